// This file shows the page in its frame, the new one behind the old until it is ready.

import { Lost } from "./asking.js";
import { $ } from "./desk.js";
import { light, reveal } from "./lighting.js";
import { asking } from "./making.js";

export const frames = () => [$("holder").querySelector(".front"), $("holder").querySelector(".back")];
const sheetOf = (frame) => frame.contentDocument?.getElementById("sheet");

// Loads the new page behind the old one, and turns to it when its type is there.
export async function turn(key, mine) {
  const [front, back] = frames();
  const loaded = new Promise((resolve, reject) => {
    back.onload = resolve;
    back.onerror = reject;
  });
  back.src = `pages/${key}`;
  await loaded;
  if (asking !== mine) return;
  if (!sheetOf(back)) throw new Lost();
  $("holder").hidden = false;
  $("empty").hidden = true;
  await back.contentDocument.fonts.ready;
  if (asking !== mine) return;
  const focused = front.contentDocument?.activeElement?.dataset?.place;
  const hasFocus = document.activeElement === front;
  dress(back);
  front.className = "back";
  back.className = "front";
  for (const [frame, isFront] of [[back, true], [front, false]]) {
    frame.title = isFront ? "The page" : "The next page";
    frame.toggleAttribute("aria-hidden", false);
    if (isFront) { frame.removeAttribute("aria-hidden"); frame.removeAttribute("tabindex"); }
    else { frame.setAttribute("aria-hidden", "true"); frame.setAttribute("tabindex", "-1"); }
  }
  fit();
  if (hasFocus) (places(back).find((each) => each.dataset.place === focused) ?? places(back)[0])?.focus();
  for (const button of document.querySelectorAll(".take")) button.disabled = false;
  document.querySelector(".keys").hidden = false;
}

export const places = (frame = frames()[0]) => [...(frame.contentDocument?.querySelectorAll("[data-place]") ?? [])];

function dress(frame) {
  const inside = frame.contentDocument;
  places(frame).forEach((each, index) => { each.tabIndex = index ? -1 : 0; });
  const at = (event) => event.target.closest?.("[data-place]");
  inside.addEventListener("mouseover", (event) => light(at(event)?.dataset.place, "page"));
  inside.addEventListener("mouseleave", () => light(null));
  inside.addEventListener("focusin", (event) => light(at(event)?.dataset.place, "page"));
  inside.addEventListener("focusout", () => light(null));
  inside.addEventListener("keydown", (event) => step(frame, event));
  inside.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link) event.preventDefault();
    if (link && /^https?:/.test(link.href)) window.open(link.href, "_blank", "noopener,noreferrer");
  });
}

function step(frame, event) {
  const move = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!move) return;
  const all = places(frame);
  const next = all[all.indexOf(frame.contentDocument.activeElement) + move];
  if (!next) return;
  event.preventDefault();
  for (const each of all) each.tabIndex = -1;
  next.tabIndex = 0;
  next.focus({ preventScroll: true });
  reveal(next);
}

function fit() {
  const isWhole = $("zoom").getAttribute("aria-pressed") === "true";
  const [front] = frames();
  const sheet = sheetOf(front);
  if (!sheet) return;
  const [width, height] = [sheet.offsetWidth, sheet.offsetHeight];
  const scale = isWhole ? 1 : Math.min(1.35, $("page").clientWidth / width);
  for (const frame of frames()) {
    frame.style.width = `${width}px`;
    frame.style.height = `${height}px`;
    frame.style.transform = `scale(${scale})`;
  }
  $("holder").style.height = `${height * scale}px`;
  $("holder").style.maxWidth = `${width * scale}px`;
  $("holder").classList.toggle("whole", isWhole);
}

new ResizeObserver(fit).observe($("page"));
$("zoom").addEventListener("click", () => {
  $("zoom").setAttribute("aria-pressed", String($("zoom").getAttribute("aria-pressed") !== "true"));
  fit();
});
