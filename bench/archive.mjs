// A made-up archive to measure publishing with: the same each time, of any size, as bundles for Warta
// and as the content folder of a Hugo site with the same texts.
//
// Words and names are made of syllables, so that nobody is named. Common words come often and rare
// ones seldom, because what compresses and what is looked up depends on that.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** How many articles a bundle holds: about what a newsroom writes in two months. */
const PER_BUNDLE = 1000;
const PEOPLE = 500;
const PARTIES = 18;
const TAGS = 1000;
const SECTIONS = ["Daerah", "Ekonomi", "Hukum", "Olahraga", "Pemilu", "Pendidikan", "Politik", "Budaya"];
const PICTURES = "https://foto.koran.example/";

/**
 * Numbers that look like chance and are always the same.
 *
 * @param {number} seed
 */
function chances(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** @param {number} limit */
    below: (limit) => Math.floor(next() * limit),
    /**
     * Low numbers more often than high ones.
     *
     * @param {number} limit
     * @param {number} power
     */
    low: (limit, power) => Math.floor(limit * next() ** power),
  };
}

/** @param {string} word */
const capital = (word) => word[0].toUpperCase() + word.slice(1);

/**
 * So many different words.
 *
 * @param {number} count
 * @param {number} seed
 * @param {number} syllables
 */
function words(count, seed, syllables) {
  const chance = chances(seed);
  const start = "b c d g h j k l m n p r s t w".split(" ");
  const middle = "a i u e o a a i u ang an ar er in".split(" ");
  /** @type {Set<string>} */
  const found = new Set();
  while (found.size < count) {
    let word = "";
    const length = syllables + chance.below(2);
    for (let nth = 0; nth < length; nth += 1) word += start[chance.below(start.length)] + middle[chance.below(middle.length)];
    found.add(word);
  }
  return [...found];
}

const WORDS = words(4000, 1, 2);
const NAMES = words(2 * PEOPLE + PARTIES, 2, 3).map(capital);
/** @param {number} nth */
const person = (nth) => ({ id: `orang-${nth}`, name: `${NAMES[2 * nth]} ${NAMES[2 * nth + 1]}` });
/** @param {number} nth */
const party = (nth) => ({ id: `partai-${nth}`, name: `Partai ${NAMES[2 * PEOPLE + nth]}` });
const PERSONS = Array.from({ length: PEOPLE }, (_, nth) => person(nth));
const TAG_LABELS = words(TAGS, 3, 3).map((word, nth) => `${WORDS[nth]} ${word}`);

/** The people and parties that articles are about. */
function directory() {
  return {
    warta: 1,
    persons: PERSONS.map((one, nth) => ({
      ...one,
      summary: `Tokoh rekaan nomor ${nth}.`,
      image: { src: `${PICTURES}orang/${nth}.jpg`, alt: one.name, width: 400, height: 400 },
    })),
    organizations: Array.from({ length: PARTIES }, (_, nth) => ({
      ...party(nth), classification: "party", ballot_number: nth + 1,
    })),
    memberships: PERSONS.map((one, nth) => ({ person_id: one.id, organization_id: `partai-${nth % PARTIES}` })),
  };
}

/**
 * One article, whatever it is written as.
 *
 * @typedef {ReturnType<typeof article>} Article
 * @param {number} nth
 */
function article(nth) {
  const chance = chances(1000 + nth);
  const word = () => WORDS[chance.low(WORDS.length, 3)];
  /** @param {number} length */
  const phrase = (length) => capital(Array.from({ length }, word).join(" "));
  const people = Array.from({ length: 1 + chance.below(3) }, () => PERSONS[chance.low(PEOPLE, 2)].name);
  const total = 250 + chance.below(301);
  /** @type {string[]} */
  const paragraphs = [];
  let written = 0;
  while (written < total) {
    const length = Math.min(40 + chance.below(30), total - written);
    written += length;
    const sentences = [];
    for (let left = length; left > 0; left -= 14) sentences.push(`${phrase(Math.min(14, left))}.`);
    const name = people[paragraphs.length];
    if (name) sentences[0] = `${name} ${sentences[0][0].toLowerCase()}${sentences[0].slice(1)}`;
    if (paragraphs.length === 1) sentences[0] = `**${sentences[0]}**`;
    paragraphs.push(sentences.join(" "));
  }
  /** @type {Set<string>} */
  const tags = new Set();
  while (tags.size < 5) tags.add(TAG_LABELS[chance.low(TAGS, 2)]);
  // Six hours from one article to the next, back from a fixed day.
  const published = new Date(Date.UTC(2024, 10, 1) - (nth * 6 + chance.below(6)) * 3_600_000 / 4);
  return {
    slug: `artikel-${nth}-${WORDS[chance.below(WORDS.length)]}`,
    headline: phrase(8),
    standfirst: `${phrase(16)}.`,
    published: published.toISOString().replace(".000Z", "+00:00"),
    author: PERSONS[chance.below(PEOPLE)].name.split(" ")[0],
    section: SECTIONS[chance.low(SECTIONS.length, 2)],
    tags: [...tags],
    image: {
      src: `${PICTURES}${nth % 100}/${nth}.jpg`, alt: `${phrase(6)}.`, caption: `${phrase(10)}.`,
      credit: "Foto rekaan", width: 1200, height: 800,
    },
    paragraphs,
  };
}

/** @param {Article} article */
const forWarta = ({ author, paragraphs, ...rest }) => ({ ...rest, authors: [author], body: paragraphs });

/** The text after which an article is known to have been changed. */
export const CHANGED = "Kalimat ini baru.";

