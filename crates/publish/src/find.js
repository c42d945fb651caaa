// Stands in the two pages that a host may answer with at any address: 404.html, and the home page. Where
// there is no boot script, or it was not found, this one looks for the site's base, from the address
// upwards, and starts the program there. The question mark tells the service worker who asks.
globalThis.wartaFind = async () => {
  const names = document.getElementById("warta-find").dataset;
  let place = location.pathname.replace(/\/?$/, "/");
  const places = names.base && place.startsWith(names.base) ? [names.base] : [];
  for (; place; place = place.replace(/[^/]*\/$/, "")) places.push(place);
  for (const base of places) {
    const answer = await fetch(base + "edition.txt?where").catch(() => {});
    // Some hosts answer with a page for every address. The mark begins with a byte as text.
    if (!answer?.ok || (await answer.text()).charCodeAt(0) >> 8 !== 1) continue;
    document.querySelector("base").href = base;
    const boot = document.createElement("script");
    Object.assign(boot.dataset, names);
    const url = { createScriptURL: () => base + names.boot };
    boot.src = (globalThis.trustedTypes?.createPolicy("warta-find", url) ?? url).createScriptURL("");
    document.head.append(boot);
    return;
  }
};
if (!document.querySelector("script[data-boot]:not(#warta-find)")) wartaFind();
