// Time zones, for the programs of both workers (this one, and the engine of /preview): the
// build puts this before their own scripts. `aheadOfUtc(zone, moment)` gives how many seconds a zone
// is ahead of UTC at a moment in seconds since 1970; NaN where the browser does not know the zone.
(() => {
  "use strict";
  /** @type {Map<string, Intl.DateTimeFormat>} */
  const clocks = new Map();

  /** @param {string} timeZone */
  const clock = (timeZone) => {
    let known = clocks.get(timeZone);
    if (!known) {
      known = new Intl.DateTimeFormat("en-US", {
        timeZone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23", year: "numeric",
        month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
      });
      clocks.set(timeZone, known);
    }
    return known;
  };

  self.aheadOfUtc = (zone, moment) => {
    try {
      /** @type {Record<string, number>} */
      const shown = {};
      for (const { type, value } of clock(zone).formatToParts(moment * 1000)) {
        shown[type] = Number(value);
      }
      const { year, month, day, hour, minute, second } = shown;
      return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - moment;
    } catch {
      return NaN;
    }
  };
})();
