//! The limits of known hosts: files, bytes. Each is from the host's own documentation, with its address; it was
//! looked up at the time below, and hosts change it.

use crate::survey::Size;

/// When the limits were looked up.
const WHEN: &str = "November 2026";

/// A limit of a host.
struct Limit {
    /// The host, and the plan if it has several.
    host: &'static str,
    of: Of,
    most: u64,
    /// The limit in words.
    words: &'static str,
}

/// What a limit counts.
#[derive(Debug, Clone, Copy)]
enum Of {
    /// Files.
    Files,
    /// Files and folders.
    Entries,
    /// Files in any one folder.
    InFolder,
    /// Bytes of all files.
    Bytes,
    /// Bytes of any one file.
    Largest,
}

const LIMITS: [Limit; 8] = [
    // https://developers.cloudflare.com/pages/platform/limits/
    Limit { host: "Cloudflare Pages (free)", of: Of::Files, most: 20_000, words: "20,000 files" },
    Limit { host: "Cloudflare Pages (paid)", of: Of::Files, most: 100_000, words: "100,000 files" },
    Limit { host: "Cloudflare Pages", of: Of::Largest, most: 25 << 20, words: "25 MiB a file" },
    // https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
    Limit { host: "GitHub Pages", of: Of::Bytes, most: 1_000_000_000, words: "1 GB" },
    // https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github
    Limit {
        host: "GitHub repositories",
        of: Of::Largest,
        most: 100_000_000,
        words: "100 MB a file",
    },
    // https://docs.gitlab.com/user/gitlab_com/#gitlab-pages
    Limit { host: "GitLab Pages on GitLab.com", of: Of::Bytes, most: 1_000_000_000, words: "1 GB" },
    // https://docs.gitlab.com/administration/instance_limits/#number-of-files-per-gitlab-pages-website
    Limit {
        host: "GitLab Pages",
        of: Of::Entries,
        most: 200_000,
        words: "200,000 files and folders",
    },
    // https://docs.netlify.com/site-deploys/overview
    Limit { host: "Netlify", of: Of::InFolder, most: 54_000, words: "54,000 files in a folder" },
];

/// One line about the limits of hosts that a site is beyond; `None` where every host that is known holds it.
pub fn beyond(size: &Size) -> Option<String> {
    said(size, &LIMITS)
}

fn said(size: &Size, limits: &[Limit]) -> Option<String> {
    let files = size.files as u64;
    let has = |of: Of| match of {
        Of::Files => files,
        Of::Entries => files.saturating_add(size.folders as u64),
        Of::InFolder => size.most_in_folder as u64,
        Of::Bytes => size.bytes,
        Of::Largest => size.largest,
    };
    let passed = limits.iter().filter(|limit| has(limit.of) > limit.most);
    let passed: Vec<String> =
        passed.map(|limit| format!("{} {}", limit.host, limit.words)).collect();
    (!passed.is_empty()).then(|| {
        format!(
            "the site has {files} files and {}, its largest file {}; that is more than some hosts hold: {} \
             (as they said in {WHEN})",
            megabytes(size.bytes),
            megabytes(size.largest),
            passed.join(", ")
        )
    })
}

/// With one digit behind the point, never less than it is.
fn megabytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size =
        Size { files: 10, bytes: 2_000_000, largest: 1_500_001, most_in_folder: 4, folders: 5 };

    #[test]
    fn a_limit_is_told_where_it_is_passed() {
        for (of, has) in [
            (Of::Files, 10),
            (Of::Entries, 15),
            (Of::InFolder, 4),
            (Of::Bytes, 2_000_000),
            (Of::Largest, 1_500_001),
        ] {
            let limit = |most| Limit { host: "A Host", of, most, words: "a little" };
            assert_eq!(said(&SIZE, &[limit(has)]), None, "{of:?}");
            let line = said(&SIZE, &[limit(has - 1), limit(has)]).expect("it is passed");
            assert_eq!(
                line,
                "the site has 10 files and 2.0 MB, its largest file 1.6 MB; that is more than some hosts \
                 hold: A Host a little (as they said in November 2026)"
            );
        }
    }

    #[test]
    fn a_small_site_can_lie_anywhere() {
        assert_eq!(beyond(&SIZE), None);
        let line = beyond(&Size { files: 20_001, ..SIZE }).expect("it is passed");
        assert!(line.contains("hold: Cloudflare Pages (free) 20,000 files (as"), "{line}");
        let line = beyond(&Size { bytes: 5_000_000_000, ..SIZE }).expect("it is passed");
        assert!(line.contains("GitHub Pages 1 GB, GitLab Pages on GitLab.com 1 GB"), "{line}");
    }
}
