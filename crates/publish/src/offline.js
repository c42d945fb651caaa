// The service worker of a built site. It caches the viewer, the pages that were read and those that the reader
// saved, and answers with them where there is no network. Whatever may change is requested from the network first,
// so that no copy hides a correction. See docs/decisions/0007-offline.md.
//
// `warta build` writes the names of the viewer's files into VIEWER, and into SHELL_IS what offline.html
// hashes to: another viewer, or another head of the site, makes another worker. Into LISTS it writes the list of
// what is cached, of each of the site's sets of pages: it is there without a network even where it was never read.
"use strict";
/** @type {string[]} */
const VIEWER = [];
const LISTS = ["saved/"];
// oxlint-disable-next-line no-unused-vars -- that it is another one is what makes another worker
const SHELL_IS = "";

/** The page for addresses of which nothing is cached. */
const SHELL = "offline.html";
/** What marks the site's base, by which a page for unknown addresses finds it. */
const MARK = "edition.txt";
/** How long a copy waits for the network, in milliseconds. */
const PATIENCE = 5000;
/** How long a page that was fetched before it was asked for stands for what the host has, in milliseconds. */
const AHEAD = 60_000;
/** How long a fetch ahead may have been without an answer when its page is asked for, in milliseconds. */
const ANSWER = 2000;
const MOST_AHEAD = 10;
const MOST_PAGES = 60;
const MOST_FILES = 300;
/** Files that are named by what they hold: the same name is the same file for ever. */
const LASTING = /(warta-(?:islands-|start-)?[0-9a-f]{12,16}\.(?:css|js|wasm))/;
const IS_LASTING = new RegExp(`^${LASTING.source}$`);
/** The folder of a page. */
const IS_FOLDER = /^([^?]*\/)?$/;

const BASE = registration.scope;
/** @param {string} path */
const at = (path) => new URL(path, BASE).href;
/** @param {string} url */
const folderOf = (url) => url.slice(BASE.length).split(/[?#]/)[0].replace(/(^|\/)index\.html$/, "$1").replace(/([^/])$/, "$1/");

// The same host may hold several sites.
/** @param {string} what */
const open = (what) => caches.open(`warta ${BASE} ${what}`);
/** The viewer's files and the shell. */
const viewer = () => open("viewer");
/** Pages that were read. */
const read = () => open("read");
/** Pictures. */
const files = () => open("files");
/** What the reader saved, with its pictures. */
const saved = () => open("saved");

/** @type {(cache: Cache | Promise<Cache>, path: string) => Promise<Response | undefined>} */
const find = async (cache, path) => (await cache).match(at(path), { ignoreVary: true });

/** Whether an answer is the file that was asked for, and not a page that a host sends in its place. */
/** @param {Response} response */
const isSound = (response) => response.status === 200 && response.type === "basic" && !isHtml(response);
/** @param {Response} response */
const isHtml = (response) => /\bhtml\b/i.test(response.headers.get("content-type") || "");

/** @type {(path: string, options?: RequestInit) => Promise<Response>} */
const fetched = async (path, options) => {
  const response = await fetch(at(path), options);
  if (!isSound(response)) throw new TypeError(`${path}: ${response.status}`);
  return response;
};

/** A document as it is cached. What is known of it stands in its head. */
/** @type {(html: string, about?: { title?: string, when?: string, pictures?: string[] }) => Response} */
const entry = (html, { title = "", when = new Date().toISOString(), pictures = [] } = {}) =>
  new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "warta-title": encodeURIComponent(title),
      "warta-when": when,
      "warta-pictures": encodeURIComponent(JSON.stringify(pictures)),
    },
  });
/** @type {(response: Response) => { title: string, when: string, pictures: string[] }} */
const known = ({ headers }) => ({
  title: decodeURIComponent(headers.get("warta-title") || ""),
  when: headers.get("warta-when") || "",
  pictures: JSON.parse(decodeURIComponent(headers.get("warta-pictures") || "[]")),
});

