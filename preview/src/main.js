// The editors' page: opens bundles, shows the pages that will be published, and explains what is wrong.
// This file only connects the parts; each part says what it is for.

import { redo, undo } from "@codemirror/commands";
import { Compare } from "./compare.js";
import { complete } from "./completion.js";
import { Workspace } from "./workspace.js";
import { Notices, ask, tell } from "./dialogs.js";
import { Editor } from "./editor.js";
import { fill, h } from "./element.js";
import { Engine, EngineStopped } from "./engine.js";
import { build } from "./shell.js";
import { Autosave } from "./autosave.js";
import { announcer, edge, help, narrow } from "./layout.js";
import { inline, markdown } from "./markdown.js";
import { problemsAt, whereNow } from "./marks.js";
import { Opening } from "./opening.js";
import { meant, plain, renamed } from "./pictures.js";
import { savePosition, takePosition } from "./reload_position.js";
import { Problems, card, fixable } from "./problems.js";
import { served } from "./served.js";
import { reason } from "./reasons.js";
import { Saving } from "./saving.js";
import { showShare } from "./share.js";
import { PageFrame, WIDTHS } from "./page_frame.js";
import { listenGlobally } from "./global_events.js";
import { setOptions, setRoutes } from "./select_options.js";
import { applyTheme, chooseLanguage, chooseTheme, clock, language, t } from "./words.js";
import sheet from "../style/card.shadow.css";

/**
 * @import { Change, MadeArticle, Place, Problem, Stretch, Tab, View } from "./types.js"
 */

/** Milliseconds without a key after which a listener is told how many problems there are. */
const QUIET = 1200;

applyTheme();
document.title = t("title");

const tag = /** @type {HTMLElement & { dataset: Record<string, string> }} */ (document.querySelector("script[data-editor]"));
/** @param {string} name */
const at = (name) => new URL(name, document.baseURI).href;

/** @type {View} */
let view = "source";
/** @type {Tab} */
let tab = "page";

/** @type {import("./shell.js").Act} */
const act = {
  view: showView,
  tab: showTab,
  width: (width) => { pageFrame.fit(width); autosave.touch(); },
  pageTheme: (theme) => { pageFrame.chooseTheme(theme); autosave.touch(); },
  pageLanguage: (code) => { pageFrame.chooseLanguage(code); autosave.touch(); },
  marking: (on) => { pageFrame.marking = on; pageFrame.redraw(); },
  language: changeLanguage,
  theme: (theme) => { chooseTheme(theme); },
  openFiles: () => opening.pickFiles(),
  openFolder: () => opening.pickFolder(),
  openSite: () => opening.site(),
  openExample: () => opening.example(),
  save: () => saving.save(),
  saveAs: () => saving.saveAs(),
  download: () => saving.download(),
  downloadAll: () => saving.downloadAll(),
  anew: () => opening.anew(),
  help: showHelp,
  undo: () => { undo(editor.view); editor.view.focus(); },
  redo: () => { redo(editor.view); editor.view.focus(); },
  clipboard: () => opening.clipboard(),
  file: (name) => workspace.select(name),
  makeMain: () => { workspace.choose(workspace.selected); },
  closeFile,
  route: (route) => pageFrame.go(route),
  next: () => problems.walk(1),
  previous: () => problems.walk(-1),
  toSource: () => { showView("source"); editor.view.focus(); },
};

const parts = build(/** @type {HTMLElement} */ (document.querySelector("#workspace")), act);
const announce = announcer(parts.live);
const notices = new Notices(parts.notices);

/** The editor calls back while it is built, when there is no workspace yet. @type {Workspace|undefined} */
let ready;

