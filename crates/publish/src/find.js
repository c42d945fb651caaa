// Stands in the two pages that a host may answer with at any address: 404.html, and the home page. Where
// the page's own script was not found, this one looks for the site's base, from the address upwards, and
// gets style and script from there. The question mark tells the service worker who asks.
globalThis.wartaFind = async () => {
  const names =
    /** @type {{ dataset: Record<string, string> }} */
    (document.getElementById("warta-find")).dataset;
  let place = location.pathname.replace(/\/?$/, "/");
  const places = names.base && place.startsWith(names.base) ? [names.base] : [];
  for (; place; place = place.replace(/[^/]*\/$/, "")) places.push(place);
  for (const base of places) {
    const answer = await fetch(base + "edition.txt?where").catch(() => {});
    // Some hosts answer with a page for every address.
    if (!answer?.ok || !(await answer.text()).startsWith("warta-site")) continue;
    /** @type {HTMLBaseElement} */
    (document.querySelector("base")).href = base;
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = names.css;
    const script = document.createElement("script");
    Object.assign(script.dataset, names);
    const url = { createScriptURL: () => base + names.start };
    script.src = (globalThis.trustedTypes?.createPolicy("warta-find", url) ?? url).createScriptURL("");
    document.head.append(style, script);
    return;
  }
};
// The page's own script says that it is there.
addEventListener("load", () => document.documentElement.dataset.started ?? wartaFind());