/** Whether a document is the page of this folder: some hosts answer with another one. */
/** @type {(html: string, folder: string) => boolean} */
const isPage = (html, folder) => /<html [^>]*>/.exec(html)?.[0].includes(` data-folder="${folder}"`) ?? false;
/** @type {Record<string, string>} */
const SIGNS = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"" };
/** @param {string} html */
const titleOf = (html) => (html.match(/<meta property="og:title" content="([^"]*)">/)?.[1] ?? "")
  .replace(/&(?:amp|lt|gt|quot);/g, (sign) => SIGNS[sign]);

/** A page from the caches; what was saved comes before what was read. */
/** @param {string} folder */
const cachedPage = async (folder) => await find(saved(), folder) ?? find(read(), folder);

/** Removes the oldest, where there are more than so many. */
/** @type {(cache: Cache, most: number) => Promise<void>} */
const trim = async (cache, most) => {
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((request) => cache.delete(request)));
};

/** @type {(where: Cache | Promise<Cache>, path: string, response: Response) => Promise<void>} */
const put = async (where, path, response) => (await where).put(at(path), response);

/** @type {Promise<unknown>} */
let turn = Promise.resolve();
/** One after the other: two that trim a cache at once would remove too much. */
/** @type {<T>(act: () => Promise<T>) => Promise<T>} */
const inTurn = (act) => {
  const done = turn.then(act);
  turn = done.catch(() => {});
  return done;
};

/** The same, at the end, where the oldest go first. */
/** @type {(where: Promise<Cache>, path: string, response: Response, most: number) => Promise<void>} */
const putLast = (where, path, response, most) => inTurn(async () => {
  const cache = await where;
  await cache.delete(at(path), { ignoreVary: true });
  await cache.put(at(path), response);
  await trim(cache, most);
});
/** @type {(folder: string, response: Response) => Promise<void>} */
const putRead = (folder, response) => putLast(read(), folder, response, MOST_PAGES);
/** @type {(path: string, response: Response) => Promise<void>} */
const putFile = (path, response) => putLast(files(), path, response, MOST_FILES);

/** Forgets a page that was taken back. What the reader saved is the reader's. */
/** @param {string} folder */
const forget = async (folder) => (await read()).delete(at(folder));

/** Caches a document that came from the network, if it is a page of the site. */
/** @type {(folder: string, html: string) => Promise<void>} */
const cacheDocument = async (folder, html) => {
  if (!isPage(html, folder)) return;
  const before = await find(saved(), folder);
  const title = titleOf(html);
  if (before) await put(saved(), folder, entry(html, { title, pictures: known(before).pictures }));
  else await putRead(folder, entry(html, { title }));
};

/** The text of an answer that may be a page; nothing where it is anything else. */
/** @type {(response: Response) => Promise<string>} */
const pageText = async (response) =>
  response.status === 200 && response.type === "basic" && isHtml(response) ? response.clone().text() : "";

/** Sees what came for a navigation. What was only fetched ahead is not read yet: it renews a copy, but makes none. */
/** @type {(folder: string, response: Response, isAhead: boolean) => Promise<void>} */
const came = async (folder, response, isAhead) => {
  // The browser reads the answer too: its copy has to be made before anything is waited for.
  const text = pageText(response);
  if (response.status === 404 || response.status === 410) await forget(folder);
  if (!isAhead || await cachedPage(folder)) await cacheDocument(folder, await text);
};

/** Fetches files of a viewer, as far as they are not there. */
/** @param {string[]} paths */
const cacheLasting = async (paths) => {
  const cache = await viewer();
  await Promise.all(paths.map(async (path) => {
    if (!await find(cache, path)) await cache.put(at(path), await fetched(path));
  }));
};

/** Fetches the viewer, as far as it is not there, and the shell. */
const cacheViewer = async () => {
  await cacheLasting(VIEWER);
  const cache = await viewer();
  // Last, because it names the others: a host that is in the middle of a deploy may have another one.
  const html = await (await fetch(at(SHELL), { cache: "no-cache" })).text();
  if (!VIEWER.every((path) => html.includes(`"${path}"`))) throw new TypeError(`${SHELL} is of another release`);
  await cache.put(at(MARK), await fetched(MARK, { cache: "no-cache" }));
  await cache.put(at(SHELL), entry(html));
  await Promise.all(LISTS.map(async (path) => {
    const list = await fetch(at(path), { cache: "no-cache" }).then(pageText).catch(() => "");
    if (isPage(list, path)) await cache.put(at(path), entry(list));
  }));
};