const keys = [
  { key: "F8", run: () => { problems.walk(1); return true; }, shift: () => { problems.walk(-1); return true; } },
  { key: "Mod-s", run: () => { saving.save(); return true; } },
  { key: "Mod-.", run: () => { applyHere(); return true; } },
  { key: "Ctrl-.", run: () => { applyHere(); return true; } },
];
const editor = new Editor(parts.editor, {
  took: (transactions) => ready?.took(transactions),
  explain: (problem) => card(problem, { apply, more: explain, look }),
  complete: complete(() => ready),
  keys,
  sheet,
  whole: (text) => opening.pasteWhole(text),
});
const engine = new Engine({ script: at(tag.dataset.editor), wasm: at(tag.dataset.editorWasm) }, stopped);
const workspace = new Workspace(engine, editor);
ready = workspace;
const autosave = new Autosave(workspace);
const saving = new Saving(workspace, autosave, notices, announce);
const opening = new Opening(workspace, autosave, notices, { opened: openedFiles, made: tellArticle });
const pageFrame = new PageFrame(parts.pageFrame, workspace, {
  pick: pickBlock,
  problem: (problem) => problems.walkTo(problems.all.indexOf(problem)),
  arrived: (route) => { forgetLacking(); notices.hide("left"); drawRoutes(route); refreshTab(); autosave.touch(); },
  ready: () => drawRoutes(pageFrame.route),
  missing: lackPictures,
  left: (address) => notices.show("left", t("leftLink", address)),
  failed: (why) => notices.show("frame", t("frameFailed", why), { strong: true }),
  key: (event) => globalKey(event),
});
const problems = new Problems(parts.problems, { go: goTo, look, apply, applyAll, more: explain, announce });
const compare = new Compare(parts.compare, workspace, {
  pageFrame, slug: () => article()?.slug ?? null, announce,
  go: (block) => { showTab("compare"); pageFrame.here(block); },
});
autosave.extra = () => ({
  route: pageFrame.route, width: pageFrame.width, theme: pageFrame.theme, language: pageFrame.language, view,
});
workspace.drawn = () => pageFrame.redraw();

const across = edge(parts.work, { property: "--left", vertical: true, label: t("move"), least: 20, most: 80, start: 44, moved: () => pageFrame.fit() });
const down = edge(parts.left, { property: "--top", vertical: false, label: t("moveProblems"), least: 15, most: 90, start: 66 });
parts.left.after(across.bar);
parts.source.after(down.bar);

// What happens in the workspace.

workspace.on("files", drawFiles);
workspace.on("changed", () => {
  drawFiles();
  // These notices are about the text as it was before.
  for (const name of ["saved", "applied", "article"]) notices.hide(name);
});
workspace.on("checked", ({ detail }) => {
  problems.show(detail, workspace.main);
  const counted = t("counted", detail.errors, detail.warnings);
  parts.counted.textContent = counted;
  const count = detail.errors + detail.warnings;
  parts.count.textContent = count > 0 ? String(count) : "";
  announce(counted, QUIET);
  drawRoutes(pageFrame.route);
  if (tab !== "page") refreshTab();
});
let cursor = 0;
workspace.on("moved", ({ detail }) => {
  if (detail.isUserEvent("select.page")) return;
  clearTimeout(cursor);
  cursor = setTimeout(showBlock, 120);
});
workspace.on("error", ({ detail }) => {
  if (!(detail instanceof EngineStopped)) notices.show("error", reason(detail), { strong: true });
});
autosave.addEventListener("state", drawState);

/** Shows in the page what the cursor is in. */
async function showBlock() {
  const name = workspace.selected;
  if (!name || !engine.running) return;
  const asked = editor.current;
  let found;
  try {
    found = await workspace.ask("at", { name, offset: asked.selection.main.head });
  } catch {
    return;
  }
  if (!found || editor.current.doc !== asked.doc || name !== workspace.selected) return;
  if (found.route && found.route !== pageFrame.route && found.block !== null) pageFrame.go(found.route);
  pageFrame.here(found.block);
}

/**
 * Selects in the source what was clicked in the page.
 *
 * @param {Place} place
 */
function pickBlock({ file, from, to }) {
  if (file !== workspace.selected) workspace.select(file);
  if (narrow.matches) showView("source");
  // The text without its quotation marks, so that typing replaces the text and leaves the marks.
  const quoted = to - from > 1 && /^"[^]*"$/.test(editor.current.sliceDoc(from, to));
  if (quoted) editor.select(from + 1, to - 1, { mark: true });
  else editor.select(from, to, { mark: true });
}

