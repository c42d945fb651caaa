// Whether `warta serve` sent this page: it puts its own script into every page.

export const served = document.querySelector('script[src^="/-/live.js"]') !== null;
