// This file lists the lines of the sources with what became of each.

import { $, desk, element, line } from "./desk.js";
import { listBalance, listFindings } from "./findings.js";
import { meets, placeOf } from "./lighting.js";
import { remake } from "./making.js";
import { places } from "./sheet.js";

const LONG = 300; // lines of an outline that is laid out only where it is looked at

export function list() {
  const { beside } = desk;
  const onPage = places().map((each) => placeOf(each.dataset.place));
  const focused = document.activeElement?.dataset?.toggle;
  const several = beside.sources.length > 1;
  $("blocks").replaceChildren(...beside.sources.map((source, index) => outlineOf(source, index, several, onPage)));
  $("blocks").classList.toggle("long", beside.sources.some((source) => source.blocks.length > LONG));
  if (focused) document.querySelector(`[data-toggle="${focused}"]`)?.focus({ preventScroll: true });
  listBalance(beside.balance, several);
  listFindings(beside);
  $("notices").replaceChildren(...beside.notices.map((notice) => line(notice)));
  $("notices").hidden = !beside.notices.length;
}

function outlineOf(source, index, several, onPage) {
  const aside = source.blocks.filter((block) => !block.kept).length;
  const letter = several ? `${String.fromCharCode(65 + index)} ` : "";
  const told = `${source.sentences} sentences · ${aside} of ${source.blocks.length} lines set aside · ${source.language}`;
  return element(
    "section",
    { class: "of", "aria-label": `Outline of ${source.name}` },
    element("h3", {}, letter + source.name),
    element("p", { class: "hint" }, told),
    element("ol", {}, ...source.blocks.map((block) => blockOf(block, index, onPage))),
  );
}

function blockOf(block, index, onPage) {
  const chosen = desk.marks.get(desk.shown[index])?.get(block.line);
  const at = `${index}:${block.start}-${block.end}`;
  const words = block.pieces.map((piece) => pieceOf(piece, index, onPage));
  const whole = block.pieces.length === 1 && !block.pieces[0].number;
  const action = chosen ? "Undo" : block.kept ? "Set aside" : "Keep";
  const kind = block.kind === "paragraph" ? null : element("span", { class: "kind" }, block.kind.replace("_", " "));
  const reason = chosen ? (chosen === "keep" ? "kept by you" : "set aside by you") : block.kept ? "" : block.reason;
  return element(
    "li",
    { class: ["block", block.kind, block.kept ? "kept" : "aside", chosen ? "chosen" : ""].join(" "), "data-block": at },
    element("span", { class: "line" }, String(block.line)),
    element(
      "div",
      {},
      kind,
      element("span", { class: "words", "data-at": whole ? at : null }, ...words),
      reason ? element("span", { class: "reason" }, reason) : null,
    ),
    element("button", { type: "button", class: "toggle", "data-toggle": `${index}-${block.line}`, "aria-label": `${action} line ${block.line}`, onclick: () => toggle(block, index) }, action),
  );
}

function pieceOf(piece, index, onPage) {
  if (!piece.number) return piece.text;
  const place = [index, piece.start, piece.end];
  const isShown = onPage.some((other) => meets(place, other));
  const title = `${index || desk.shown.length > 1 ? String.fromCharCode(65 + index) : ""}${piece.number}${piece.why ? ` · may not stand alone: ${piece.why}` : ""}`;
  return element("span", { class: isShown ? "shown" : null, "data-at": `${index}:${piece.start}-${piece.end}`, title }, piece.text);
}

function toggle(block, index) {
  const source = desk.shown[index];
  const marks = desk.marks.get(source) ?? new Map();
  desk.marks.set(source, marks);
  if (!marks.delete(block.line)) marks.set(block.line, block.kept ? "drop" : "keep");
  list(); // at once, and also where no page comes of it
  remake();
}

$("aside-only").addEventListener("change", () => $("blocks").classList.toggle("only-aside", $("aside-only").checked));
