// The service worker of a built site. It keeps the viewer, the pages that were read and those that the
// reader saved, and answers with them where there is no network. Whatever changes is asked of the network
// first, so that nothing it keeps hides a correction. See docs/decisions/0007-offline.md.
//
// `warta build` writes the names of the viewer's files into VIEWER, and into SHELL_IS what 404.html
// hashes to: another viewer, or another head of the site, makes another worker.
"use strict";
const VIEWER = [];
const SHELL_IS = "";

/** The page that the program draws anything into. */
const SHELL = "404.html";
/** The pointer to the site's index, by which that page finds the site. */
const POINTER = "edition.txt";
/** How long a page that is kept waits for the network, in milliseconds; and how long any page does. */
const PATIENCE = 5000;
const LAST_PATIENCE = 10_000;
const MOST_PAGES = 60;
const MOST_FILES = 300;
/** Files that are named by what they hold: the same name is the same file for ever. */
const LASTING = /(data\/[0-9a-f]{2}\/[0-9a-f]{14}\.txt|warta-(?:app-|boot-)?[0-9a-f]{12,16}(?:_bg)?\.(?:css|js|wasm))/;
const IS_LASTING = new RegExp(`^${LASTING.source}$`);
const IS_DATA = /^data\//;

const BASE = registration.scope;
const at = (path) => new URL(path, BASE).href;
const folderOf = (url) => url.slice(BASE.length).split(/[?#]/)[0].replace(/(^|\/)index\.html$/, "$1").replace(/([^/])$/, "$1/");

// The same host may hold several sites.
const open = (what) => caches.open(`warta ${BASE} ${what}`);
/** The viewer's files and the shell. */
const viewer = () => open("viewer");
/** Pages that were read: documents, or what the program drew them from. */
const read = () => open("read");
/** Pages' data and pictures. */
const files = () => open("files");
/** What the reader saved, with its pictures. */
const saved = () => open("saved");

const find = async (cache, path) => (await cache).match(at(path), { ignoreVary: true });

/** Whether an answer is the file that was asked for, and not a page that a host sends in its place. */
const isSound = (response) => response.status === 200 && response.type === "basic" && !isHtml(response);
const isHtml = (response) => /\bhtml\b/i.test(response.headers.get("content-type") || "");

const fetched = async (path, options) => {
  const response = await fetch(at(path), options);
  if (!isSound(response)) throw new TypeError(`${path}: ${response.status}`);
  return response;
};

/** A page as it is kept. What is known of it stands in its head. */
const entry = (text, type, { title = "", when = new Date().toISOString(), pictures = [] } = {}) =>
  new Response(text, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "warta-title": encodeURIComponent(title),
      "warta-when": when,
      "warta-pictures": encodeURIComponent(JSON.stringify(pictures)),
    },
  });
const known = ({ headers }) => ({
  title: decodeURIComponent(headers.get("warta-title") || ""),
  when: headers.get("warta-when") || "",
  pictures: JSON.parse(decodeURIComponent(headers.get("warta-pictures") || "[]")),
});

const PAGE = /<script type="application\/warta" id="warta-page" data-route="([^"]*)">([^<]*)<\/script>/;
/** What the program draws a page from; `undefined` for a document that is not this page. */
const dataOf = (html, folder) => {
  const [, route, data] = html.match(PAGE) ?? [];
  return route === folder ? data : undefined;
};
const SIGNS = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"" };
const titleOf = (html) => (html.match(/<meta property="og:title" content="([^"]*)">/)?.[1] ?? "")
  .replace(/&(?:amp|lt|gt|quot);/g, (sign) => SIGNS[sign]);

/** A kept page; what was saved comes before what was read. */
const keptPage = async (folder) => await find(saved(), folder) ?? find(read(), folder);

/** Removes the oldest, where there are more than so many. */
const trim = async (cache, most) => {
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((request) => cache.delete(request)));
};

const put = async (where, path, response) => {
  const cache = await where;
  // At the end again: the oldest go first.
  await cache.delete(at(path), { ignoreVary: true });
  await cache.put(at(path), response);
};

const putRead = async (folder, response) => {
  await put(read(), folder, response);
  await trim(await read(), MOST_PAGES);
};

const putFile = async (path, response) => {
  await put(files(), path, response);
  await trim(await files(), MOST_FILES);
};

