// This file edits drafts of themes.

import { ask, tell } from "./asking.js";
import { $, TYPING, desk, element, say } from "./desk.js";
import { clearFaults, showFaults } from "./faults.js";
import { isDraft, remake } from "./making.js";
import { choose } from "./tabs.js";

async function openDraft(anew = false) {
  const theme = $("theme").value;
  try {
    const { files, target } = await (await tell("themes/open", { theme, anew })).json();
    const names = Object.keys(files);
    desk.draft = { theme, files, file: names.includes("style.css") ? "style.css" : names[0] };
    $("file").replaceChildren(...names.map((name) => element("option", {}, name)));
    $("draft-name").textContent = theme;
    $("target").textContent = target;
    $("as").value = theme.startsWith("my-") ? theme : `my-${theme}`;
    showFile("theme.toml");
    showDraft();
    remake();
  } catch (error) {
    showFaults(error);
  }
}

function showDraft() {
  $("open").hidden = !isDraft();
  $("closed").hidden = isDraft();
}

function showFile(name) {
  desk.draft.file = name;
  $("file").value = name;
  $("code").value = desk.draft.files[name];
}

let writing = null;

$("code").addEventListener("input", () => {
  const { draft } = desk;
  draft.files[draft.file] = $("code").value;
  clearTimeout(writing);
  writing = setTimeout(() => write(draft), TYPING);
});

async function write(draft) {
  try {
    await tell("themes/write", { theme: draft.theme, file: draft.file, text: draft.files[draft.file] });
    remake();
  } catch (error) {
    showFaults(error);
  }
}

$("edit").addEventListener("click", () => openDraft().then(() => $("code").focus()));
$("file").addEventListener("change", () => showFile($("file").value));
$("theme").addEventListener("change", showDraft);
$("discard").addEventListener("click", async () => {
  await openDraft(true);
  desk.draft = null;
  showDraft();
  remake();
  $("edit").focus();
});

$("goto").addEventListener("click", () => {
  const { file, line: number } = $("goto").dataset;
  if (!(file in desk.draft.files)) return;
  choose($("tab-editor"));
  showFile(file);
  const lines = desk.draft.files[file].split("\n");
  const start = lines.slice(0, number - 1).join("\n").length + (number > 1 ? 1 : 0);
  $("code").focus();
  $("code").setSelectionRange(start, start + (lines[number - 1]?.length ?? 0));
  $("code").scrollTop = (number - 4) * parseFloat(getComputedStyle($("code")).lineHeight);
});

$("save").addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const name = $("as").value.trim();
    const { folder } = await (await tell("themes/save", { theme: desk.draft.theme, as: name, replace: $("replace").checked })).json();
    clearFaults();
    await listThemes();
    say(`Saved in ${folder}.`);
  } catch (error) {
    showFaults(error);
  }
});

export async function listThemes() {
  const themes = await (await ask("state/themes")).json();
  const chosen = $("theme").value;
  $("theme").replaceChildren(...themes.map((theme) => element("option", { value: theme.name, title: theme.description }, theme.name)));
  $("theme").value = themes.some((theme) => theme.name === chosen) ? chosen : themes[0].name;
}
