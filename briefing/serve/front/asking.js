// This file talks to the program: one request, one answer, and what can go wrong between them.

import { $, line } from "./desk.js";

export class Lost extends Error {}
export class Faults extends Error {
  constructor(faults) {
    super(faults.map((fault) => fault.words).join("\n"));
    this.faults = faults;
  }
}
export class Superseded extends Error {}

export async function ask(path, init = {}) {
  let answer;
  try {
    answer = await fetch(path, { cache: "no-store", ...init });
  } catch (error) {
    throw error.name === "AbortError" ? new Superseded() : new Lost();
  }
  found();
  if (answer.ok) return answer;
  if (answer.status === 409) throw new Superseded();
  const told = await answer.json().catch(() => ({ faults: [{ kind: "bug", words: `The program answered ${answer.status}.` }] }));
  throw new Faults(told.faults);
}

export const tell = (path, table, signal) =>
  ask(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(table), signal });

export function lost() {
  if (!$("lost").hidden) return;
  $("lost").hidden = false;
  $("lost").replaceChildren(
    line(["b", "No answer. "], "The program has stopped, or cannot be reached. The last page stays; copy your text before you close this tab."),
    line("If it was stopped, start “briefing serve” again and open its new address."),
  );
}

function found() {
  $("lost").hidden = true;
}