/** Keeps a document that came from the network, if it is a page of the site; says whether it is. */
const keepDocument = async (folder, response) => {
  if (response.status === 404 || response.status === 410) {
    // It was taken back. What the reader saved is the reader's.
    await (await read()).delete(at(folder));
  }
  if (response.status !== 200 || response.type !== "basic" || !isHtml(response)) return false;
  const html = await response.text();
  if (dataOf(html, folder) === undefined) return false;
  const before = await find(saved(), folder);
  const title = titleOf(html);
  if (before) await put(saved(), folder, entry(html, "text/html", { title, pictures: known(before).pictures }));
  else await putRead(folder, entry(html, "text/html", { title }));
  return true;
};

/** Fetches the viewer and the shell, as far as they are not there. */
const keepViewer = async (options) => {
  const cache = await viewer();
  await Promise.all(VIEWER.map(async (path) => {
    if (!await find(cache, path)) await cache.put(at(path), await fetched(path, options));
  }));
  // Last, because it names the others: a host that is in the middle of a deploy may have another one.
  const html = await (await fetch(at(SHELL), { cache: "no-cache" })).text();
  if (!VIEWER.every((path) => html.includes(`"${path}"`))) throw new TypeError(`${SHELL} is of another release`);
  await cache.put(at(POINTER), await fetched(POINTER, { cache: "no-cache" }));
  await cache.put(at(SHELL), entry(html, "text/html"));
};

addEventListener("install", (event) => event.waitUntil(keepViewer().then(skipWaiting)));

addEventListener("activate", (event) => event.waitUntil((async () => {
  await clients.claim();
  await tidyViewer();
})()));

/** Removes the files of former viewers that no kept page names any more. */
const tidyViewer = async () => {
  const cache = await viewer();
  const used = new Set([SHELL, POINTER, ...VIEWER]);
  for (const where of [await saved(), await read()]) {
    for (const response of await where.matchAll()) {
      if (isHtml(response)) for (const name of lastingIn(await response.text())) used.add(name);
    }
  }
  for (const request of await cache.keys()) {
    if (!used.has(request.url.slice(BASE.length))) await cache.delete(request);
  }
};
const lastingIn = (html) => {
  const head = html.slice(0, html.indexOf("</head>"));
  return [...head.matchAll(new RegExp(`"${LASTING.source}"`, "g"))].map(([, name]) => name);
};

/** When the copy was kept that a window was answered with, by the window's number. */
const shown = new Map();

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(BASE) || request.headers.has("range")) return;
  const path = request.url.slice(BASE.length);
  if (request.mode === "navigate") {
    const folder = folderOf(request.url);
    const network = fetch(request);
    event.waitUntil(network.then((response) => keepDocument(folder, response.clone())).catch(() => {}));
    event.respondWith(navigation(event, folder, network));
  } else if (IS_LASTING.test(path)) {
    event.respondWith(lasting(event, path));
  } else if (path === POINTER) {
    event.respondWith(pointer(event));
  } else if (path === `${POINTER}?where`) {
    event.respondWith(where(event));
  } else if (request.destination === "image") {
    event.respondWith(picture(event, path));
  }
});

const navigation = async (event, folder, network) => {
  const kept = await keptPage(folder);
  try {
    const response = await (kept ? Promise.race([network, late(PATIENCE)]) : network);
    if (response.status < 500 || !kept) return response;
  } catch {
    // No network, or one that is too slow.
  }
  if (kept && isHtml(kept)) {
    shown.set(event.resultingClientId, known(kept).when);
    return kept;
  }
  return await find(viewer(), SHELL) ?? Response.error();
};

const late = (milliseconds) => new Promise((_, fail) => setTimeout(fail, milliseconds));

/** The program asks which page is the newest: only the host knows. It is a small file. */
const pointer = (event) => Promise.race([fetch(event.request), late(LAST_PATIENCE)]).catch(() => Response.error());

/** The shell asks where the site lies. */
const where = async (event) => await find(viewer(), POINTER) ?? fetch(event.request);

const lasting = async (event, path) => {
  const kept = await find(IS_DATA.test(path) ? files() : viewer(), path);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (isSound(response)) {
    const copy = response.clone();
    const keep = IS_DATA.test(path) ? putFile(path, copy) : put(viewer(), path, copy);
    event.waitUntil(keep.catch(() => {}));
  }
  return response;
};

const picture = async (event, path) => {
  try {
    const response = await fetch(event.request);
    if (isSound(response)) event.waitUntil(putFile(path, response.clone()).catch(() => {}));
    return response;
  } catch {
    return await find(saved(), path) ?? await find(files(), path) ?? Response.error();
  }
};

/** Pictures of the site, of those that a page shows. */
const own = (pictures) => [...new Set(pictures)].filter((url) => url.startsWith(BASE)).map((url) => url.slice(BASE.length));

