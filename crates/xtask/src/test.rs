//! `./dev test`: everything that CI checks; what takes the least time comes first.

use std::process::Command;

use crate::browser::{Browser, Firefox};
use crate::command::{Doing, Failure, Outcome, cargo, execute, say, step};
use crate::notices;
use crate::project::Project;
use crate::site;
use crate::tools::{self, Tools};

const WASM: &str = "wasm32-unknown-unknown";

/// The parts that can be run alone, e.g. `./dev test site`.
const PARTS: [&str; 4] = ["lint", "native", "wasm", "site"];

/// Runs every check, or the parts that are named; the first that fails ends it.
pub fn run(parts: &[String]) -> Outcome {
    if let Some(unknown) = parts.iter().find(|part| !PARTS.contains(&part.as_str())) {
        let known = PARTS.join(", ");
        return Err(Failure::new(format!("test knows no '{unknown}', only {known}")));
    }
    let wanted = |part: &str| parts.is_empty() || parts.iter().any(|wanted| wanted == part);
    let project = &Project::find();
    if wanted("lint") {
        step("formatting", || execute(cargo(project).args(["fmt", "--all", "--check"])))?;
        step("types and lints of the scripts", || lint_scripts(project))?;
        step("lints", || lint_native(project))?;
        step("lints for the browser", || lint_wasm(project))?;
        step("documentation", || document(project))?;
        step("licences of the libraries", || notices::check(project))?;
    }
    if wanted("native") {
        step("native tests", || native_tests(project))?;
    }
    if !wanted("wasm") && !wanted("site") {
        return Ok(());
    }
    let tools = step("tools", || Tools::for_dist(project))?;
    let browser = step("browser", || {
        tools::npm_packages(project)?;
        Browser::find()
    })?;
    if wanted("wasm") {
        step("tests of the programs in a browser", || wasm_tests(project, &tools, &browser))?;
    }
    if wanted("site") {
        let firefox = step("Firefox", Firefox::find)?;
        site::build_dist(project)?;
        step("tests of the site in browsers", || site_tests(project, &browser, &firefox))?;
    }
    say("everything passed");
    Ok(())
}

fn native_tests(project: &Project) -> Outcome {
    execute(cargo(project).args(["test", "--workspace"]))
}

/// Checks the JavaScript, as package.json says: its types (tsconfig.json), and what they leave open
/// (.oxlintrc.json).
fn lint_scripts(project: &Project) -> Outcome {
    tools::npm_packages(project)?;
    tools::packages_of(project, "preview", "its packages bring types for the editor's page")?;
    for script in ["typecheck", "lint"] {
        execute(tools::npm().args(["run", "--silent", script]).current_dir(project.root()))?;
    }
    Ok(())
}

fn lint_native(project: &Project) -> Outcome {
    execute(
        cargo(project)
            .args(["clippy", "--workspace", "--all-targets"])
            .args(["--", "--deny", "warnings"]),
    )
}

fn lint_wasm(project: &Project) -> Outcome {
    execute(
        cargo(project)
            .args([
                "clippy",
                "--target",
                WASM,
                "--package",
                "warta-app",
                "--package",
                "warta-worker",
            ])
            .args(["--features", "warta-app/csr", "--", "--deny", "warnings"]),
    )?;
    // By themselves: they switch features on that the others are built without.
    for packages in [&["warta-editor", "warta-frame"][..], &["warta-islands"]] {
        let mut lint = cargo(project);
        lint.args(["clippy", "--target", WASM]);
        for package in packages {
            lint.args(["--package", package]);
        }
        execute(lint.args(["--", "--deny", "warnings"]))?;
    }
    Ok(())
}

/// Writes the documentation of all crates, in which a link that leads nowhere is an error. It is for those who work on
/// Warta, so that private items are in it and may be linked to.
fn document(project: &Project) -> Outcome {
    execute(
        cargo(project)
            .args(["doc", "--workspace", "--no-deps", "--document-private-items", "--quiet"])
            .env("RUSTDOCFLAGS", "--deny warnings --allow rustdoc::private_intra_doc_links"),
    )
}

fn wasm_tests(project: &Project, tools: &Tools, browser: &Browser) -> Outcome {
    let capabilities = project.path("target/webdriver.json");
    std::fs::create_dir_all(project.path("target")).doing("make target/")?;
    std::fs::write(&capabilities, browser.capabilities()).doing("write target/webdriver.json")?;
    let tests = |package: &str, more: &[&str]| {
        let mut command = cargo(project);
        command
            .args(["test", "--target", WASM, "--package", package])
            .args(more)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities)
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        tools.on_path(&mut command);
        browser.tell(&mut command);
        execute(&mut command)
    };
    // The program that tells what is wrong; the other one leaves that to it.
    tests("warta-worker", &["--features", "findings", "--test", "wasm"])?;
    tests("warta-editor", &["--test", "wasm"])?;
    if project.path("tests/wasm.rs").exists() {
        tests("warta-app", &["--features", "csr", "--test", "wasm"])?;
    }
    Ok(())
}

fn site_tests(project: &Project, browser: &Browser, firefox: &Firefox) -> Outcome {
    let folder = project.path("tests/browser");
    let entries = std::fs::read_dir(&folder).doing("read tests/browser")?;
    let mut files: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    // Some tests look at content that the terminal program serves.
    execute(cargo(project).args(["build", "--quiet", "--package", "warta-cli"]))?;
    let mut command = Command::new("node");
    command.current_dir(project.root()).args(["--test", "--test-reporter=spec"]);
    // One browser at a time: two would share two cores and run into each other's time limits.
    command.arg("--test-concurrency=1").args(files);
    command.env("WARTA_BIN", project.path("target/debug/warta"));
    browser.tell(&mut command);
    firefox.tell(&mut command);
    execute(&mut command)
}
