// This file shows the balance, the actors and the open points.

import { $, element } from "./desk.js";

const percent = (share) => Math.round(share * 100);

export function listBalance(balance, several) {
  $("covered").textContent = `${balance.covered} of ${balance.sections} sections have a sentence on the page.`;
  $("voices").replaceChildren(...balance.voices.map((voice) => bar(voice.name, `${percent(voice.source)} → ${percent(voice.page)} %`, [["of-source", voice.source], ["of-page", voice.page]])));
  if (!balance.voices.length) $("voices").replaceChildren(element("li", { class: "hint" }, "The text reports nobody’s words."));
  $("shares-head").hidden = $("shares").hidden = !several;
  $("shares").replaceChildren(...balance.sources.map((source) => bar(source.name, `${percent(source.share)} %`, [["of-page", source.share]])));
}

function bar(name, figures, shares) {
  const measures = shares.map(([kind, share]) => {
    const length = element("i", { class: kind });
    length.style.width = `${share * 100}%`;
    return element("span", { class: "measure", "aria-hidden": "true" }, length);
  });
  return element("li", {}, element("span", { class: "figures" }, figures), name, ...measures);
}

export function listFindings({ actors, questions }) {
  $("actors").replaceChildren(...actors.map((actor) =>
    element(
      "li",
      {},
      element("span", { class: "mentions", title: "times named" }, String(actor.mentions)),
      element("b", { "data-at": actor.evidence[0] }, actor.name),
      actor.role ? element("span", { class: "role" }, actor.role) : null,
      ...actor.said.map(quoted),
    ),
  ));
  $("questions").replaceChildren(...questions.map((question) =>
    element("li", {}, element("b", {}, question.label), question.text ? element("span", { class: "role" }, question.text) : null, ...question.evidence.map(quoted)),
  ));
}

const quoted = ({ text, place }) => element("span", { class: "quoted", "data-at": place }, text);