/**
 * Selects a problem's words. On a phone the list with its explanation stays, or comes where the page was.
 *
 * @param {Problem} problem
 */
function goTo(problem) {
  if (problem.file !== workspace.selected) workspace.select(problem.file);
  // Of very many problems the list shows only the first.
  if (narrow.matches && view === "page") showView(problems.reveal() ? "problems" : "source");
  const place = whereNow(editor.current, problem) ?? problem;
  editor.select(place.from, place.to);
}

/**
 * Selects a place that belongs to a problem, and shows the source where it is hidden.
 *
 * @param {Problem} problem
 * @param {Stretch} place
 */
function look(problem, place) {
  if (problem.file !== workspace.selected) workspace.select(problem.file);
  if (narrow.matches) showView("source");
  // What was typed since the check has moved both places by as much.
  const now = whereNow(editor.current, problem) ?? problem;
  const { from, to } = place === problem ? now : place;
  const moved = place === problem ? 0 : now.from - problem.from;
  editor.select(from + moved, to + moved);
}

/**
 * Mends one problem, as one step that can be undone.
 *
 * @param {Problem} problem
 */
function apply(problem) {
  const file = workspace.files.get(problem.file);
  if (!file) return;
  backToSource();
  workspace.change(problem.file, problem.edits);
  tellApplied(1, [problem.file]);
}

/** Mends what is wrong at the cursor, the smallest first. */
function applyHere() {
  const found = problemsAt(editor.current, editor.current.selection.main.head).find(fixable);
  if (found) apply(found);
  else announce(t("nothingHere"));
}

/** Puts the focus back into the source: the button that was pressed is gone with its problem. On a phone the
 * source may be hidden, and its keyboard would come up unasked; who walks the list by keyboard stays there. */
function backToSource() {
  const { activeElement } = document;
  const inList = parts.problems.contains(activeElement) && activeElement?.matches(":focus-visible");
  if (!narrow.matches && !inList) editor.view.focus();
}

/**
 * Says that something was mended, with a button that takes it back.
 *
 * @param {number} count
 * @param {string[]} names
 */
function tellApplied(count, names) {
  announce(t("applied", count));
  notices.show("applied", t("appliedShort", count), { actions: [[t("undo"), () => undoIn(names)]] });
}

/**
 * Takes the last step back in each of these files.
 *
 * @param {string[]} names
 */
function undoIn(names) {
  const shown = workspace.selected;
  for (const name of names.filter((each) => workspace.files.has(each))) {
    if (name !== workspace.selected) workspace.select(name);
    undo(editor.view);
  }
  if (shown !== null && shown !== workspace.selected && workspace.files.has(shown)) workspace.select(shown);
  notices.hide("applied");
  notices.hide("article");
  if (!narrow.matches) editor.view.focus();
}

/**
 * Says that a text became an article, with a button that undoes it.
 *
 * @param {MadeArticle[]} made
 */
function tellArticle([article, ...more]) {
  const words = t("articleMade", article.parts, article.looks, article.encoding, more.length);
  notices.show("article", words, { actions: more.length > 0 ? [] : [[t("undoArticle"), () => { if (workspace.selected !== null) undoIn([workspace.selected]); }]] });
}

/** Mends everything whose remedy is certain. */
async function applyAll() {
  let answer;
  try {
    answer = await workspace.ask("apply", { all: true });
  } catch (error) {
    notices.show("error", reason(error), { strong: true });
    return;
  }
  /** @type {Map<string, Change[]>} */
  const changes = new Map();
  for (const { name, ...change } of answer.changes) changes.set(name, [...(changes.get(name) ?? []), change]);
  if ([...workspace.files.values()].some(({ pending }) => pending)) {
    // Somebody has typed meanwhile, so that the places of the corrections may be wrong.
    workspace.check();
    return;
  }
  if (answer.changes.length === 0) {
    announce(t("nothingToApply"));
    return;
  }
  backToSource();
  for (const [name, list] of changes) workspace.change(name, list);
  tellApplied(answer.mended, [...changes.keys()]);
}

