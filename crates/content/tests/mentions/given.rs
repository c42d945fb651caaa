//! A set that is not part of the project, where it lies beside the checkout.

use std::path::Path;

use crate::{Link, Score, links};

/// The folder of such sets, from the folder of this package.
const FOLDER: &str = "../../../shared/trials/people";

#[test]
fn a_set_beside_the_checkout_goes_as_well() {
    // The sentences of the project itself are checked in any case; these are added to them.
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER);
    let read = |name: &str| std::fs::read_to_string(folder.join(name));
    let (Ok(bundle), Ok(meant)) = (read("names.json"), read("names.gold.json")) else {
        println!("no set in {}", folder.display());
        return;
    };
    let drawn = links(&bundle);
    let meant: serde_json::Value = serde_json::from_str(&meant).expect("JSON");
    let mut score = Score::default();
    for it in meant.as_array().expect("sentences") {
        let text = |value: &serde_json::Value| value.as_str().expect("words").to_owned();
        let gold = it["gold"].as_array().expect("links").iter();
        let gold: Vec<Link> = gold.map(|it| (text(&it[0]), text(&it[1]))).collect();
        score.add(&text(&it["text"]), &drawn[&text(&it["slug"])], &gold);
    }
    score.check("the set beside the checkout", 0.99, 0.90);
}
