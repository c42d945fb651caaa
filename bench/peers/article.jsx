// The same page drawn in the browser by Preact. Its data are the page's elements and words: an element
// is [name, attributes, …children], a text is a string.

import { h, render } from "preact";

const Part = ({ it }) => {
  if (typeof it === "string") return it;
  const [name, attributes, ...children] = it;
  return h(name, attributes, ...children.map((child) => <Part it={child} />));
};

const answer = await fetch(document.querySelector("link[rel=preload]").href);
const { title, parts } = await answer.json();
document.title = title;
render(parts.map((part) => <Part it={part} />), document.getElementById("app"));
