//! Quotation marks, and what strings hold.

use crate::mistake::{Mistake, of};

pub fn quotes() -> Vec<Mistake> {
    vec![
        of(
            "a value in single quotes",
            "koran",
            "\"section\": \"Politik\"",
            "\"section\": ⟦'Politik'",
            "W0105",
        ),
        of(
            "a name in single quotes",
            "koran",
            "\"section\": \"Politik\"",
            "⟦'section': \"Politik\"",
            "W0105",
        ),
        of(
            "a value in curved quotes",
            "koran",
            "\"credit\": \"Seno Aji\",\n        \"width\"",
            "\"credit\": ⟦“Seno Aji”,\n        \"width\"",
            "W0105",
        ),
        of("a name in curved quotes", "suara", "\"attribution\": ", "⟦“attribution”: ", "W0105"),
        of(
            "low and high curved quotes",
            "ringkas",
            "\"Panen dimulai pada hari Rabu.\"",
            "⟦„Panen dimulai pada hari Rabu.“",
            "W0105",
        ),
        of(
            "a curved mark at the end",
            "suara",
            "\"Debat ditutup pukul 21.00.\"",
            "\"Debat ditutup pukul 21.00.⟦”",
            "W0105",
        ),
        of("marks inside a string", "koran", "“Kami siap,” kata", "⟦\"Kami siap,\" kata", "W0105")
            .making_sound(),
        of(
            "no opening mark before a value",
            "koran",
            "\"kicker\": \"Pemilihan 2024\"",
            "\"kicker\": ⟦Pemilihan 2024\"",
            "W0111",
        ),
        of(
            "no opening mark before a name",
            "koran",
            "\"section\": \"Politik\"",
            "⟦section\": \"Politik\"",
            "W0106",
        ),
        of(
            "no opening mark before a paragraph",
            "suara",
            "\"Debat dibuka oleh moderator.\"",
            "⟦Debat dibuka oleh moderator.\"",
            "W0111",
        ),
        of(
            "no closing mark at a line's end",
            "koran",
            "\"kicker\": \"Pemilihan 2024\",",
            "\"kicker\": \"Pemilihan 2024⟦,",
            "W0118",
        ),
        of(
            "no closing mark on the last line of an object",
            "suara",
            "\"attribution\": \"Raka Buana\"",
            "\"attribution\": \"Raka Buana⟦",
            "W0118",
        ),
        of(
            "no closing mark in the middle of a line",
            "ringkas",
            "{\"id\": \"tirta\", \"name\"",
            "{\"id\": \"tirta⟦, \"name\"",
            "W0118",
        ),
        of(
            "no closing mark before a bracket",
            "koran",
            "\"editors\": [\"Dyah Ayu\"]",
            "\"editors\": [\"Dyah Ayu⟦]",
            "W0118",
        ),
        of(
            "no closing mark in a list on one line",
            "koran",
            "\"header\": [\"Daerah\", \"Kursi\"]",
            "\"header\": [\"Daerah⟦, \"Kursi\"]",
            "W0118",
        ),
        of(
            "no closing mark of a name",
            "koran",
            "\"section\": \"Politik\"",
            "\"section⟦: \"Politik\"",
            "W0118",
        ),
        of(
            "no closing mark of a paragraph",
            "suara",
            "\"Debat dibuka oleh moderator.\",",
            "\"Debat dibuka oleh moderator.⟦,",
            "W0118",
        ),
        of(
            "no marks around a name",
            "koran",
            "\"section\": \"Politik\"",
            "⟦section: \"Politik\"",
            "W0106",
        ),
        of(
            "no marks around a value",
            "koran",
            "\"section\": \"Politik\"",
            "\"section\": ⟦Politik",
            "W0111",
        ),
        of(
            "no marks around a date",
            "koran",
            "\"published\": \"2022-02-01\"",
            "\"published\": ⟦2022-02-01",
            "W0111",
        ),
    ]
}

pub fn strings() -> Vec<Mistake> {
    vec![
        of(
            "a line break in a paragraph",
            "koran",
            "Kursi bukan tujuan.\\n\\nTujuannya",
            "Kursi bukan tujuan.⟦\n\nTujuannya",
            "W0108",
        ),
        of(
            "a line break in a Markdown text",
            "ringkas",
            "kembali dibuka.\\n\\nBaca juga",
            "kembali dibuka.⟦\n\nBaca juga",
            "W0108",
        ),
        of("a tab in a string", "koran", "\"Dua hari rapat\"", "\"Dua⟦\thari rapat\"", "W0108")
            .making_sound(),
        of(
            "a backslash that means nothing",
            "koran",
            "\"Sebelas calon\"",
            "\"Sebelas⟦\\calon\"",
            "W0109",
        )
        .making_sound(),
        of(
            "half a character",
            "koran",
            "\"Dua hari rapat\"",
            "\"Dua hari rapat ⟦\\ud83d\"",
            "W0117",
        )
        .saying("character"),
    ]
}