/**
 * Shows the page of a code.
 *
 * @param {string} code
 */
async function explain(code) {
  try {
    const { title, text } = await workspace.ask("explain", { code, language: language() });
    tell(title || code, [h("div", { class: "explained" }, markdown(text))]);
  } catch (error) {
    notices.show("error", reason(error));
  }
}

/** The pictures that were last said to be missing. */
let lacking = "";

/** Removes what is said of missing pictures, until a page is shown that lacks some. */
function forgetLacking() {
  lacking = "";
  problems.lack([]);
  notices.hide("pictures");
  notices.hide("picture-name");
}

/**
 * Says which pictures are missing. Where one is here under nearly the same name, it offers that one.
 *
 * @param {string[]} paths
 */
function lackPictures(paths) {
  // The page is drawn after each key; a notice that was shown or dismissed is not shown again.
  if (workspace.files.size === 0 || JSON.stringify(paths) === lacking) return;
  forgetLacking();
  lacking = JSON.stringify(paths);
  problems.lack(paths);
  /** @type {[path: string, actual: string][]} */
  const wrong = paths.flatMap((path) => {
    const actual = meant(path, workspace.pictures.keys());
    return actual !== null && renamed(workspace, path, actual).length > 0 ? [[path, actual]] : [];
  });
  const rest = paths.filter((path) => !wrong.some(([mine]) => mine === path));
  if (rest.length > 0) notices.show("pictures", t("missingPictures", rest));
  if (wrong.length === 0) return;
  /** @param {string} path */
  const last = (path) => path.slice(path.lastIndexOf("/") + 1);
  const [path, actual] = wrong[0];
  notices.show("picture-name", t("pictureNamed", last(actual), last(plain(path)), wrong.length - 1), {
    strong: true,
    actions: [[t("pictureRename", wrong.length), () => {
      forgetLacking();
      for (const [missing, there] of wrong) for (const [name, changes] of renamed(workspace, missing, there)) workspace.change(name, changes);
      announce(t("applied", wrong.length));
    }]],
  });
}

function showHelp() {
  tell(t("helpTitle"), [
    parts.settings(),
    h("h3", {}, t("guideTitle")),
    h("ul", { class: "guide" }, t("guide").map((line) => h("li", {}, inline(line)))),
    t("helpFormat"),
    h("h3", {}, t("keysTitle")),
    h("dl", { class: "keys" }, help().map(([key, does]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, does)])),
    t("welcomePrivate"),
    ...(served ? [t("servedNote")] : "showOpenFilePicker" in window ? [] : [t("welcomeServe")]),
  ]);
}

// What is shown.

/** The article whose page is shown. */
function article() {
  return workspace.results?.articles.find(({ route }) => route === pageFrame.route) ?? null;
}

function drawFiles() {
  drawAutosave();
  const open = workspace.files.size > 0;
  parts.welcome.hidden = open;
  parts.work.hidden = !open;
  parts.views.hidden = !open;
  parts.save.disabled = !open;
  setOptions(parts.files, [...workspace.files.values()].map((file) => h("option", { value: file.name, selected: file.name === workspace.selected },
    `${file.name}${file.name === workspace.main && workspace.files.size > 1 ? ` (${t("mainFile")})` : ""}${workspace.unsaved(file) ? ` • ${t("unsavedMark")}` : ""}`)));
  parts.makeMain.hidden = workspace.files.size < 2 || workspace.selected === workspace.main;
  parts.closeFile.hidden = workspace.files.size < 2;
}

async function closeFile() {
  const { file } = workspace;
  if (!file) return;
  if (workspace.unsaved(file)) {
    const answer = await ask(t("closeFile"), [t("askClose", file.name)],
      [["save", t("save"), true], ["discard", t("discard")], ["", t("cancel")]]);
    if (answer === "save") await saving.save(file);
    // Saving can be cancelled as well, and can fail.
    if (answer !== "discard" && (answer !== "save" || workspace.unsaved(file))) return;
  }
  workspace.close(file.name);
}

