// This file ties a sentence of the page to its place in the source, both ways.

import { $ } from "./desk.js";
import { frames, places } from "./sheet.js";

// "0:1428-1736" as source, start and end
export const placeOf = (text) => (text ?? "").split(/[:-]/).map(Number);
export const meets = (one, other) => one[0] === other[0] && one[1] < other[2] && other[1] < one[2];

export function light(text, from) {
  for (const each of document.querySelectorAll(".lit")) each.classList.remove("lit");
  for (const each of places()) each.classList.remove("lit");
  if (!text) return;
  const place = placeOf(text);
  const inOutline = [...document.querySelectorAll("#blocks [data-at]")].filter((each) => meets(placeOf(each.dataset.at), place));
  const onPage = places().filter((each) => meets(placeOf(each.dataset.place), place));
  for (const each of [...inOutline, ...onPage]) each.classList.add("lit");
  if (from === "page" && inOutline.length && !$("outline").hidden) scrollTo(inOutline[0], $("blocks")) || scrollTo(inOutline[0], $("beside"));
  if (from === "beside" && onPage.length) reveal(onPage[0]);
}

// Scrolls a column that scrolls by itself, and never the whole window from under the reader.
function scrollTo(target, column) {
  if (column.scrollHeight <= column.clientHeight + 1) return false;
  const [inner, outer] = [target.getBoundingClientRect(), column.getBoundingClientRect()];
  if (inner.top < outer.top + 40 || inner.bottom > outer.bottom) column.scrollTop += inner.top - outer.top - outer.height / 3;
  return true;
}

export function reveal(target) {
  const [front] = frames();
  const column = $("page");
  if (column.scrollHeight <= column.clientHeight + 1) return;
  const scale = front.getBoundingClientRect().width / front.offsetWidth;
  const top = front.getBoundingClientRect().top + target.getBoundingClientRect().top * scale - column.getBoundingClientRect().top;
  if (top < 30 || top > column.clientHeight - 60) column.scrollTop += top - column.clientHeight / 3;
}

$("beside").addEventListener("mouseover", (event) => light(event.target.closest("[data-at]")?.dataset.at, "beside"));
$("beside").addEventListener("mouseleave", () => light(null));
$("beside").addEventListener("focusin", (event) => light(event.target.closest("[data-at]")?.dataset.at ?? event.target.closest("[data-block]")?.dataset.block, "beside"));
