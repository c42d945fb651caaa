//! Words, comments and brackets.

use crate::mistake::{Mistake, of};

pub fn words() -> Vec<Mistake> {
    vec![
        of("True", "koran", "\"auto_mentions\": true", "\"auto_mentions\": ⟦True", "W0111"),
        of("False", "koran", "\"incumbent\": false", "\"incumbent\": ⟦False", "W0111"),
        of("None", "koran", "\"seats\": 2 },", "\"seats\": ⟦None },", "W0111").making_sound(),
        of("NaN", "koran", "\"votes\": 21100", "\"votes\": ⟦NaN", "W0111").making_sound(),
        of(
            "a zero before the digits",
            "koran",
            "\"valid_votes\": 48210",
            "\"valid_votes\": ⟦048210",
            "W0110",
        ),
        of("a plus before the digits", "koran", "\"votes\": 27110", "\"votes\": ⟦+27110", "W0110"),
    ]
}

pub fn comments() -> Vec<Mistake> {
    vec![
        of(
            "a comment of two slashes",
            "koran",
            "  \"persons\": [\n",
            "  \"persons\": [⟦// orang\n",
            "W0107",
        ),
        of(
            "a comment in slash and star",
            "koran",
            "\"section\": \"Politik\",",
            "\"section\": \"Politik\",⟦/* rubrik */",
            "W0107",
        ),
        of(
            "a comment with a hash",
            "suara",
            "\"status\": \"registered\"\n",
            "\"status\": \"registered\"⟦# belum pasti\n",
            "W0107",
        ),
        of(
            "a comment before everything",
            "ringkas",
            "{\"warta\": 1,",
            "⟦// bundel\n{\"warta\": 1,",
            "W0107",
        )
        .making_sound(),
        of(
            "a comment on a line of its own",
            "koran",
            "  \"posts\": [\n",
            "  ⟦// jabatan\n  \"posts\": [\n",
            "W0107",
        )
        .making_sound(),
    ]
}

pub fn brackets() -> Vec<Mistake> {
    vec![
        of(
            "no ] before the next field",
            "koran",
            "\"editors\": [\"Dyah Ayu\"],",
            "\"editors\": [\"Dyah Ayu\"⟦,",
            "W0113",
        ),
        of(
            "no ] behind records",
            "koran",
            "{ \"name\": \"Seno Aji\", \"url\": \"https://foto.example/seno\" }],",
            "{ \"name\": \"Seno Aji\", \"url\": \"https://foto.example/seno\" }⟦,",
            "W0113",
        ),
        of(
            "no } between records",
            "koran",
            "{ \"id\": \"ningsih\", \"name\": \"Ningsih Rahayu\", \"birth_date\": \"1980\" },",
            "{ \"id\": \"ningsih\", \"name\": \"Ningsih Rahayu\", \"birth_date\": \"1980\"⟦,",
            "W0113",
        )
        .making_sound(),
        of(
            "no } before ]",
            "ringkas",
            "\"birth_date\": \"1964\"}]",
            "\"birth_date\": \"1964\"⟦]",
            "W0113",
        ),
        of(
            "no ] before }",
            "koran",
            "\"party_ids\": [\"ombak\"], \"ballot_number\": 2, \"votes\": 21100, \"status\": \"not_elected\" }",
            "\"ballot_number\": 2, \"votes\": 21100, \"status\": \"not_elected\", \"party_ids\": [\"ombak\"⟦ }",
            "W0113",
        )
        .making_sound(),
        of(
            "no } on its own line",
            "suara",
            "\t\t\t\t\t\"attribution\": \"Raka Buana\"\n\t\t\t\t},",
            "\t\t\t\t\t\"attribution\": \"Raka Buana\"⟦,",
            "W0113",
        )
        .making_sound(),
        of(
            "no } behind an object of the top",
            "suara",
            "\t\t\"language\": \"id\"\n\t},\n",
            "\t\t\"language\": \"id\"⟦,\n",
            "W0113",
        )
        .making_sound(),
        of(
            "no ] behind a list on lines of its own",
            "koran",
            "            [\"Rimbang 2\", 5]\n          ],",
            "            [\"Rimbang 2\", 5]⟦,",
            "W0113",
        )
        .making_sound(),
        of(
            "] for }",
            "koran",
            "{ \"area_id\": \"rimbang\" }],",
            "{ \"area_id\": \"rimbang\" ⟦]],",
            "W0113",
        ),
        of(
            "} for ]",
            "koran",
            "\"related\": [\"cara-menghitung-kursi\"],",
            "\"related\": [\"cara-menghitung-kursi\"⟦},",
            "W0113",
        ),
        of(
            "] too many",
            "koran",
            "\"editors\": [\"Dyah Ayu\"],",
            "\"editors\": [\"Dyah Ayu\"]⟦],",
            "W0113",
        ),
        of(
            "} too many",
            "suara",
            "\"name\": \"Sekar Arum\"\n\t\t}\n",
            "\"name\": \"Sekar Arum\"\n\t\t}⟦}\n",
            "W0113",
        ),
        of(
            "[ for {",
            "koran",
            "\"source\": { \"name\": \"Koran Rimbang\", \"url\": \"https://arsip.example/rapat\" }",
            "\"source\": ⟦[ \"name\": \"Koran Rimbang\", \"url\": \"https://arsip.example/rapat\" }",
            "W0113",
        ),
    ]
}
