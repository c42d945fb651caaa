//! The zones from a table that comes with the program and not from the system, so that the same program says
//! the same everywhere.

use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::tz::TimeZoneDatabase;

static TABLE: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

pub(super) fn ahead(zone: &str, moment: i64) -> Option<i64> {
    let zone = TABLE.get(zone).ok()?;
    let moment = Timestamp::from_second(moment).ok()?;
    Some(i64::from(zone.to_offset(moment).seconds()))
}
