//! What each value is packed from: a record's fields in their order, a choice's variants by their
//! tags. Leaving one out does not compile. Changing any of it makes another [`crate::VERSION`]; a
//! variant that is new, at the end, does not.

use crate::article::{ArticlePage, Correction, Credit, Dateline, SourceNote};
use crate::block::{Align, Block, Candidates, Cell, Fault, NumberStyle, Numbers, TimelineItem};
use crate::date::Date;
use crate::directory::{
    AreaPage, AreaRef, CalledOff, CandidacyLine, CandidacyStatus, Contender, ContestName,
    ContestStatus, ContestView, CountStage, CountView, DirectoryPage, District, ElectionPage,
    EventRef, NotedLink, Office, OfficeName, OrganizationRef, OtherName, PartyPage, PartySeats,
    PersonEntry, PersonPage, PersonRef, Role, SeatFigures, Seats, SupportWithdrawn, Tense, Vacancy,
};
use crate::image::{Image, ImageSource, Media, Track};
use crate::list::{Card, CardList, Genre, HomePage, SectionPage, Status, TagPage, TagRef};
use crate::pack::{Packed, Reader, choice, record};
use crate::route::Route;
use crate::sidebar::{PartyCard, PersonCard, Sidebar};
use crate::site::{Site, SiteLink};
use crate::text::{CardRef, Direction, Href, Inline};
use crate::view::{GalleryEntry, GalleryPage, Problem, View};
use crate::wire::{Answer, Request};

record!(tuple Date);

choice!(Inline { 0 Text(it), 1 Strong(it), 2 Emphasis(it), 3 Strikethrough(it), 4 Superscript(it), 5 Subscript(it), 6 Code(it), 7 Link { href, children }, 8 Mention { to, text, card }, 9 LineBreak, 10 Marked(it), 11 Anchor(it), 12 Foreign { language, direction, children } });
choice!(Direction { 0 LeftToRight, 1 RightToLeft });
choice!(CardRef { 0 Person(it), 1 Party(it) });
choice!(Href { 0 Page(it), 1 File(it), 2 Outside(it), 3 Fragment(it), 4 Part(route, part) });

record!(Media { src, ask });
record!(Image { media, alt, caption, credit, width, height, sources });
record!(ImageSource { src, width, media_type });
record!(Track { src, kind, language, label });

choice!(Block { 0 Paragraph(it), 1 Heading { level, id, text }, 2 Quote { text, attribution, person }, 3 List { numbers, items }, 4 Image(it), 5 Gallery(it), 6 Video { media, poster, title, caption, credit, tracks }, 7 Audio { media, title, credit, transcript }, 8 Table { caption, head, rows, align }, 9 Embed { url, frame, host, title, provider }, 10 Related(it), 11 FactBox { title, body }, 12 KeyPoints(it), 13 Timeline(it), 14 Seats(it), 15 Candidates(it), 16 Divider, 17 Unknown { kind, holds }, 18 Fault(it) });
choice!(Fault { 0 NoSuchArticle(it), 1 NoMedia, 2 NoEmbed, 3 NoFigures(it) });
record!(Numbers { start, style, reversed, values });
choice!(NumberStyle { 0 Decimal, 1 LowerAlpha, 2 UpperAlpha, 3 LowerRoman, 4 UpperRoman });
record!(Cell { text, columns, rows, heading });
choice!(Align { 0 Start, 1 Center, 2 End });
record!(TimelineItem { date, when, title, text });
record!(Candidates { office, area, lines });