function openedFiles() {
  drawFiles();
  if (workspace.files.size === 0) {
    problems.show(null, null);
    parts.counted.textContent = parts.count.textContent = "";
    // Notices and problems of the closed files are removed.
    forgetLacking();
    for (const name of ["saved", "site", "left", "error", "applied", "article"]) notices.hide(name);
    pageFrame.go("");
    drawRoutes("");
    return;
  }
  // Pictures that were missing may be here now; those that are still missing are listed again.
  forgetLacking();
  showView(view);
  pageFrame.renew();
  workspace.on("checked", arrive);
}

/** Shows the first article of newly opened files once a check has found one: a check that began before knows of none. */
function arrive() {
  const first = workspace.results?.articles[0];
  if (!first && workspace.files.size > 0) return;
  workspace.removeEventListener("checked", arrive);
  if (first && !article()) pageFrame.go(first.route);
}

/**
 * The pages that one can go to.
 *
 * @param {string} route
 */
function drawRoutes(route) {
  setRoutes(parts.route, route, workspace.results?.articles ?? [], article() ? pageFrame.appearances() : []);
}

/**
 * One part at a time on a phone; all of them otherwise.
 *
 * @param {View} name
 */
function showView(name) {
  view = name;
  parts.views.choose(name);
  document.body.dataset.view = name;
  pageFrame.fit();
  autosave.touch();
}

/** @param {Tab} name */
function showTab(name) {
  tab = name;
  parts.tabs.choose(name);
  document.body.dataset.tab = name;
  parts.compare.hidden = name !== "compare";
  parts.shares.hidden = name !== "share";
  parts.pageFrame.hidden = name === "share";
  if (name !== "compare" && pageFrame.comparison) pageFrame.compare(null);
  pageFrame.fit();
  refreshTab();
}

async function refreshTab() {
  if (tab === "compare") await compare.show();
  if (tab === "share") {
    const shown = article();
    if (!shown) {
      fill(parts.shares, h("p", {}, t("shareArticle")));
      return;
    }
    try {
      showShare(parts.shares, await workspace.ask("share", { slug: shown.slug, language: language() }), (address) => pageFrame.pictureOf(address));
    } catch (error) {
      fill(parts.shares, h("p", { class: "error" }, reason(error)));
    }
  }
}

/** Says whether the work is stored. Where nothing is open, there is nothing to say. */
function drawAutosave() {
  const words = {
    stored: () => (autosave.when && workspace.files.size > 0 ? t("stored", clock(autosave.when)) : ""),
    storing: () => (workspace.files.size > 0 ? t("storing") : ""),
    failed: () => t("notStored"),
    elsewhere: () => t("elsewhereShort"),
  }[autosave.state]();
  if (parts.state.textContent !== words) parts.state.textContent = words;
  parts.state.dataset.state = autosave.state;
}

function drawState() {
  drawAutosave();
  if (autosave.endangered) {
    notices.show("storage", t("storageFailed"), { strong: true, lasting: true, actions: [[t("downloadAll"), () => saving.downloadAll()]] });
  } else notices.hide("storage");
  parts.left.inert = autosave.state === "elsewhere";
  if (autosave.state === "elsewhere") {
    notices.show("elsewhere", t("elsewhere"), { strong: true, lasting: true, actions: [[t("continueHere"), () => continueHere()]] });
  } else notices.hide("elsewhere");
}

/** Continues the work of another window in this one. */
async function continueHere() {
  notices.hide("refused");
  if (!await autosave.take(true)) {
    notices.show("refused", t("refused"), { strong: true });
    return;
  }
  // What this window could not store before the other one took over is nowhere else.
  if (saving.downloadUnstored() > 0) announce(t("unstoredDownloaded"));
  await workspace.clear();
  await loadStored();
}

/**
 * Loads the page again in the other language. The work is stored first, and read again afterwards.
 *
 * @param {import("./types.js").Language} code
 */
