// What a search result and a share will look like, drawn without asking anybody for anything. The
// cut-offs are those that the services use today; they may change them without telling anyone.

import { fill, h } from "./element.js";
import { language, t } from "./words.js";

/** As many letters as are shown before the service cuts. */
const CUTS = {
  search: { title: 60, description: 155 },
  whatsapp: { title: 65, description: 80 },
  facebook: { title: 88, description: 70 },
  x: { title: 70, description: 0 },
};

/**
 * Cut after a whole word, as the services do.
 *
 * @param {string|null} text
 * @param {number} most
 */
export function cut(text, most) {
  const letters = [...(text ?? "")];
  if (letters.length <= most) return text ?? "";
  const head = letters.slice(0, most - 1).join("");
  const space = head.lastIndexOf(" ");
  return `${(space > most * 0.6 ? head.slice(0, space) : head).replace(/[\s,.;:–-]+$/, "")}…`;
}

/**
 * @param {HTMLElement} place
 * @param {import("./types.js").Share} share what the engine says
 * @param {(address: string|undefined) => string|null} pictureOf the address of a picture that is here
 */
export function showShare(place, share, pictureOf) {
  const { title, description, url, site_name: site, image, date, notes } = share;
  const address = web(url);
  const host = address?.host ?? t("noAddress");
  const source = pictureOf(image?.src);
  /** @param {string} shape */
  const picture = (shape) => {
    if (source) return h("img", { class: `share-picture share-${shape}`, src: source, alt: "" });
    return image ? h("span", { class: `share-picture share-${shape} share-missing` }, t("pictureElsewhere")) : null;
  };
  fill(place,
    h("p", { class: "soft" }, t("shareLead")),
    notes.length > 0 && h("ul", { class: "share-notes" }, notes.map((note) =>
      h("li", {}, note))),
    card(t("shareSearch"), title, "search", h("div", { class: "share share-result" },
      h("p", { class: "share-site" }, h("strong", {}, site || host), h("span", {}, crumbs(address) || host)),
      h("p", { class: "share-title" }, cut(title, CUTS.search.title)),
      h("p", { class: "share-text" }, date && h("span", { class: "soft" }, `${day(date)} — `), cut(description, CUTS.search.description)))),
    card("WhatsApp", title, "whatsapp", h("div", { class: "share share-message" },
      picture("small"),
      h("div", { class: "share-words" },
        h("p", { class: "share-title" }, cut(title, CUTS.whatsapp.title)),
        h("p", { class: "share-text" }, cut(description, CUTS.whatsapp.description)),
        h("p", { class: "share-host" }, host)),
      address && h("p", { class: "share-link" }, url))),
    card("Facebook", title, "facebook", h("div", { class: "share share-post" },
      picture("wide"),
      h("div", { class: "share-words" },
        h("p", { class: "share-host share-upper" }, host),
        h("p", { class: "share-title" }, cut(title, CUTS.facebook.title)),
        h("p", { class: "share-text" }, cut(description, CUTS.facebook.description))))),
    card("X", title, "x", h("div", { class: "share share-tweet" },
      picture("wide"),
      source || image
        ? h("p", { class: "share-over" }, cut(title, CUTS.x.title))
        : h("p", { class: "share-title" }, cut(title, CUTS.x.title)),
      h("p", { class: "share-host" }, t("fromHost", host)))));
}

/**
 * @param {string} name
 * @param {string} title
 * @param {keyof typeof CUTS} kind
 * @param {HTMLElement} drawn
 */
function card(name, title, kind, drawn) {
  const { title: most } = CUTS[kind];
  const long = [...(title ?? "")].length > most;
  return h("figure", { class: "share-card" },
    h("figcaption", {}, h("strong", {}, name), " ",
      h("span", { class: long ? "share-cut" : "soft" }, long ? t("cutAfter", most) : t("fits"))),
    drawn);
}

/** @param {string|null} url */
function web(url) {
  try {
    const address = url ? new URL(url) : null;
    return address?.hostname.endsWith(".invalid") ? null : address;
  } catch {
    return null;
  }
}

/** @param {URL|null} address */
const crumbs = (address) =>
  address && [address.host, ...address.pathname.split("/").filter(Boolean).map(decodeURIComponent)].join(" › ");

/**
 * A date as a search result writes it; one that is not whole stays as it is.
 *
 * @param {string} date
 */
function day(date) {
  const written = String(date).slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(written)) return written;
  return new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${written}T00:00:00Z`));
}
