// Builds the elements of the editors' page, once: where each is, and what it is called.

import { ICONS, button, h, icon } from "./element.js";
import { choice } from "./layout.js";
import { served } from "./served.js";
import { chosenTheme, language, t } from "./words.js";

/**
 * @import { Row } from "./layout.js"
 * @import { Child } from "./element.js"
 * @import { Language, PageTheme, Tab, Theme, View, Width } from "./types.js"
 *
 * @typedef {object} Parts The elements of the page.
 * @property {HTMLElement} header
 * @property {HTMLButtonElement} save
 * @property {HTMLElement} state says whether the work is stored
 * @property {HTMLSelectElement} language
 * @property {HTMLSelectElement} theme
 * @property {() => HTMLElement} settings the same once more, for the help: on a phone the head has no room for them
 * @property {HTMLElement} notices
 * @property {HTMLElement} live
 * @property {HTMLElement} dropping
 * @property {Row<View>} views
 * @property {HTMLElement} count
 * @property {HTMLElement} welcome
 * @property {HTMLElement} work
 * @property {HTMLElement} left
 * @property {HTMLElement} source
 * @property {HTMLSelectElement} files
 * @property {HTMLButtonElement} makeMain
 * @property {HTMLButtonElement} closeFile
 * @property {HTMLElement} editor
 * @property {HTMLElement} problemsPart
 * @property {HTMLElement} counted
 * @property {HTMLElement} problems
 * @property {HTMLElement} page
 * @property {Row<Tab>} tabs
 * @property {HTMLSelectElement} route
 * @property {HTMLElement} look
 * @property {Row<Width>} widths
 * @property {Row<PageTheme>} pageTheme
 * @property {Row<Language>} pageLanguage
 * @property {HTMLInputElement} marking
 * @property {HTMLElement} pageFrame
 * @property {HTMLElement} compare
 * @property {HTMLElement} shares
 *
 * @typedef {object} Act What the controls do.
 * @property {(name: View) => void} view
 * @property {(name: Tab) => void} tab
 * @property {(width: Width) => void} width
 * @property {(theme: PageTheme) => void} pageTheme
 * @property {(code: Language) => void} pageLanguage
 * @property {(on: boolean) => void} marking
 * @property {(code: Language) => void} language
 * @property {(theme: Theme) => void} theme
 * @property {() => void} openFiles
 * @property {() => void} openFolder
 * @property {() => void} openSite
 * @property {() => void} openExample
 * @property {() => void} save
 * @property {() => void} saveAs
 * @property {() => void} download
 * @property {() => void} downloadAll
 * @property {() => void} anew
 * @property {() => void} help
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {() => void} clipboard
 * @property {(name: string) => void} file
 * @property {() => void} makeMain
 * @property {() => void} closeFile
 * @property {(route: string) => void} route
 * @property {() => void} next
 * @property {() => void} previous
 * @property {() => void} toSource
 */

/**
 * A button that opens a list of actions; the browser's own disclosure, so that every key works.
 *
 * @param {Child} label
 * @param {Array<[words: string, act: () => void]>} items
 * @param {string} kind
 */
function menu(label, items, kind) {
  const summary = h("summary", { class: "button" }, label);
  const details = h("details", { class: `menu menu-${kind}` },
    summary,
    h("div", { class: "menu-items" }, items.map(([words, act]) =>
      h("button", { type: "button", class: "menu-item", on: { click: () => { details.open = false; summary.focus(); act(); } } }, words))));
  details.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && details.open) {
      details.open = false;
      summary.focus();
    }
  });
  /** @param {EventTarget | null} target */
  const inside = (target) => target instanceof Node && details.contains(target);
  document.addEventListener("click", ({ target }) => { if (!inside(target)) details.open = false; });
  details.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !inside(relatedTarget)) details.open = false; });
  return details;
}

/**
 * @param {HTMLElement} root
 * @param {Act} act
 * @returns {Parts}
 */
