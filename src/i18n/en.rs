//! English.

use warta_page::directory::{CandidacyStatus, ContestStatus, CountStage, Role};
use warta_page::list::Genre;

use super::Words;

/// The words.
pub static WORDS: Words = Words {
    skip_to_content: "Skip to content",
    home: "Home",
    sections: "Sections",
    directory: "Candidates & parties",
    language: "Language",
    theme: "Appearance",
    theme_auto: "Automatic",
    theme_light: "Light",
    theme_dark: "Dark",
    made_with: "Shown with Warta",
    published_by_of: |who| format!("Published by {who}"),
    content_report_of: |count| format!("Content report ({count})"),

    loading: "Loading…",
    retry: "Try again",
    to_home: "To the home page",
    to_directory: "See candidates and parties",
    load_failed: "The content could not be loaded",
    load_failed_lead: "This publication can't be shown yet. This is why:",
    fetch_unreachable_of: |url| {
        format!("{url} could not be reached. Check the internet connection, then try again.")
    },
    fetch_status_of: |url, status| {
        format!(
            "The server answered {status} for {url}. Make sure that the file is at that address, then try again."
        )
    },
    more_coming: "More articles are being loaded…",
    files_missing_of: |names| {
        format!(
            "These files could not be loaded, so articles may be missing here: {names}. Check the internet connection, then try again."
        )
    },
    incomplete: "Not all articles could be loaded.",
    worker_failed: "The part that reads the files stopped unexpectedly. Reload the page; if it happens again, report the file that causes it.",
    not_found: "Page not found",
    not_found_lead_of: |path| {
        format!(
            "There is nothing at “{path}”. The address may be mistyped, or what it held has moved."
        )
    },
    report: "Content report",
    report_lead: "What needs mending in the files of this publication. Everything else is still shown.",
    report_empty: "No problem was found.",
    error: "Error",
    warning: "Warning",
    place_of: |file, line, column| format!("{file}, line {line}, column {column}"),
    no_articles: "There are no articles yet.",

    offline: "No network",
    offline_lead: "This page is not saved on this device, and the site can't be reached.",
    cached_since_of: |when| format!("The site can't be reached. This copy was saved on {when}."),
    newer_page: "This page has been updated.",
    show_newer: "Show",
    close: "Close",
    save: "Save article",
    saving: "Saving…",
    unsave: "Remove from saved",
    unsave_failed: "Not removed. Reload the page, then try again.",
    save_done: "Saved: it can be read without a network.",
    save_full: "Not saved: this device has no room left.",
    save_failed: "Not saved. Check your connection, then try again.",
    save_unable: "This browser can't keep pages.",
    saved: "Saved reading",
    saved_lead: "All of it is on this device and opens without a network.",
    saved_articles: "What you saved",
    saved_none: "Nothing yet. Press “Save article” below an article's headline.",
    recently_read: "Read last",
    cached_on: "Copy of",
    forget_all: "Remove everything from this device",

    featured: "Editors’ choice",
    latest: "Latest",
    articles: "Articles",
    article_count_of: |count| {
        if count == 1 { "1 article".to_owned() } else { format!("{count} articles") }
    },
    pages: "Pages",
    page_of: |page, pages| format!("Page {page} of {pages}"),
    newer: "Newer",
    older: "Older",
    corrected: "Corrected",
    withdrawn: "Withdrawn",
    draft: "Draft",
    tag: "Tag",
    section: "Section",
    also_called: "Also called",
    related_tags: "Related tags",
    tags: "Tags",

    by: "By",
    editor: "Editor",
    photo: "Photo",
    published: "Published",
    updated: "Updated",
    corrections: "Corrections",
    withdrawn_notice: "This article has been withdrawn",
    draft_notice: "Draft: not published",
    read_also: "Read also",
    related: "Related articles",
    first_appeared: "First published by",
    in_this_story: "In this story",
    more_below: "See people and parties below",
    key_points: "Key points",
    transcript: "Transcript",
    genre_of: |genre| match genre {
        Genre::News => "News",
        Genre::Analysis => "Analysis",
        Genre::Opinion => "Opinion",
        Genre::Interview => "Interview",
        Genre::FactCheck => "Fact check",
        Genre::Explainer => "Explainer",
        Genre::Advertorial => "Advertorial",
    },

    no_alt: "Picture without a description",
    show_picture_of: |host| format!("Show the picture from {host}"),
    picture_elsewhere: "This picture is kept on another site and is requested only if you want it.",
    picture_failed: "The picture could not be loaded",
    load_media_of: |host| format!("Play from {host}"),
    load_embed_of: |host| format!("Show content from {host}"),
    embed_note_of: |host| {
        format!("This comes from {host}. If it is shown, {host} can learn of your visit.")
    },
    open_at_of: |host| format!("Open at {host}"),
    media_unsupported: "This browser can't play it.",

    part_missing: "This part can't be shown",
    unknown_block_of: |kind| {
        if kind.is_empty() {
            "Its type is not given.".to_owned()
        } else {
            format!("The type “{kind}” is not known.")
        }
    },
    no_such_article_of: |slug| format!("There is no article “{slug}”."),
    no_media: "The address of the picture, video or sound is missing or not safe.",
    no_embed: "The address to embed is missing or not safe.",
    no_figures_of: |what| format!("There are no figures for {what}."),

    people_and_parties: "People and parties",
    people: "People",
    parties: "Parties",
    areas: "Areas",
    elections: "Elections and terms",
    contests: "What is decided",
    candidates: "Candidates",
    candidacies: "Candidacies",
    offices: "Offices",
    leaders: "Leaders",
    former: "Formerly",
    to_come: "To come",
    offices_unsure: "Offices (whether still held is not known)",
    members: "Members",
    role_of: |role| match role {
        Role::Regent => "Regent",
        Role::DeputyRegent => "Deputy regent",
        Role::Mayor => "Mayor",
        Role::DeputyMayor => "Deputy mayor",
        Role::Governor => "Governor",
        Role::DeputyGovernor => "Deputy governor",
        Role::President => "President",
        Role::VicePresident => "Vice president",
        Role::Minister => "Minister",
        Role::Chair => "Chair",
        Role::DeputyChair => "Deputy chair",
        Role::Speaker => "Speaker",
        Role::DeputySpeaker => "Deputy speaker",
        Role::Secretary => "Secretary",
        Role::Treasurer => "Treasurer",
        Role::Deputy => "Deputy",
        Role::Member => "Member",
        Role::DeputySecretary => "Deputy secretary",
        Role::DeputyTreasurer => "Deputy treasurer",
        Role::DeputyMinister => "Deputy minister",
        Role::SecretaryGeneral => "Secretary general",
        Role::VillageHead => "Village head",
    },
    known_of: |what| format!("{what} known to the newsroom"),
    boards: "Boards",
    bodies_here: "Bodies and boards here",
    seats: "Seats",
    seats_of: |count| if count == 1 { "1 seat".to_owned() } else { format!("{count} seats") },
    seats_by_district: "Seats by electoral district",
    district: "District",
    district_seats: "District’s seats",
    party_seats: "Party’s seats",
    total: "Total",
    target: "Target",
    votes: "Votes",
    votes_of: |count| format!("{count} votes"),
    valid_votes_of: |count| format!("{count} valid votes"),
    registered_voters: "Registered voters",
    votes_cast: "Votes cast",
    invalid_votes: "Invalid votes",
    threshold: "Needed to win",
    threshold_of: |percent| format!("more than {percent}% of the valid votes"),
    count: "Count",
    count_stage_of: |stage| match stage {
        CountStage::QuickCount => "Quick count",
        CountStage::Provisional => "Provisional result",
        CountStage::Final => "Final result",
    },
    not_final: "not final, may change",
    counted_of: |counted, total, unit| match total {
        Some(total) => format!("{counted} of {total} {unit} counted"),
        None => format!("{counted} {unit} counted"),
    },
    as_of: "as of",
    results_due: "Result due",
    reason: "Reason",
    replaced_by: "Replaced by",
    empty_column: "Empty column",
    empty_column_status_of: |status| match status {
        CandidacyStatus::Elected => "Won",
        CandidacyStatus::NotElected => "Lost",
        CandidacyStatus::Proposed | CandidacyStatus::Declared | CandidacyStatus::Registered => {
            "On the ballot paper"
        }
        CandidacyStatus::Withdrawn | CandidacyStatus::Disqualified => "Not on the ballot paper",
    },
    office_unknown: "Office not known",
    candidacy_status: "Candidate’s status",
    of_all: |count, all| format!("{count} of {all}"),
    candidate_unknown: "A candidate whose name is unknown",
    choice_unknown: "A choice that is unknown",
    support_withdrawn: "Support withdrawn",
    vacant_of: |count| format!("{count} vacant"),
    seats_won_of: |seats, districts, all| {
        let unit = if seats == 1 { "seat" } else { "seats" };
        format!("{seats} {unit}, in {districts} of {all} districts")
    },
    seats_at_least_of: |count| {
        let unit = if count == 1 { "seat" } else { "seats" };
        format!("At least {count} {unit}")
    },
    no_seats: "No seats",
    no_seat_in_of: |district| format!("{district}: no seat"),
    seats_unknown_in_of: |count| {
        if count == 1 {
            "1 district unknown".to_owned()
        } else {
            format!("{count} districts unknown")
        }
    },
    nothing_known_of_winners: "Who won the seats is unknown",
    yes: "yes",
    no: "no",
    unknown: "unknown",
    unknown_of: |what| format!("Unknown: {what}."),
    unknown_sign: "? means unknown.",
    ballot_number: "Ballot number",
    ballot_number_of: |number| format!("Ballot number {number}"),
    list_position: "Place on the list",
    party: "Party",
    nominating_party: "nominating party",
    independent: "no party (independent)",
    nominated_by: "Nominated by",
    for_party: "for",
    running_mate_of: "Running mate of",
    running_mate: "Running mate",
    incumbent: "Incumbent",
    status: "Status",
    contest_status: "Status of the contest",
    candidacy_status_of: |status| match status {
        CandidacyStatus::Proposed => "Proposed",
        CandidacyStatus::Declared => "Declared",
        CandidacyStatus::Registered => "Registered",
        CandidacyStatus::Withdrawn => "Withdrawn",
        CandidacyStatus::Disqualified => "Disqualified",
        CandidacyStatus::Elected => "Elected",
        CandidacyStatus::NotElected => "Not elected",
    },
    contest_status_of: |status| match status {
        ContestStatus::Scheduled => "Scheduled",
        ContestStatus::Uncontested => "One candidate or pair only",
        ContestStatus::Cancelled => "Cancelled",
        ContestStatus::Postponed => "Postponed",
        ContestStatus::Decided => "Result final",
    },
    classification_of: |name| {
        Some(match name {
            "party" => "Political party",
            "party_board" => "Party board",
            "coalition" => "Coalition",
            "legislature" => "Legislature",
            "executive" => "Executive",
            "commission" => "Commission",
            "newsroom" => "Newsroom",
            "country" => "Country",
            "province" => "Province",
            "regency" => "Regency",
            "city" => "City",
            "electoral_district" | "constituency" => "Electoral district",
            "district" => "District",
            "village" => "Village",
            "election" | "general election" => "Election",
            "legislative_period" | "legislative period" => "Legislative term",
            _ => return None,
        })
    },
    source: "Source",
    no_source: "No source is given.",
    without_source: "no source",
    partly_no_source: "partly without a source",
    date: "Date",
    term: "Term",
    since: "Since",
    from: "From",
    held_from: "From",
    until: "Until",
    born: "Born",
    died: "Died",
    gender: "Gender",
    gender_of: |word| {
        Some(match word {
            "male" | "m" => "male",
            "female" | "f" => "female",
            _ => return None,
        })
    },
    declined: "Not published at the person’s request",
    declined_of: |field| {
        Some(match field {
            "birth_date" => "date of birth",
            "gender" => "gender",
            "image" => "picture",
            "summary" => "summary",
            "biography" => "life",
            "links" => "links",
            "other_names" => "other names",
            "religion" => "religion",
            "address" => "address",
            "education" => "education",
            "occupation" => "occupation",
            "wealth" | "assets" => "wealth",
            _ => return None,
        })
    },
    founded: "Founded",
    dissolved: "Dissolved",
    other_names: "Other names",
    links: "Links",
    biography: "Life",
    coverage: "Coverage",
    no_coverage: "No article names it yet.",
    part_of: "Part of",
    inside: "Inside it",
    election: "Election",
    area: "Area",
    person: "Person",
    order_note: "In order of ballot number, then name.",

    gallery: "Component gallery",
    gallery_lead: "Every block and component, from the same examples that the tests use. All names here are made up.",
    gallery_cards: "Article cards",
};