/**
 * Writes the bundles of an archive of `count` articles; `changed` is the number of one with a new sentence.
 *
 * @param {string} folder
 * @param {number} count
 * @param {number | null} changed
 */
export function bundles(folder, count, changed = null) {
  mkdirSync(folder, { recursive: true });
  /** @type {string[]} */
  const names = [];
  let bytes = 0;
  /**
   * @param {string} name
   * @param {object} value
   */
  const put = (name, value) => {
    const text = JSON.stringify(value, null, 1);
    bytes += Buffer.byteLength(text);
    writeFileSync(path.join(folder, name), text);
  };
  for (let first = 0; first < count; first += PER_BUNDLE) {
    const name = `arsip-${first / PER_BUNDLE}.json`;
    names.push(name);
    const within = changed !== null && changed >= first && changed < first + PER_BUNDLE;
    if (changed !== null && !within) continue;
    const length = Math.min(PER_BUNDLE, count - first);
    const all = Array.from({ length }, (_, nth) => forWarta(article(first + nth)));
    if (within) all[changed - first].body.push(CHANGED);
    put(name, { warta: 1, articles: all });
  }
  if (changed !== null) return bytes;
  put("orang.json", directory());
  put("bundle.json", {
    warta: 1,
    site: {
      title: "Koran Rekaan", language: "id", url: "https://koran.example/", description: "Arsip untuk pengukuran.",
      image_hosts: ["foto.koran.example"],
    },
    bundles: ["orang.json", ...names],
  });
  return bytes;
}

/**
 * A text as YAML. JSON is a part of that.
 *
 * @param {string} text
 */
const quoted = (text) => JSON.stringify(text);

/** @param {Article} it */
function markdown(it) {
  return `---
title: ${quoted(it.headline)}
description: ${quoted(it.standfirst)}
date: ${it.published}
author: ${quoted(it.author)}
section_label: ${quoted(it.section)}
tags: [${it.tags.map(quoted).join(", ")}]
image:
  src: ${quoted(it.image.src)}
  alt: ${quoted(it.image.alt)}
  caption: ${quoted(it.image.caption)}
  credit: ${quoted(it.image.credit)}
  width: ${it.image.width}
  height: ${it.image.height}
---
${it.paragraphs.join("\n\n")}
`;
}

/**
 * @param {string} folder
 * @param {number} nth
 * @param {string} slug
 */
const place = (folder, nth, slug) => path.join(folder, "content", "article", String(Math.floor(nth / PER_BUNDLE)), `${slug}.md`);

/**
 * Writes the same articles for Hugo: a file each, and templates for articles, lists of tags, and home.
 *
 * @param {string} folder
 * @param {number} count
 * @param {number | null} changed
 */
export function hugo(folder, count, changed = null) {
  if (changed !== null) {
    const it = article(changed);
    it.paragraphs.push(CHANGED);
    writeFileSync(place(folder, changed, it.slug), markdown(it));
    return;
  }
  for (const [name, text] of Object.entries(TEMPLATES)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (let nth = 0; nth < count; nth += 1) {
    const it = article(nth);
    const file = place(folder, nth, it.slug);
    if (nth % PER_BUNDLE === 0) mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, markdown(it));
  }
}

const CARDS = `{{ range .Paginator.Pages }}<article>
{{ with .Params.image }}<img src="{{ .src }}" alt="{{ .alt }}" width="{{ .width }}" height="{{ .height }}" loading="lazy">{{ end }}
<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<p>{{ .Description }}</p>
<p>{{ .Params.section_label }} · <time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 Jan 2006" }}</time></p>
</article>
{{ end }}<nav>{{ with .Paginator.Prev }}<a href="{{ .URL }}">Lebih baru</a>{{ end }} {{ .Paginator.PageNumber }} / {{ .Paginator.TotalPages }} {{ with .Paginator.Next }}<a href="{{ .URL }}">Lebih lama</a>{{ end }}</nav>`;

/** What Hugo makes by itself, feeds and a sitemap, stays; it writes no pages that Warta lacks. */
const TEMPLATES = {
  "hugo.yaml": `baseURL: https://koran.example/
languageCode: id
title: Koran Rekaan
disableKinds: [section, taxonomy]
taxonomies: {tag: tags}
pagination: {pagerSize: 12}
permalinks: {page: {article: /article/:contentbasename/}}
services: {rss: {limit: 30}}
enableRobotsTXT: true
`,
  "layouts/_default/baseof.html": `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} · {{ site.Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:description" content="{{ .Description }}">
<meta property="og:url" content="{{ .Permalink }}">
<meta property="og:site_name" content="{{ site.Title }}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">{{ site.Title }}</a></header>
<main>
{{ block "main" . }}{{ end }}
</main>
</body>
</html>
`,
  "layouts/_default/single.html": `{{ define "main" }}<article>
<h1>{{ .Title }}</h1>
<p>{{ .Description }}</p>
<p>{{ .Params.author }} · <time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 Jan 2006 15:04" }}</time> · {{ .Params.section_label }}</p>
{{ with .Params.image }}<figure><img src="{{ .src }}" alt="{{ .alt }}" width="{{ .width }}" height="{{ .height }}"><figcaption>{{ .caption }} {{ .credit }}</figcaption></figure>{{ end }}
{{ .Content }}
<ul>{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
</article>{{ end }}
`,
  "layouts/_default/term.html": `{{ define "main" }}<h1>{{ .Title }}</h1>\n${CARDS}{{ end }}\n`,
  "layouts/index.html": `{{ define "main" }}<h1>{{ site.Title }}</h1>\n${CARDS}{{ end }}\n`,
};
