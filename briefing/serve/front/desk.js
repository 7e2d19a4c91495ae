// This file holds what all parts of the page share: the state of the work, and the making of elements.

export const $ = (id) => document.getElementById(id);
export const MOST_TEXT = Number(document.body.dataset.mostText);
export const TYPING = 180; // ms without a key before a page is asked for

export const desk = {
  sources: [], // {name, used, text} typed here, or {name, used, id, characters, title} held by the program
  current: null, // the one whose text is in the field
  marks: new Map(), // source -> Map of line -> "keep" or "drop"
  beside: null, // what came with the last page
  shown: [], // the sources of that page
  draft: null, // {theme, files, file}
};

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export const line = (...parts) => element("p", {}, ...parts.map((part) => (Array.isArray(part) ? element(part[0], {}, part[1]) : part)));
export const say = (words) => { $("status").textContent = words; };
