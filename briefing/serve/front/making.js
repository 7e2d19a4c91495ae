// This file asks for pages and files; of several pages only the newest counts.

import { tell } from "./asking.js";
import { $, MOST_TEXT, TYPING, desk, element, say } from "./desk.js";
import { clearFaults, showFaults, tooLong } from "./faults.js";
import { list } from "./outline.js";
import { turn } from "./sheet.js";
import { lengthOf, used } from "./sources.js";

const TAB = Math.random().toString(36).slice(2);

const SLOW = 400; // ms before it is said that a page is being made

function wanted(sources) {
  const wishes = Object.fromEntries([...new FormData($("choices"))].filter(([, value]) => value.trim()));
  if (wishes.words) wishes.words = Number(wishes.words);
  for (const choice of ["keep", "drop"]) {
    wishes[choice] = sources.flatMap((source, index) =>
      [...(desk.marks.get(source) ?? [])].filter(([, chosen]) => chosen === choice).map(([number]) => `${index + 1}:${number}`),
    );
  }
  const given = sources.map((source) => (source.id ? { id: source.id } : { name: source.name, text: source.text }));
  return { sources: given, wishes, draft: isDraft(), tab: TAB };
}

export const isDraft = () => desk.draft !== null && desk.draft.theme === $("theme").value;

let timer = null;
export let asking = null;

export function remake(wait = 0) {
  clearTimeout(timer);
  timer = setTimeout(make, wait);
}

async function make() {
  asking?.abort();
  const sources = used();
  if (!sources.length) return clear();
  const long = sources.reduce((sum, source) => sum + lengthOf(source), 0);
  if (long > MOST_TEXT) return showFaults(tooLong(long));
  const mine = (asking = new AbortController());
  const begun = performance.now();
  const slow = setTimeout(() => say("Making the page…"), SLOW);
  try {
    const answer = await (await tell("make", wanted(sources), mine.signal)).json();
    if (asking !== mine) return;
    clearFaults();
    desk.shown = sources;
    desk.beside = answer.beside;
    await turn(answer.page, mine);
    if (asking !== mine) return;
    list();
    $("fill").textContent = answer.beside.points === 1 ? "1 point has room" : `${answer.beside.points} points have room`;
    say(`The page is made, in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
    document.documentElement.dataset.made = answer.page;
  } catch (error) {
    if (asking === mine) showFaults(error);
  } finally {
    clearTimeout(slow);
  }
}

function clear() {
  asking = null;
  clearFaults();
  desk.beside = null;
  $("holder").hidden = true;
  $("empty").hidden = false;
  $("notices").hidden = true;
  $("fill").textContent = "";
  for (const button of document.querySelectorAll(".take")) button.disabled = true;
  document.querySelector(".keys").hidden = true;
  $("blocks").replaceChildren();
  say("");
}

$("choices").addEventListener("input", (event) => remake(event.target.tagName === "SELECT" ? 0 : TYPING));
$("choices").addEventListener("submit", (event) => event.preventDefault());

for (const button of document.querySelectorAll(".take")) {
  button.addEventListener("click", async () => {
    const format = button.dataset.format;
    say(`Making the ${format}…`);
    try {
      const answer = await tell("take", { ...wanted(used()), format });
      const name = decodeURIComponent(answer.headers.get("x-file-name"));
      const url = URL.createObjectURL(await answer.blob());
      const link = element("a", { href: url, download: name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      say(`${name} is downloaded.`);
    } catch (error) {
      showFaults(error);
    }
  });
}
