//! The components that pages are made of. A component takes plain values and draws them; it fetches nothing and
//! looks nothing up.

pub mod area_list;
pub mod blocks;
pub mod byline;
pub mod candidacy;
pub mod card;
pub mod card_list;
pub mod contest;
pub mod contest_link;
pub mod coverage;
pub mod facts;
pub mod footer;
pub mod inlines;
pub mod masthead;
pub mod mention;
pub mod notice;
pub mod office;
pub mod offline_list;
pub mod offline_note;
pub mod part;
pub mod party_card;
pub mod party_mark;
pub mod person_card;
pub mod person_name;
pub mod picture;
pub mod save_button;
pub mod scroll_frame;
pub mod seats_table;
pub mod sidebar;
pub mod source_link;
pub mod tag_list;
pub mod timestamp;