addEventListener("install", (event) => event.waitUntil(cacheViewer().then(skipWaiting)));

addEventListener("activate", (event) => event.waitUntil((async () => {
  await clients.claim();
  await tidyViewer();
})()));

/** Removes the files of former viewers that no cached page names any more. */
const tidyViewer = async () => {
  const cache = await viewer();
  const used = new Set([SHELL, ...LISTS, MARK, ...VIEWER]);
  for (const where of [await saved(), await read()]) {
    for (const response of await where.matchAll()) {
      if (isHtml(response)) for (const name of lastingIn(await response.text())) used.add(name);
    }
  }
  for (const request of await cache.keys()) {
    if (!used.has(request.url.slice(BASE.length))) await cache.delete(request);
  }
};
/** @param {string} html */
const lastingIn = (html) => {
  const head = html.slice(0, html.indexOf("</head>"));
  return [...head.matchAll(new RegExp(`"${LASTING.source}"`, "g"))].map(([, name]) => name);
};

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(BASE) || request.headers.has("range")) return;
  const path = request.url.slice(BASE.length);
  if (request.mode === "navigate") {
    const folder = folderOf(request.url);
    // The browser may navigate ahead of the reader, by the speculation rules of the page. Then a copy is no
    // answer: the network may be there when the reader comes.
    const network = fromNetwork(folder, request);
    event.waitUntil(network.then((response) => came(folder, response, isAhead(request))).catch(() => {}));
    event.respondWith(isAhead(request) ? network : navigation(event, folder, network));
  } else if (IS_LASTING.test(path)) {
    event.respondWith(lasting(event, path));
  } else if (request.destination === "" && IS_FOLDER.test(path)) {
    event.respondWith(page(folderOf(request.url), request));
  } else if (path.endsWith(`${MARK}?where`)) {
    event.respondWith(where(event, path));
  } else if (request.destination === "image") {
    event.respondWith(picture(event, path));
  }
});

/** Whether the browser asks ahead of the reader: for a page, or for what a page needs that is drawn ahead. */
/** @param {Request} request */
const isAhead = (request) => /^prefetch/.test(request.headers.get("sec-purpose") || "");

/** @type {(event: FetchEvent, folder: string, network: Promise<Response>) => Promise<Response>} */
const navigation = async (event, folder, network) => {
  // A cache that can't be read must not stand before a network that is there.
  const cached = await cachedPage(folder).catch(() => undefined);
  try {
    const response = await (cached ? Promise.race([network, late(PATIENCE)]) : network);
    if (response.status < 500 || !cached) return response;
  } catch {
    // No network, or one that is too slow.
  }
  if (cached) {
    // The page finds in its first tag that it is a copy, and of when.
    const html = (await cached.text()).replace("<html ", `<html data-kept="${known(cached).when}" `);
    return entry(html);
  }
  const list = LISTS.includes(folder) && await found(viewer(), folder);
  if (list) return list;
  const shell = await found(viewer(), SHELL);
  if (!shell) return Response.error();
  // It may be shown at any depth.
  return entry((await shell.text()).replace('<base href="./">', `<base href="${BASE}">`));
};

/** The same as `find`, where a cache that can't be read is one that has nothing. */
/** @type {typeof find} */
const found = (cache, path) => find(cache, path).catch(() => undefined);

/** @type {(milliseconds: number) => Promise<never>} */
const late = (milliseconds) => new Promise((_, fail) => setTimeout(fail, milliseconds));

/** Pages that were fetched before they were asked for: the folder, when, and the answer. */
/** @type {Map<string, [when: number, response: Response]>} */
const fetchedAhead = new Map();

/** Fetches ahead that have no answer yet, by folder. */
/** @type {Map<string, { since: number, answer: Promise<Response>, control: AbortController }>} */
const unanswered = new Map();

