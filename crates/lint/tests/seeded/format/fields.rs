//! Names of fields, words from closed sets, and types.

use crate::mistake::{Mistake, of, says};

pub fn names() -> Vec<Mistake> {
    vec![
        of("standfrist", "suara", "\"standfirst\": \"Tiga", "⟦\"standfrist\": \"Tiga", "W0205"),
        of("headine", "suara", "\"headline\": \"Jadwal", "⟦\"headine\": \"Jadwal", "W0205"),
        of("slgu", "suara", "\"slug\": \"jadwal", "⟦\"slgu\": \"jadwal", "W0205"),
        of("bdoy", "ringkas", "\"body\": \"Pasar", "⟦\"bdoy\": \"Pasar", "W0205"),
        of("autors", "koran", "\"authors\": [\"Dyah", "⟦\"autors\": [\"Dyah", "W0205"),
        of("Headline", "suara", "\"headline\": \"Jadwal", "⟦\"Headline\": \"Jadwal", "W0207"),
        of("tag", "suara", "\"tags\": [\"Pilkada\"],", "⟦\"tag\": [\"Pilkada\"],", "W0207"),
        of("artciles", "suara", "\"articles\"", "⟦\"artciles\"", "W0205"),
        of("organisations", "suara", "\"organizations\"", "⟦\"organisations\"", "W0205"),
        of("birthdate", "koran", "\"birth_date\": \"1980\"", "⟦\"birthdate\": \"1980\"", "W0207"),
        of("person-id", "suara", "\"person_id\"", "⟦\"person-id\"", "W0207"),
        of("titel, of a site", "suara", "\"title\"", "⟦\"titel\"", "W0205"),
        of("atribution", "suara", "\"attribution\"", "⟦\"atribution\"", "W0205"),
        of("valid_vote", "koran", "\"valid_votes\"", "⟦\"valid_vote\"", "W0207"),
        of("party_id for party_ids", "suara", "\"party_ids\"", "⟦\"party_id\"", "W0207"),
        says(
            "title for a headline",
            "suara",
            "\"headline\": \"Jadwal",
            "⟦\"title\": \"Jadwal",
            "W0205",
            "\"headline\"",
        ),
        says(
            "a field that nothing is like",
            "koran",
            "\"section\": \"Politik\"",
            "⟦\"xyzzy\": \"Politik\"",
            "W0205",
            "section",
        ),
    ]
}

pub fn words() -> Vec<Mistake> {
    vec![
        of("analisys", "koran", "\"analysis\"", "⟦\"analisys\"", "W0209").asking(),
        of("Explainer", "koran", "\"explainer\"", "⟦\"Explainer\"", "W0207"),
        says(
            "a genre that nothing is like",
            "koran",
            "\"analysis\"",
            "⟦\"laporan\"",
            "W0209",
            "analysis",
        ),
        says(
            "publised",
            "ringkas",
            "\"published\": \"2023-07-21\"",
            "\"published\": \"2023-07-21\", \"status\": ⟦\"publised\"",
            "W0212",
            "\"published\"",
        ),
        of("electd", "koran", "\"elected\"", "⟦\"electd\"", "W0209").asking(),
        of("not-elected", "koran", "\"not_elected\"", "⟦\"not-elected\"", "W0207"),
        of("registred", "suara", "\"registered\"", "⟦\"registred\"", "W0209").asking(),
        of("decidet", "koran", "\"decided\"", "⟦\"decidet\"", "W0209").asking(),
        says("right for end", "koran", "\"end\"]", "⟦\"right\"]", "W0207", "\"end\"")
            .making_sound(),
        of("caption for captions", "koran", "\"captions\"", "⟦\"caption\"", "W0209"),
        of(
            "editor for editors",
            "koran",
            "\"coverage_balance\": \"editors\"",
            "\"coverage_balance\": ⟦\"editor\"",
            "W0209",
        ),
        of("id_ID", "suara", "\"language\": \"id\"", "\"language\": ⟦\"id_ID\"", "W0308")
            .making_sound(),
        of("Indonesia", "suara", "\"language\": \"id\"", "\"language\": ⟦\"Indonesia\"", "W0308")
            .making_sound(),
        of("English", "suara", "\"language\": \"id\"", "\"language\": ⟦\"English\"", "W0308"),
        of("WIB", "koran", "\"Asia/Jakarta\"", "⟦\"WIB\"", "W0309"),
        of("a colour without its #", "koran", "\"#1f6f8b\"", "⟦\"1f6f8b\"", "W0307"),
        says("a colour by its name", "koran", "\"#1f6f8b\"", "⟦\"biru\"", "W0307", "#"),
    ]
}