/** What windows ask, by its first word; each answer is a text. */
const answers = {
  /** When the copy was kept that this window shows; nothing if it came from the network. */
  shown: async (client) => shown.get(client) ?? "",

  /** What is kept, a line each: where, which page, when, its title; the newest first. */
  async list() {
    const lines = [];
    for (const [name, where] of [["saved", await saved()], ["read", await read()]]) {
      const responses = await Promise.all((await where.keys()).map(async (request) => [request, await where.match(request)]));
      for (const [{ url }, response] of responses.reverse()) {
        // Pictures have no such line, and the list itself is none of its pages.
        if (response?.headers.has("warta-when") && url !== at("saved/")) {
          const { title, when } = known(response);
          lines.push([name, url.slice(BASE.length), when, title.replace(/\s+/g, " ")].join("\t"));
        }
      }
    }
    return lines.join("\n");
  },

  /** A page is being read. `data` names what it was drawn from, where it came without a document. */
  async read(_client, folder, data, title, pictures) {
    const before = await keptPage(folder);
    if (data) {
      const text = await (await find(files(), data) ?? await fetched(data)).text();
      const same = before && isHtml(before) && dataOf(await before.clone().text(), folder) === text;
      if (!same && await find(saved(), folder)) await answers.save(_client, folder, "", title, pictures);
      else if (!same) await putRead(folder, entry(text, "text/plain", { title }));
    } else if (!before) {
      // The first page of a visit came before this worker did.
      await keepDocument(folder, await fetch(at(folder), { cache: "force-cache" }));
    }
    for (const path of own(pictures)) {
      if (!await find(files(), path)) await fetched(path, { cache: "force-cache" }).then((response) => putFile(path, response)).catch(() => {});
    }
    return answers.list();
  },

  /** Saves a page, whole: its document, the viewer's files that it names, its pictures. */
  async save(_client, folder, _data, title, pictures) {
    const paths = own(pictures);
    const there = await find(read(), folder);
    const html = there && isHtml(there) ? await there.text()
      : await fetch(at(folder), { cache: "no-cache" }).then((response) => response.text());
    if (dataOf(html, folder) === undefined) throw new TypeError(`${folder} is no page`);
    const cache = await viewer();
    await Promise.all(lastingIn(html).map(async (path) => {
      if (!await find(cache, path)) await cache.put(at(path), await fetched(path));
    }));
    const kept = [];
    for (const path of paths) {
      // A page is worth saving without one of its pictures too.
      const response = await find(files(), path) ?? await fetched(path, { cache: "force-cache" }).catch(() => null);
      if (response) {
        await put(saved(), path, response);
        kept.push(path);
      }
    }
    await put(saved(), folder, entry(html, "text/html", { title: titleOf(html) || title, pictures: kept }));
    await (await read()).delete(at(folder));
    return answers.list();
  },

  /** Takes a page out of what is saved. It stays among those that were read. */
  async unsave(_client, folder) {
    const cache = await saved();
    const page = await find(cache, folder);
    if (page) {
      await cache.delete(at(folder));
      const used = new Set((await cache.matchAll()).flatMap((response) => known(response).pictures));
      for (const path of known(page).pictures) if (!used.has(path)) await cache.delete(at(path));
      const { title, when } = known(page);
      await putRead(folder, entry(await page.text(), "text/html", { title, when }));
    }
    return answers.list();
  },

  /** What a kept page is drawn from, behind a line that says when it was kept; nothing if it is not. */
  async page(_client, folder) {
    const kept = await keptPage(folder);
    if (!kept) return "";
    const text = await kept.text();
    const data = isHtml(kept) ? dataOf(text, folder) : text;
    return data === undefined ? "" : `${known(kept).when}\n${data}`;
  },

  /** Forgets everything that was read or saved. */
  async clear() {
    for (const where of [read(), files(), saved()]) {
      const cache = await where;
      for (const request of await cache.keys()) await cache.delete(request);
    }
    return answers.list();
  },

  /** Fetches anew what came from the host, because something of it was damaged. */
  async drop() {
    for (const where of [viewer(), files()]) {
      const cache = await where;
      for (const request of await cache.keys()) await cache.delete(request);
    }
    await keepViewer({ cache: "reload" });
    return "";
  },
};

addEventListener("message", (event) => {
  const [what, ...words] = event.data;
  const [port] = event.ports;
  if (!port || !Object.hasOwn(answers, what)) return;
  event.waitUntil(answers[what](event.source?.id, ...words).then(
    (text) => port.postMessage({ text }),
    (error) => port.postMessage({ failed: String(error?.name ?? error) }),
  ));
});