/** A page is fetched before it is asked for, or compared with the host's: only the host knows the newest. */
/** @type {(folder: string, request: Request | string) => Promise<Response>} */
const page = async (folder, request) => {
  const control = new AbortController();
  const answer = fetch(request, { cache: "no-cache", signal: control.signal });
  const own = { since: Date.now(), answer, control };
  unanswered.set(folder, own);
  try {
    const response = await answer;
    for (const [other, [when]] of fetchedAhead) {
      if (fetchedAhead.size >= MOST_AHEAD || Date.now() - when > AHEAD) fetchedAhead.delete(other);
    }
    if (response.ok && !response.redirected) fetchedAhead.set(folder, [Date.now(), response.clone()]);
    return response;
  } finally {
    if (unanswered.get(folder) === own) unanswered.delete(folder);
  }
};

/** The network's answer to a navigation, which may have been fetched ahead. */
/** @type {(folder: string, request: Request) => Promise<Response>} */
const fromNetwork = async (folder, request) => {
  const early = unanswered.get(folder);
  if (early) {
    const left = ANSWER - (Date.now() - early.since);
    // Firefox has a second request of an address wait for the first, so one that is not answered is given up.
    await Promise.race([early.answer, late(Math.max(0, left))]).catch(() => early.control.abort());
  }
  // Not what the browser takes for fresh: a host that says nothing of that is taken at its word for hours.
  return takeAhead(folder) ?? fetch(request, { cache: "no-cache" });
};

/** What was fetched ahead of this navigation, where it still stands for what the host has. */
/** @param {string} folder */
const takeAhead = (folder) => {
  const [when, response] = fetchedAhead.get(folder) ?? [0];
  fetchedAhead.delete(folder);
  const age = Date.now() - when;
  return response && age >= 0 && age < AHEAD ? response : undefined;
};

/** A page for unknown addresses asks where the site lies, from its own address upwards. It lies here. */
/** @type {(event: FetchEvent, path: string) => Promise<Response>} */
const where = async (event, path) => {
  const cached = await found(viewer(), MARK);
  if (!cached) return fetch(event.request);
  return path === `${MARK}?where` ? cached : new Response("", { status: 404 });
};

/** @type {(event: FetchEvent, path: string) => Promise<Response>} */
const lasting = async (event, path) => {
  const cached = await found(viewer(), path);
  if (cached) return cached;
  const response = await fetch(event.request);
  if (isSound(response)) event.waitUntil(put(viewer(), path, response.clone()).catch(() => {}));
  return response;
};

/** @type {(event: FetchEvent, path: string) => Promise<Response>} */
const picture = async (event, path) => {
  const cached = await found(saved(), path) ?? await found(files(), path);
  try {
    const network = fetch(event.request);
    const response = await (cached ? Promise.race([network, late(PATIENCE)]) : network);
    // Those of a page that is only drawn ahead would take the place of others; once it is read, it brings them.
    if (isSound(response) && (cached || !isAhead(event.request))) {
      event.waitUntil(cachePicture(path, response.clone()).catch(() => {}));
    }
    if (response.status < 500 || !cached) return response;
  } catch {
    // No network, or one that is too slow.
  }
  return cached ?? Response.error();
};

/** @type {(path: string, response: Response) => Promise<void>} */
const cachePicture = async (path, response) =>
  (await find(saved(), path) ? put(saved(), path, response) : putFile(path, response));

/** Pictures of the site, of those that a page shows. */
/** @param {string[]} pictures */
const own = (pictures) => [...new Set(pictures)].filter((url) => url.startsWith(BASE)).map((url) => url.slice(BASE.length));

/** Caches the pictures of a saved page. A page is worth saving without one of them too. */
/** @type {(folder: string, pictures: string[]) => Promise<void>} */
const savePictures = async (folder, pictures) => {
  const cache = await saved();
  const page = await find(cache, folder);
  // It may have been let go of meanwhile.
  if (!page) return;
  const { title, when, pictures: had } = known(page);
  const cached = new Set(had);
  for (const path of own(pictures)) {
    if (cached.has(path) && await find(cache, path)) continue;
    const response = await find(files(), path) ?? await fetched(path, { cache: "force-cache" }).catch(() => null);
    if (response && await cache.put(at(path), response).then(() => true, () => false)) cached.add(path);
  }
  if (!await find(cache, folder)) {
    // It was let go of while its pictures came.
    for (const path of cached) if (!had.includes(path)) await cache.delete(at(path));
  } else if (cached.size > had.length) {
    await put(cache, folder, entry(await page.text(), { title, when, pictures: [...cached] }));
  }
};