pub fn types() -> Vec<Mistake> {
    vec![
        of("one author in place of a list", "koran", "\"authors\": [\"Dyah Ayu\"]", "\"authors\": ⟦\"Dyah Ayu\"", "W0207"),
        of("one author as a record", "koran", "[{ \"name\": \"Seno Aji\", \"url\": \"https://foto.example/seno\" }]", "⟦{ \"name\": \"Seno Aji\", \"url\": \"https://foto.example/seno\" }", "W0207"),
        of("one tag in place of a list", "suara", "\"tags\": [\"Pilkada\"]", "\"tags\": ⟦\"Pilkada\"", "W0207"),
        of("one party in place of a list", "suara", "[\"damar\"]", "⟦\"damar\"", "W0207"),
        of("one block in place of a list", "koran", "[\"Kabupaten ini rekaan.\", { \"type\": \"list\", \"items\": [\"Dua daerah pemilihan\"] }]", "⟦{ \"type\": \"list\", \"items\": [\"Dua daerah pemilihan\"] }", "W0207").making_sound(),
        of("a number for a text", "koran", "\"1980\"", "⟦1980", "W0207"),
        of("a number for a headline", "suara", "\"Debat diadakan tiga kali.\"", "⟦3", "W0207").making_sound(),
        of("a text for a number", "koran", "\"valid_votes\": 48210", "\"valid_votes\": ⟦\"48210\"", "W0207"),
        of("a text for true", "koran", "\"auto_mentions\": true", "\"auto_mentions\": ⟦\"true\"", "W0207"),
        of("ya for false", "koran", "\"incumbent\": false", "\"incumbent\": ⟦\"tidak\"", "W0207"),
        says("a number with a full stop", "koran", "\"valid_votes\": 48210", "\"valid_votes\": ⟦\"48.210\"", "W0211", "48210").making_sound(),
        says("a number below zero", "koran", "\"votes\": 27110", "\"votes\": ⟦-27110", "W0211", "digits"),
        says("half a seat", "koran", "\"target\": 5", "\"target\": ⟦4.5", "W0211", "whole"),
        says("a list for a text", "koran", "\"section\": \"Politik\"", "\"section\": ⟦[\"Politik\", \"Daerah\"]", "W0206", "a text"),
        of("a list of one for a text", "koran", "\"section\": \"Politik\"", "\"section\": ⟦[\"Politik\"]", "W0207"),
        says("an object for a text", "koran", "\"section\": \"Politik\"", "\"section\": ⟦{ \"name\": \"Politik\" }", "W0206", "a text"),
        says("a number for a record", "koran", "\"source\": { \"name\": \"Koran Rimbang\", \"url\": \"https://arsip.example/rapat\" }", "\"source\": ⟦true", "W0206", "{ }"),
        of("the version as a text", "koran", "\"warta\": 1", "\"warta\": ⟦\"1\"", "W0207"),
        says("another version", "koran", "\"warta\": 1", "\"warta\": ⟦2", "W0203", "\"warta\": 1"),
        of("no version", "koran", "{\n  \"warta\": 1,\n  \"site\"", "⟦{\n  \"site\"", "W0202"),
        of("no version, on one line", "ringkas", "{\"warta\": 1, \"site\"", "⟦{\"site\"", "W0202"),
        says("no id", "suara", "{\n\t\t\t\"id\": \"sekar\",", "⟦{", "W0208", "\"id\""),
        says("no name", "suara", "{\n\t\t\t\"id\": \"sekar\",\n\t\t\t\"name\": \"Sekar Arum\"", "⟦{\n\t\t\t\"id\": \"sekar\"", "W0310", "\"name\""),
        says("no text", "koran", "{\n      \"slug\": \"tentang-kami\",\n      \"headline\": \"Tentang Koran Rimbang\",\n      \"standfirst\": \"Siapa kami dan bagaimana kami bekerja.\",\n      \"published\": \"2021-12-01\",\n      \"authors\": [\"Dyah Ayu\"],\n      \"tags\": [\"Rimbang\"],\n      \"body\": [\"Koran ini rekaan.\", \"Begitu pula kabupatennya.\"]", "⟦{\n      \"slug\": \"tentang-kami\",\n      \"headline\": \"Tentang Koran Rimbang\",\n      \"standfirst\": \"Siapa kami dan bagaimana kami bekerja.\",\n      \"published\": \"2021-12-01\",\n      \"authors\": [\"Dyah Ayu\"],\n      \"tags\": [\"Rimbang\"]", "W0318", "\"body\""),
        says("no person", "suara", "{\n\t\t\t\"person_id\": \"raka\",", "⟦{", "W0320", "person_id"),
    ]
}
