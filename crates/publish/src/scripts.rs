//! The scripts that stand in pages, and the policy that names them.
//!
//! Three stand in pages, the same in every site, so that a policy can allow them by what they hold and nothing
//! else: one that comes first, one that looks for the base, and the rules by which browsers fetch pages ahead.
//! The page's own script and the service worker are files.

use std::sync::LazyLock;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// Comes before everything that has an address; see the file.
const FIRST: &str = include_str!("first.js");

/// The name under which a bundle site's boot script makes the address of its worker.
const WORKER: &str = "warta-worker";

/// Looks for the base; see the file.
const FIND: &str = include_str!("find.js");

/// The name under which [`FIND`] makes the address of a script.
const FINDER: &str = "warta-find";

/// The page's own script; see the file.
const START: &str = include_str!("start.js");

/// Which pages browsers fetch ahead, where they know such rules.
const SPECULATION: &str = include_str!("speculation.json");

/// The name under which [`START`] makes the address of [`offline`].
const KEEPER: &str = "warta-offline";

/// The service worker; see the file.
const OFFLINE: &str = include_str!("offline.js");

/// The service worker of a site with such files of the viewer, the list of what is kept in these folders, and
/// an offline.html that hashes to `shell`.
pub(crate) fn offline(viewer: &[String], lists: &[String], shell: u64) -> String {
    let quoted = |names: &[String]| {
        names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
    };
    plain(OFFLINE)
        .replacen("const VIEWER = [];", &format!("const VIEWER = [{}];", quoted(viewer)), 1)
        .replacen("const LISTS = [\"saved/\"];", &format!("const LISTS = [{}];", quoted(lists)), 1)
        .replacen("const SHELL_IS = \"\";", &format!("const SHELL_IS = \"{shell:016x}\";"), 1)
}

/// The script that comes first, without its comments.
pub(crate) fn first() -> &'static str {
    // Every page has it.
    static PLAIN: LazyLock<String> = LazyLock::new(|| plain(FIRST));
    &PLAIN
}

/// The page's own script, without its comments.
pub(crate) fn start() -> String {
    plain(START)
}

/// The rules by which browsers fetch pages ahead.
pub(crate) fn speculation() -> &'static str {
    SPECULATION.trim()
}

/// The script that looks for the base, without its comments.
pub(crate) fn find() -> String {
    plain(FIND)
}

/// A script without its comments and types, which stand in comments of one line.
pub(crate) fn plain(script: &str) -> String {
    let lines = script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//") && !line.starts_with("/*"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Where a policy allows a script of a page by what it holds.
pub(crate) fn hash(script: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script.as_bytes())))
}

/// The viewer's policy, with the scripts of built pages allowed in place of the one in its own page.
pub(crate) fn allow(policy: &str) -> String {
    let of_viewer = |word: &str| word.starts_with("'sha256-") || word == FINDER;
    let policy: Vec<_> = policy.split(' ').filter(|word| !of_viewer(word)).collect();
    let policy = policy.join(" ");
    let [first, find, rules] = [first(), &find(), speculation()].map(hash);
    let scripts = format!("script-src 'self' {first} {find} {rules}");
    let names = format!("; trusted-types {FINDER} {KEEPER}");
    let policy = policy.replacen("script-src 'self'", &scripts, 1);
    policy.replacen(&[" ", WORKER].concat(), "", 1).replacen("; trusted-types", &names, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_of_the_viewers_page_names_the_script_in_it() {
        let page = include_str!("../../../index.html");
        let script = page
            .split_once("<script id=\"warta-find\">")
            .and_then(|(_, rest)| rest.split_once("</script>").map(|(script, _)| script));
        let wanted = hash(script.expect("the page looks for its boot script"));
        let policy = page.split_once("http-equiv").and_then(|(_, rest)| rest.split_once('>'));
        let policy = policy.map(|(policy, _)| policy).expect("the page has a policy");
        assert!(policy.contains(&format!("script-src 'self' {wanted} ")), "write {wanted}");
        assert!(policy.contains("; trusted-types warta-find "), "{policy}");
    }

    #[test]
    fn the_service_worker_keeps_what_hosts_may_keep_for_ever() {
        let pattern = crate::hosts::LASTING.replace('(', "(?:");
        assert!(OFFLINE.contains(&format!("/({pattern})/")), "write {pattern}");
    }

    #[test]
    fn a_policy_names_the_scripts_and_nothing_else_changes() {
        let policy = "default-src 'none'; script-src 'self' 'sha256-abc=' 'wasm-unsafe-eval'; \
                      require-trusted-types-for 'script'; trusted-types warta-find warta-worker";
        let allowed = allow(policy);
        assert_eq!(allowed.matches("'sha256-").count(), 3);
        assert!(allowed.contains("' 'wasm-unsafe-eval'; require-trusted-types-for 'script';"));
        assert!(allowed.ends_with("; trusted-types warta-find warta-offline"), "{allowed}");
        assert!(!find().contains("//") && find().starts_with("globalThis.wartaFind"), "{}", find());
        let owned = |names: [&str; 2]| names.map(str::to_owned);
        let offline = offline(&owned(["a.js", "b.css"]), &owned(["saved/", "en/saved/"]), 0xab);
        assert!(offline.contains("const VIEWER = [\"a.js\", \"b.css\"];\n"), "{offline}");
        assert!(offline.contains("const LISTS = [\"saved/\", \"en/saved/\"];\n"), "{offline}");
        assert!(offline.contains("const SHELL_IS = \"00000000000000ab\";\n"), "{offline}");
        for script in [offline.as_str(), &find(), &start(), first()] {
            assert!(!script.lines().any(|line| line.starts_with('*')), "half a comment: {script}");
            assert!(!script.contains("/**"), "types are no readers' matter: {script}");
        }
        // What `printf abc | openssl dgst -sha256 -binary | base64` says.
        assert_eq!(hash("abc"), "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
    }
}