export function build(root, act) {
  // Each of them is put there while the page is put together.
  const parts = /** @type {Parts} */ ({});
  const openSite = served ? "openServed" : "openSite";
  /** @type {<K extends keyof Parts>(name: K) => (element: Parts[K]) => void} */
  const hold = (name) => (element) => { parts[name] = element; };

  parts.views = choice(t("views"), [
    ["source", t("source")], ["page", t("page")], ["problems", [t("problems"), " ", h("span", { class: "count", hold: hold("count") })]],
  ], "source", act.view);
  parts.views.classList.add("views");
  parts.tabs = choice(t("show"), [["page", t("tabPage")], ["compare", t("tabCompare")], ["share", t("tabShare")]], "page", act.tab);
  parts.widths = choice(t("width"), [
    ["phone", [icon(ICONS.phone)], t("phone")], ["tablet", [icon(ICONS.tablet)], t("tablet")], ["desktop", [icon(ICONS.desktop)], t("desktop")],
  ], "desktop", act.width);
  parts.pageTheme = choice(t("pageTheme"), [["light", t("light")], ["dark", t("dark")]], "light", act.pageTheme);
  parts.pageLanguage = choice(t("pageLanguage"), [["id", "ID", "ID, Bahasa Indonesia"], ["en", "EN", "EN, English"]], "id", act.pageLanguage);

  /** @type {<V extends string>(name: "language" | "theme", label: string, choices: [value: V, words: string][], chosen: V, choose: (value: V) => void, seen?: boolean) => HTMLElement} */
  const setting = (name, label, choices, chosen, choose, seen = false) => h("label", { class: "setting" },
    h("span", { class: seen ? "setting-name" : "visually-hidden" }, label),
    h("select", { hold: hold(name), on: { change: ({ target }) => choose(/** @type {typeof chosen} */ (target.value)) } },
      choices.map(([value, words]) => h("option", { value, selected: value === chosen }, words))));

  /** @param {boolean} [seen] */
  const settings = (seen) => [
    setting("language", t("language"), [["id", "Indonesia"], ["en", "English"]], language(), act.language, seen),
    setting("theme", t("theme"), [["auto", t("auto")], ["light", t("light")], ["dark", t("dark")]], chosenTheme(), act.theme, seen),
  ];
  /** The same once more, for the help: on a phone the head has no room for them. */
  parts.settings = () => h("div", { class: "help-settings" }, settings(true));

  const header = h("header", { class: "head" },
    h("a", { class: "skip", href: "#source", on: { click: (event) => { event.preventDefault(); act.toSource(); } } }, t("skip")),
    h("h1", { class: "head-name" }, h("a", { href: "../", class: "head-home" }, "Warta"), h("span", { class: "head-title" }, t("editorsPage"))),
    h("div", { class: "head-actions" },
      menu(t("open"), [
        [t("openFiles"), act.openFiles], [t("openFolder"), act.openFolder], [t(openSite), act.openSite], [t("openExample"), act.openExample],
      ], "open"),
      h("div", { class: "joined" },
        button(t("save"), act.save, { class: "button button-strong", hold: hold("save") }),
        menu(h("span", {}, h("span", { "aria-hidden": "true" }, "▾"), h("span", { class: "visually-hidden" }, t("saveAs"))), [
          .../** @type {[string, () => void][]} */ ("showSaveFilePicker" in window ? [[t("saveAs"), act.saveAs]] : []),
          [t("download"), act.download], [t("downloadAll"), act.downloadAll], [t("anew"), act.anew],
        ], "save"))),
    h("p", { class: "head-state", hold: hold("state") }),
    h("div", { class: "head-settings" },
      ...settings(),
      button("?", act.help, { class: "button button-round", "aria-label": t("help"), title: t("help") })));

  const source = h("section", { class: "part part-source", id: "source", "aria-label": t("sourceRegion") },
    h("div", { class: "bar" },
      h("label", { class: "setting setting-wide" }, h("span", { class: "visually-hidden" }, t("files")),
        h("select", { hold: hold("files"), on: { change: (event) => act.file(event.target.value) } })),
      button(t("makeMain"), act.makeMain, { class: "button button-quiet", hold: hold("makeMain") }),
      button("↶", act.undo, { class: "button button-quiet button-square", "aria-label": t("undo"), title: t("undo") }),
      button("↷", act.redo, { class: "button button-quiet button-square", "aria-label": t("redo"), title: t("redo") }),
      button("×", act.closeFile, { class: "button button-quiet button-square", "aria-label": t("closeFile"), title: t("closeFile"), hold: hold("closeFile") })),
    h("div", { class: "editor", hold: hold("editor") }));

  const problems = h("section", { class: "part part-problems", id: "problems", "aria-label": t("problemsRegion") },
    h("div", { class: "bar" },
      h("h2", { class: "bar-title" }, t("problems"), " ", h("span", { class: "bar-count", hold: hold("counted") })),
      button("↑", act.previous, { class: "button button-quiet button-square", "aria-label": t("previous"), title: t("previous") }),
      button("↓", act.next, { class: "button button-quiet button-square", "aria-label": t("next"), title: t("next") })),
    h("div", { class: "problems", hold: hold("problems"), tabindex: "0", role: "group", "aria-label": t("problems") }));

  const page = h("section", { class: "part part-page", id: "page", "aria-label": t("pageRegion") },
    h("div", { class: "bar bar-page" },
      parts.tabs,
      h("label", { class: "setting setting-wide" }, h("span", { class: "visually-hidden" }, t("goTo")),
        h("select", { hold: hold("route"), on: { change: (event) => act.route(event.target.value) } }))),
    h("div", { class: "bar bar-look", hold: hold("look") },
      parts.widths, parts.pageTheme, parts.pageLanguage,
      h("label", { class: "check" }, h("input", { type: "checkbox", checked: true, hold: hold("marking"), on: { change: (event) => act.marking(event.target.checked) } }), t("marking"))),
    h("div", { class: "beside" },
      h("div", { class: "page-frame", hold: hold("pageFrame") }),
      h("div", { class: "compare", hold: hold("compare"), hidden: true, tabindex: "0", role: "group", "aria-label": t("tabCompare") }),
      h("div", { class: "shares", hold: hold("shares"), hidden: true, tabindex: "0", role: "group", "aria-label": t("tabShare") })));

  const welcome = h("section", { class: "welcome", hold: hold("welcome"), "aria-labelledby": "welcome", hidden: true },
    h("div", { class: "welcome-sheet" },
      h("p", { class: "welcome-kicker" }, t("lead")),
      h("h2", { class: "welcome-title", id: "welcome", tabindex: "-1" }, t("welcome")),
      h("p", { class: "welcome-lead" }, t("welcomeLead")),
      h("div", { class: "welcome-actions" },
        button(t("openFiles"), act.openFiles, { class: "button button-strong" }), button(t("openFolder"), act.openFolder),
        button(t(openSite), act.openSite), button(t("openExample"), act.openExample),
        typeof navigator.clipboard?.readText === "function" && button(t("paste"), act.clipboard)),
      h("p", { class: "welcome-note" }, t("welcomePrivate")),
      served ? h("p", { class: "welcome-note" }, t("servedNote"))
        : !("showOpenFilePicker" in window) && h("p", { class: "welcome-note" }, t("welcomeServe"))));

  parts.left = h("div", { class: "left" }, source, problems);
  parts.work = h("div", { class: "work", hidden: true }, parts.left, page);
  Object.assign(parts, { source, problemsPart: problems, page, header });
  root.replaceChildren(header,
    h("div", { class: "notices", role: "status", hold: hold("notices") }),
    h("main", { class: "main" }, parts.views, welcome, parts.work),
    h("p", { class: "visually-hidden", role: "status", "aria-live": "polite", hold: hold("live") }),
    h("div", { class: "dropping", hold: hold("dropping"), hidden: true, "aria-hidden": "true" }, t("welcomeDrop")));
  return parts;
}
