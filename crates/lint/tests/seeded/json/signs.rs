//! Commas and colons.

use crate::mistake::{Mistake, of};

pub fn commas() -> Vec<Mistake> {
    vec![
        of(
            "no comma at a line's end, between fields",
            "koran",
            "\"kicker\": \"Pemilihan 2024\",",
            "\"kicker\": \"Pemilihan 2024\"⟦",
            "W0102",
        ),
        of(
            "no comma between fields of one line",
            "koran",
            "{ \"id\": \"ningsih\", \"name\"",
            "{ \"id\": \"ningsih\"⟦ \"name\"",
            "W0102",
        ),
        of(
            "no comma between paragraphs",
            "suara",
            "\"Debat dibuka oleh moderator.\",",
            "\"Debat dibuka oleh moderator.\"⟦",
            "W0102",
        ),
        of(
            "no comma between records",
            "koran",
            "\"name\": \"Ningsih Rahayu\", \"birth_date\": \"1980\" },",
            "\"name\": \"Ningsih Rahayu\", \"birth_date\": \"1980\" }⟦",
            "W0102",
        ),
        of(
            "no comma between numbers",
            "koran",
            "\"width\": 96, \"height\": 96",
            "\"width\": 96⟦ \"height\": 96",
            "W0102",
        ),
        of(
            "no comma behind an array",
            "koran",
            "\"editors\": [\"Dyah Ayu\"],",
            "\"editors\": [\"Dyah Ayu\"]⟦",
            "W0102",
        ),
        of("no comma between cells", "ringkas", "[\"Juli\", 900]", "[\"Juli\"⟦ 900]", "W0102"),
        of(
            "no comma, and nothing in its place",
            "ringkas",
            "{\"id\": \"tirta\", \"name\"",
            "{\"id\": \"tirta\"⟦\"name\"",
            "W0102",
        )
        .making_sound(),
        of(
            "a semicolon for a comma",
            "ringkas",
            "\"tags\": [\"Garam\", \"Tirta\"]",
            "\"tags\": [\"Garam\"⟦; \"Tirta\"]",
            "W0102",
        ),
        of(
            "a comma behind the last field",
            "koran",
            "\"gender\": \"male\"\n",
            "\"gender\": \"male\"⟦,\n",
            "W0103",
        ),
        of(
            "a comma behind the last element",
            "suara",
            "\"Satu tema\"\n",
            "\"Satu tema\"⟦,\n",
            "W0103",
        ),
        of(
            "a comma behind the last record",
            "koran",
            "\"label\": \"Surat redaksi\", \"url\": \"mailto:redaksi@koran.example\" }",
            "\"label\": \"Surat redaksi\", \"url\": \"mailto:redaksi@koran.example\" }⟦,",
            "W0103",
        ),
        of(
            "two commas",
            "koran",
            "\"section\": \"Politik\",",
            "\"section\": \"Politik\",⟦,",
            "W0103",
        ),
        of(
            "a comma before the first element",
            "ringkas",
            "\"authors\": [\"Made Surya\"], \"tags\": [\"Tirta\"]",
            "\"authors\": [⟦,\"Made Surya\"], \"tags\": [\"Tirta\"]",
            "W0103",
        ),
    ]
}

pub fn colons() -> Vec<Mistake> {
    vec![
        of("no colon", "koran", "\"kicker\": \"Pemilihan", "\"kicker\"⟦ \"Pemilihan", "W0104"),
        of("no colon before an array", "suara", "\"party_ids\": [", "\"party_ids\"⟦ [", "W0104"),
        of(
            "no colon before a number",
            "koran",
            "\"valid_votes\": 48210",
            "\"valid_votes\"⟦ 48210",
            "W0104",
        ),
        of(
            "an equals sign for a colon",
            "suara",
            "\"title\": \"Suara",
            "\"title\"⟦= \"Suara",
            "W0104",
        ),
        of(
            "a comma for a colon",
            "koran",
            "\"section\": \"Politik\"",
            "\"section\"⟦, \"Politik\"",
            "W0104",
        ),
        of(
            "two colons",
            "koran",
            "\"section\": \"Politik\"",
            "\"section\":⟦: \"Politik\"",
            "W0101",
        ),
        of("no value", "koran", "\"kicker\": \"Pemilihan 2024\",", "⟦\"kicker\": ,", "W0119")
            .saying("value"),
    ]
}