record!(PersonRef { id, name, honorific_prefix, honorific_suffix, known, death_date });
record!(OrganizationRef { id, name, abbreviation, color, ballot_number, classification, known });
record!(AreaRef { id, name, classification, known });
record!(EventRef { id, name, known });
choice!(Role { 0 Regent, 1 DeputyRegent, 2 Mayor, 3 DeputyMayor, 4 Governor, 5 DeputyGovernor, 6 President, 7 VicePresident, 8 Minister, 9 Chair, 10 DeputyChair, 11 Speaker, 12 DeputySpeaker, 13 Secretary, 14 Treasurer, 15 Deputy, 16 Member, 17 DeputySecretary, 18 DeputyTreasurer, 19 DeputyMinister, 20 SecretaryGeneral, 21 VillageHead });
choice!(OfficeName { 0 Written(it), 1 Known(it) });
choice!(Tense { 0 Past, 1 Open, 2 Coming, 3 Unknown });
record!(Office {
    person,
    role,
    organization,
    on_behalf_of,
    area,
    event,
    start_date,
    end_date,
    tense,
    source_url
});
choice!(CandidacyStatus { 0 Proposed, 1 Declared, 2 Registered, 3 Withdrawn, 4 Disqualified, 5 Elected, 6 NotElected });
choice!(Contender { 0 Person(it), 1 EmptyColumn, 2 Unknown, 3 UnknownChoice });
record!(SupportWithdrawn { party, date, source_url });
choice!(CountStage { 0 QuickCount, 1 Provisional, 2 Final });
record!(CountView { stage, counted, total, unit, as_of, by });
record!(CandidacyLine {
    who,
    running_mate,
    image,
    office,
    area,
    event,
    parties,
    support_withdrawn,
    independent,
    ballot_number,
    list_position,
    votes,
    stage,
    status,
    incumbent,
    called_off,
    source_url,
    articles
});
record!(CalledOff { status, reason, replaced_by });
choice!(ContestStatus { 0 Scheduled, 1 Uncontested, 2 Cancelled, 3 Postponed, 4 Decided });
record!(ContestView {
    office,
    area,
    event,
    seats,
    start_date,
    end_date,
    status,
    reason,
    replaced_by,
    results_due,
    registered_voters,
    votes_cast,
    valid_votes,
    invalid_votes,
    threshold,
    count,
    source_url,
    candidacies,
    complete
});
record!(ContestName { office, area, event });
record!(Seats { legislature, event, districts, total, parties, vacant });
record!(Vacancy { area, seats, source_url });
record!(District { area, seats, source_url });
record!(PartySeats { party, by_district, whole });
record!(SeatFigures { seats, votes, target, vacant, source_url });
record!(NotedLink { url, note });
record!(OtherName { name, note });
record!(PersonPage {
    card,
    image,
    other_names,
    biography,
    birth_date,
    gender,
    declined,
    links,
    coverage
});
record!(PartyPage {
    card,
    image,
    other_names,
    parents,
    children,
    founding_date,
    dissolution_date,
    seats,
    links,
    members,
    candidacies,
    coverage
});
record!(AreaPage {
    area,
    other_names,
    parents,
    children,
    offices,
    contests,
    seats,
    organizations,
    coverage
});
record!(ElectionPage {
    event,
    classification,
    start_date,
    end_date,
    contests,
    seats,
    offices,
    coverage
});
record!(DirectoryPage { parties, events, contests, areas, people });
record!(PersonEntry { person, parties, area });

choice!(Genre { 0 News, 1 Analysis, 2 Opinion, 3 Interview, 4 FactCheck, 5 Explainer, 6 Advertorial });
choice!(Status { 0 Published, 1 Draft, 2 Withdrawn });
record!(TagRef { label, slug, articles });
record!(Card {
    slug,
    kicker,
    headline,
    standfirst,
    published,
    corrected,
    genre,
    status,
    section,
    image,
    language
});
record!(CardList { cards, page, pages, total });
record!(HomePage { featured, latest, sidebar });
record!(TagPage { tag, description, aliases, image, list, sidebar });
record!(SectionPage { section, list, sidebar });

record!(ArticlePage {
    slug,
    kicker,
    headline,
    standfirst,
    dateline,
    published,
    modified,
    language,
    authors,
    editors,
    photographers,
    section,
    genre,
    status,
    withdrawn_reason,
    image,
    corrections,
    body,
    tags,
    related,
    source,
    canonical_url,
    description,
    sidebar
});
record!(Dateline { place, source });
record!(Credit { name, person, url });
record!(Correction { date, text });
record!(SourceNote { name, url });

record!(Sidebar { parties, people, areas, tags });
record!(PersonCard { person, image, summary, parties, offices, candidacies, articles });
record!(PartyCard { party, image, summary, dissolution_date, leaders, seats, articles });

record!(Site {
    title,
    language,
    timezone,
    url,
    description,
    publisher,
    logo,
    links,
    sections,
    has_directory,
    errors
});
record!(SiteLink { label, href });

choice!(View { 0 Home(it), 1 Article(it), 2 Tag(it), 3 Section(it), 4 Person(it), 5 Party(it), 6 Area(it), 7 Election(it), 8 Directory(it), 9 Gallery(it), 10 Report(it), 11 Moved(it), 12 NotFound, 13 Saved, 14 Offline });
record!(GalleryPage { entries, sidebar, cards });
record!(GalleryEntry { slug, title, body });
record!(Problem { code, error, file, path, line, column, excerpt, message, help });

choice!(Request { 0 Open { url }, 1 Read { url }, 2 Missing { url, why }, 3 Show { route }, 4 LeaveOut { records } });
choice!(Answer { 0 Need(it), 1 Ready(it), 2 Broken(it), 3 Page(it) });

choice!(Route { 0 Home { page }, 1 Article { slug }, 2 Tag { slug, page }, 3 Section { slug, page }, 4 Person { id, page }, 5 Party { id, page }, 6 Area { id, page }, 7 Election { id, page }, 8 Directory, 9 Gallery, 10 Report, 11 Unknown { path }, 12 Saved });
