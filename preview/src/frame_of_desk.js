// The parts of the page, put together once: what is where, and what each is called.

import { ICONS, button, h, icon } from "./element.js";
import { choice } from "./layout.js";
import { served } from "./served.js";
import { chosenTheme, language, t } from "./words.js";

/** A button that opens a list of actions; the browser's own disclosure, so that every key works. */
function menu(label, items, kind) {
  const details = h("details", { class: `menu menu-${kind}` },
    h("summary", { class: "button" }, label),
    h("div", { class: "menu-items" }, items.map(([words, act]) =>
      h("button", { type: "button", class: "menu-item", on: { click: () => { details.open = false; details.querySelector("summary").focus(); act(); } } }, words))));
  details.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && details.open) {
      details.open = false;
      details.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => { if (!details.contains(event.target)) details.open = false; });
  details.addEventListener("focusout", (event) => { if (event.relatedTarget && !details.contains(event.relatedTarget)) details.open = false; });
  return details;
}

/**
 * @param {HTMLElement} root
 * @param {Record<string, (...given: any[]) => void>} act what the controls do
 */
export function build(root, act) {
  const parts = {};
  const openSite = served ? "openServed" : "openSite";
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

  const setting = (name, label, choices, chosen, seen = false) => h("label", { class: "setting" },
    h("span", { class: seen ? "setting-name" : "visually-hidden" }, label),
    h("select", { hold: hold(name), on: { change: (event) => act[name](event.target.value) } },
      choices.map(([value, words]) => h("option", { value, selected: value === chosen }, words))));

  const settings = (seen) => [
    setting("language", t("language"), [["id", "Indonesia"], ["en", "English"]], language(), seen),
    setting("theme", t("theme"), [["auto", t("auto")], ["light", t("light")], ["dark", t("dark")]], chosenTheme(), seen),
  ];
  /** The same once more, for the help: on a phone the head has no room for them. */
  parts.settings = () => h("div", { class: "help-settings" }, settings(true));

  const header = h("header", { class: "head" },
    h("a", { class: "skip", href: "#source", on: { click: (event) => { event.preventDefault(); act.toSource(); } } }, t("skip")),
    h("h1", { class: "head-name" }, h("a", { href: "../", class: "head-home" }, "Warta"), h("span", { class: "head-desk" }, t("desk"))),
    h("div", { class: "head-actions" },
      menu(t("open"), [
        [t("openFiles"), act.openFiles], [t("openFolder"), act.openFolder], [t(openSite), act.openSite], [t("openExample"), act.openExample],
      ], "open"),
      h("div", { class: "joined" },
        button(t("save"), act.save, { class: "button button-strong", hold: hold("save") }),
        menu(h("span", {}, h("span", { "aria-hidden": "true" }, "▾"), h("span", { class: "visually-hidden" }, t("saveAs"))), [
          ...("showSaveFilePicker" in window ? [[t("saveAs"), act.saveAs]] : []),
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
      h("div", { class: "stage", hold: hold("stage") }),
      h("div", { class: "compare", hold: hold("compare"), hidden: true, tabindex: "0", role: "group", "aria-label": t("tabCompare") }),
      h("div", { class: "shares", hold: hold("shares"), hidden: true, tabindex: "0", role: "group", "aria-label": t("tabShare") })));

  const welcome = h("section", { class: "welcome", hold: hold("welcome"), "aria-labelledby": "welcome", hidden: true },
    h("div", { class: "welcome-sheet" },
      h("p", { class: "welcome-kicker" }, t("deskLead")),
      h("h2", { class: "welcome-title", id: "welcome", tabindex: "-1" }, t("welcome")),
      h("p", { class: "welcome-lead" }, t("welcomeLead")),
      h("div", { class: "welcome-actions" },
        button(t("openFiles"), act.openFiles, { class: "button button-strong" }), button(t("openFolder"), act.openFolder),
        button(t(openSite), act.openSite), button(t("openExample"), act.openExample),
        navigator.clipboard?.readText && button(t("paste"), act.clipboard)),
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
