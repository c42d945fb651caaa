//! The files of a crate, and which of them use what others declare.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, UseTree};

/// A path of modules from the root of the crate, without `crate`.
type Way = Vec<String>;

/// The files of one crate.
pub struct Files {
    /// What each file uses of each other file, by their paths from the project's folder.
    pub uses: BTreeMap<String, BTreeMap<String, BTreeSet<String>>>,
}

impl Files {
    /// Reads a crate by the folder of its sources. Tests are left out.
    pub fn of(project: &Path, sources: &str) -> Files {
        let crate_files = Crate::read(project, sources);
        let mut uses = BTreeMap::new();
        for (way, file) in &crate_files.files {
            let mut used: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
            for path in &file.paths {
                let Some(whole) = crate_files.whole(way, path) else { continue };
                let Some((other, Some(item))) = crate_files.resolve(&whole, 0) else { continue };
                if other != *way {
                    let name = crate_files.files[&other].name.clone();
                    used.entry(name).or_default().insert(item);
                }
            }
            uses.insert(file.name.clone(), used);
        }
        Files { uses }
    }
}

/// A file as it is written.
struct File {
    /// Its path from the project's folder.
    name: String,
    /// The names that it brings in, and from where, as written.
    imports: BTreeMap<String, Way>,
    /// Everything that it names by a path, its own imports included where it needs them itself.
    paths: BTreeSet<Way>,
}

struct Crate {
    files: BTreeMap<Way, File>,
}

impl Crate {
    fn read(project: &Path, sources: &str) -> Crate {
        let folder = project.join(sources);
        let has_library = folder.join("lib.rs").is_file();
        let mut files = BTreeMap::new();
        let mut waiting: Vec<PathBuf> = vec![folder.clone()];
        while let Some(path) = waiting.pop() {
            if path.is_dir() {
                let inside = std::fs::read_dir(&path).expect("a folder of the project");
                waiting.extend(inside.flatten().map(|entry| entry.path()));
                continue;
            }
            let below = path.strip_prefix(&folder).expect("below").with_extension("");
            let mut way: Way =
                below.iter().map(|step| step.to_string_lossy().into_owned()).collect();
            if path.extension().is_none_or(|it| it != "rs")
                || way.last().is_some_and(|it| it == "tests")
            {
                continue;
            }
            match way.first().map(String::as_str) {
                Some("lib") => way.clear(),
                // A program beside a library is a crate of its own.
                Some("main" | "full") if has_library => continue,
                Some("main") => way.clear(),
                _ => {}
            }
            let text = std::fs::read_to_string(&path).expect("a source");
            let syntax =
                syn::parse_file(&text).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
            let mut reader = Reader::default();
            reader.visit_file(&syntax);
            let name =
                path.strip_prefix(project).expect("below").to_string_lossy().replace('\\', "/");
            files.insert(way, reader.finish(name));
        }
        Crate { files }
    }

    /// A path from the root of the crate; `None` where it leads to another crate or is no path of modules.
    fn whole(&self, from: &[String], path: &[String]) -> Option<Way> {
        let mut base = from.to_vec();
        let mut rest = path;
        match path.first().map(String::as_str)? {
            "crate" => {
                base.clear();
                rest = &path[1..];
            }
            "self" => rest = &path[1..],
            "super" => {
                while rest.first().is_some_and(|step| step == "super") {
                    base.pop()?;
                    rest = &rest[1..];
                }
            }
            first => {
                base.push(first.to_owned());
                if !self.files.contains_key(&base) {
                    let import = self.files.get(from)?.imports.get(first)?;
                    if import == path {
                        return None;
                    }
                    base = self.whole(from, import)?;
                }
                rest = &path[1..];
            }
        }
        base.extend_from_slice(rest);
        Some(base)
    }

