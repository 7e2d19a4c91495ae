// This file shows what went wrong, in the words that the command line would have.

import { Faults, Lost, Superseded, lost } from "./asking.js";
import { $, MOST_TEXT, desk, line, say } from "./desk.js";

// A place in a theme's file: "classic/briefing.html.j2, line 12" or "classic/theme.toml: … (at line 3"
const PLACE = /(?:^|\/)([\w.-]+\.(?:j2|toml|css))[^\n]*?\bline (\d+)/;

export function showFaults(error) {
  if (error instanceof Superseded) return;
  if (error instanceof Lost) return lost();
  if (!(error instanceof Faults)) throw error;
  $("faults").replaceChildren(...error.faults.map((fault) => line(fault.words)));
  $("faults").hidden = false;
  $("holder").classList.add("stale");
  say("Not made; the last page stays.");
  const place = desk.draft && PLACE.exec(error.message);
  $("goto").hidden = !place;
  if (place) {
    $("goto").textContent = `${place[1]}, line ${place[2]}`;
    $("goto").dataset.file = place[1];
    $("goto").dataset.line = place[2];
  }
}

export function tooLong(characters) {
  const words = `This is ${characters.toLocaleString("en")} characters, and the web page takes ${MOST_TEXT.toLocaleString("en")}; cut it, or use “briefing make”, which takes more.`;
  return new Faults([{ words }]);
}

export function clearFaults() {
  $("faults").hidden = true;
  $("goto").hidden = true;
  $("holder").classList.remove("stale");
}