/** What windows ask, by its first word; each answer is a text. */
/** @type {{ list(): Promise<string>, [what: string]: (folder: string, pictures: string[]) => Promise<string> }} */
const answers = {
  /** What is cached, a line each: where, which page, when, its title; the newest first. */
  list: () => inTurn(async () => {
    const lines = [];
    for (const [name, where] of
      /** @type {const} */
      ([["saved", await saved()], ["read", await read()]])) {
      const responses = await Promise.all((await where.keys()).map(
        /** @returns {Promise<[Request, Response | undefined]>} */
        async (request) => [request, await where.match(request)]));
      for (const [{ url }, response] of responses.reverse()) {
        // Pictures have no such line, and the list itself is none of its pages.
        if (response?.headers.has("warta-when") && !LISTS.includes(url.slice(BASE.length))) {
          const { title, when } = known(response);
          lines.push([name, url.slice(BASE.length), when, title.replace(/\s+/g, " ")].join("\t"));
        }
      }
    }
    return lines.join("\n");
  }),

  /** A page is being read. It has just come, so that the browser has its document. */
  async read(folder, pictures) {
    if (!await find(viewer(), SHELL)) await cacheViewer().catch(() => {});
    const html = await fetch(at(folder), { cache: "force-cache" }).then(pageText).catch(() => "");
    await cacheDocument(folder, html);
    if (await find(saved(), folder)) await savePictures(folder, pictures);
    for (const path of own(pictures)) {
      if (await find(files(), path)) continue;
      await fetched(path, { cache: "force-cache" }).then((response) => putFile(path, response)).catch(() => {});
    }
    return answers.list();
  },

  /** Fetches a page before it is asked for. */
  async ahead(folder) {
    await page(folder, at(folder));
    return "";
  },

  /** Saves a page, whole: its document, the viewer's files that it names, its pictures. */
  async save(folder, pictures) {
    const there = await find(read(), folder);
    const html = there ? await there.text()
      : await fetch(at(folder), { cache: "no-cache" }).then((response) => response.text());
    if (!isPage(html, folder)) throw new TypeError(`${folder} is no page`);
    await cacheLasting(lastingIn(html));
    const before = await find(saved(), folder);
    const had = before ? known(before).pictures : [];
    await put(saved(), folder, entry(html, { title: titleOf(html), pictures: had }));
    await forget(folder);
    await savePictures(folder, pictures);
    return answers.list();
  },

  /** Takes a page out of what is saved. It stays among those that were read. */
  async unsave(folder) {
    const cache = await saved();
    const page = await find(cache, folder);
    if (page) {
      const { title, when } = known(page);
      await putRead(folder, entry(await page.clone().text(), { title, when })).catch(() => {});
      await cache.delete(at(folder));
      const used = new Set((await cache.matchAll()).flatMap((response) => known(response).pictures));
      for (const path of known(page).pictures) if (!used.has(path)) await cache.delete(at(path));
    }
    return answers.list();
  },

  /** Forgets everything that was read or saved. */
  async clear() {
    for (const where of [read(), files(), saved()]) {
      const cache = await where;
      for (const request of await cache.keys()) await cache.delete(request);
    }
    return answers.list();
  },

  /** Fetches anew what came from the host, because a part was damaged. Without a network everything stays. */
  async renew() {
    const cache = await viewer();
    const cached = (await cache.keys()).map(({ url }) => url.slice(BASE.length)).filter((path) => IS_LASTING.test(path));
    // The host may have none of a former release's any more: that must not keep the others from being renewed.
    await Promise.all(cached.map(async (path) => {
      const response = await fetched(path, { cache: "reload" }).catch(() => null);
      if (response) await cache.put(at(path), response);
    }));
    await cacheViewer();
    return "";
  },
};

addEventListener("message", (event) => {
  /** @type {[what: string, folder: string, pictures: string[]]} */
  const [what, ...words] = event.data;
  const [port] = event.ports;
  if (!port || !Object.prototype.hasOwnProperty.call(answers, what)) return;
  event.waitUntil(answers[what](...words).then(
    (text) => port.postMessage({ text }),
    (error) => port.postMessage({ failed: String(error?.name ?? error) }),
  ));
});