async function changeLanguage(code) {
  await autosave.flush();
  chooseLanguage(code);
  savePosition({ line: editor.top, page: pageFrame.scrolled, tab, problem: problems.current });
  if (autosave.state === "failed") notices.show("language", t("storageFailed"), { strong: true });
  else location.reload();
}

// The engine stops, and starts again.

/** @param {string} why */
function stopped(why) {
  notices.show("stopped", `${t("stopped")}${why ? ` (${why})` : ""}`, {
    strong: true, lasting: true, actions: [[t("restart"), restart]],
  });
}

async function restart() {
  notices.hide("stopped");
  const route = pageFrame.route;
  engine.start();
  compare.forget();
  await workspace.reload();
  pageFrame.start(route);
}

const globalKey = listenGlobally({
  parts, opening,
  walk: (step) => problems.walk(step),
  save: () => saving.save(),
  explain: () => { if (problems.all[problems.current]) explain(problems.all[problems.current].code); else showHelp(); },
  show(name) {
    showView(name);
    if (name === "source") editor.view.focus();
    else if (name === "page") pageFrame.focus();
    else {
      /** @type {HTMLElement|null} */
      const first = parts.problems.querySelector(".problem-go");
      (first ?? parts.problems).focus();
    }
  },
});
addEventListener("warta:changed", () => saving.siteChanged().then(() => opening.further()));

/** `warta serve` sent this page: what it serves is what the editor wants to see. */
async function openServed() {
  if (autosave.state === "elsewhere") return;
  if (workspace.files.size === 0) await opening.site();
  else if ([...workspace.files.values()].some(({ origin }) => origin === "site")) {
    await saving.siteChanged();
    await opening.further();
  } else {
    notices.show("served", t("servedOther"), { actions: [[t("openServed"), () => { notices.hide("served"); opening.site(); }]] });
  }
}

/**
 * Back to where the editor was before the page was drawn anew in the other language.
 *
 * @param {import("./reload_position.js").Position} place
 */
function returnTo(place) {
  workspace.on("checked", () => {
    pageFrame.scrolled = place.page;
    editor.top = place.line;
    if (problems.all[place.problem]) problems.mark(place.problem);
    if (place.tab !== "page") showTab(place.tab);
  }, { once: true });
}

// The beginning.

async function loadStored() {
  let stored = null;
  try {
    stored = await autosave.load();
  } catch (error) {
    notices.show("recall", t("restoreFailed", reason(error)), {
      strong: true,
      lasting: true,
      actions: [[t("storeAnew"), () => {
        notices.hide("recall");
        autosave.startAnew();
      }]],
    });
  }
  if (!stored) {
    drawFiles();
    parts.welcome.querySelector("h2")?.focus({ preventScroll: true });
    return;
  }
  const { work } = stored;
  if (work.width && WIDTHS[work.width]) pageFrame.width = work.width;
  pageFrame.theme = work.theme ?? pageFrame.theme;
  pageFrame.language = work.language ?? pageFrame.language;
  parts.widths.choose(pageFrame.width);
  parts.pageTheme.choose(pageFrame.theme);
  parts.pageLanguage.choose(pageFrame.language);
  showView(work.view ?? "source");
  pageFrame.go(work.route ?? "");
  await workspace.restore(stored.files, work);
  announce(t("restored", stored.files.length));
}

pageFrame.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
pageFrame.language = language();
if (narrow.matches) pageFrame.width = innerWidth < WIDTHS.tablet ? "phone" : "tablet";
parts.pageTheme.choose(pageFrame.theme);
parts.pageLanguage.choose(pageFrame.language);
parts.widths.choose(pageFrame.width);
showView("source");
engine.start();
// Before any file is opened: once a local file is open, the frame may request nothing more.
pageFrame.start("");
await autosave.take();
if (!navigator.locks) notices.show("locks", t("noLocks"));
drawState();
const place = takePosition();
if (place) returnTo(place);
await loadStored();
if (served) await openServed();
document.documentElement.dataset.ready = "";