    /// The file in which something is declared, and its name there; what is only handed on is looked for where it
    /// comes from.
    fn resolve(&self, whole: &[String], depth: usize) -> Option<(Way, Option<String>)> {
        let length = (0..=whole.len()).rev().find(|it| self.files.contains_key(&whole[..*it]))?;
        let (way, rest) = whole.split_at(length);
        let Some(item) = rest.first() else { return Some((way.to_vec(), None)) };
        if depth < 20
            && let Some(import) = self.files[way].imports.get(item)
            && let Some(mut further) = self.whole(way, import)
            && further != whole
        {
            further.extend_from_slice(&rest[1..]);
            return self.resolve(&further, depth + 1);
        }
        Some((way.to_vec(), Some(item.clone())))
    }
}

/// Collects what a file names.
#[derive(Default)]
struct Reader {
    imports: BTreeMap<String, Way>,
    handed_on: BTreeSet<String>,
    paths: BTreeSet<Way>,
    /// Every name that stands in it outside of imports.
    words: BTreeSet<String>,
}

impl Reader {
    fn finish(self, name: String) -> File {
        let mut paths = self.paths;
        for (own, import) in &self.imports {
            // What is handed on is used here only where it is named here.
            if !self.handed_on.contains(own) || self.words.contains(own) {
                paths.insert(import.clone());
            }
        }
        File { name, imports: self.imports, paths }
    }

    fn import(&mut self, tree: &UseTree, before: &[String], handed_on: bool) {
        let with = |step: String| [before, &[step]].concat();
        match tree {
            UseTree::Path(it) => self.import(&it.tree, &with(it.ident.to_string()), handed_on),
            UseTree::Group(it) => {
                it.items.iter().for_each(|tree| self.import(tree, before, handed_on));
            }
            UseTree::Name(it) if it.ident == "self" => self.bring(before.to_vec(), None, handed_on),
            UseTree::Name(it) => self.bring(with(it.ident.to_string()), None, handed_on),
            UseTree::Rename(it) => {
                self.bring(with(it.ident.to_string()), Some(it.rename.to_string()), handed_on);
            }
            // No crate hands on everything that a module of it declares.
            UseTree::Glob(_) => {}
        }
    }

    fn bring(&mut self, path: Way, name: Option<String>, handed_on: bool) {
        let Some(name) = name.or_else(|| path.last().cloned()) else { return };
        if handed_on {
            self.handed_on.insert(name.clone());
        }
        self.imports.insert(name, path);
    }

    /// The paths in what is given to a macro or stands in one.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Way = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(word) => {
                    if colons != 2 {
                        self.path(std::mem::take(&mut path));
                    }
                    path.push(word.to_string());
                    colons = 0;
                }
                TokenTree::Punct(sign) if sign.as_char() == ':' && !path.is_empty() => colons += 1,
                TokenTree::Group(group) => {
                    self.path(std::mem::take(&mut path));
                    colons = 0;
                    self.tokens(group.stream());
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {
                    self.path(std::mem::take(&mut path));
                    colons = 0;
                }
            }
        }
        self.path(path);
    }

    fn path(&mut self, path: Way) {
        self.words.extend(path.first().cloned());
        if path.len() > 1 {
            self.paths.insert(path);
        }
    }
}

/// Whether something is there for tests alone.
fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|it| {
        it.path().is_ident("cfg")
            && it.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
    })
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_use(&mut self, it: &'ast syn::ItemUse) {
        if !is_for_tests(&it.attrs) {
            self.import(&it.tree, &[], !matches!(it.vis, syn::Visibility::Inherited));
        }
    }

    fn visit_item_mod(&mut self, it: &'ast syn::ItemMod) {
        if !is_for_tests(&it.attrs) {
            visit::visit_item_mod(self, it);
        }
    }

    fn visit_item_fn(&mut self, it: &'ast syn::ItemFn) {
        if !is_for_tests(&it.attrs) {
            visit::visit_item_fn(self, it);
        }
    }

    fn visit_item_impl(&mut self, it: &'ast syn::ItemImpl) {
        if !is_for_tests(&it.attrs) {
            visit::visit_item_impl(self, it);
        }
    }

    fn visit_path(&mut self, it: &'ast syn::Path) {
        self.path(it.segments.iter().map(|step| step.ident.to_string()).collect());
        visit::visit_path(self, it);
    }

    fn visit_macro(&mut self, it: &'ast syn::Macro) {
        self.tokens(it.tokens.clone());
        visit::visit_macro(self, it);
    }
}
