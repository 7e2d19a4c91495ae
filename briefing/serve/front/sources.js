// This file sees to the sources: what is typed, pasted, dropped, chosen and fetched.

import { Faults, ask, tell } from "./asking.js";
import { $, MOST_TEXT, TYPING, desk, element, say } from "./desk.js";
import { showFaults, tooLong } from "./faults.js";
import { remake } from "./making.js";

const MOST_FILE = Number(document.body.dataset.mostFile);

export const lengthOf = (source) => (source.id ? source.characters : source.text.length);
export const used = () => desk.sources.filter((source) => source.used && lengthOf(source));

export function newText() {
  const count = desk.sources.filter((source) => !source.id).length;
  const source = { name: count ? `pasted text ${count + 1}` : "pasted text", used: true, text: "" };
  desk.sources.push(source);
  desk.current = source;
  $("text").value = "";
  return source;
}

export function listSources() {
  const several = used().length > 1;
  const rows = desk.sources.filter((source) => lengthOf(source) || desk.sources.length > 1).map((source) => row(source, several));
  $("sources").replaceChildren(...rows);
}

function row(source, several) {
  const place = used().indexOf(source);
  const box = element("input", { type: "checkbox", onchange: () => { source.used = box.checked; listSources(); remake(); } });
  box.checked = source.used;
  const name = source.title || source.name;
  const size = `${lengthOf(source).toLocaleString("en")} characters${source.outlet ? ` · ${source.outlet}` : ""}`;
  const letter = several && place >= 0 ? element("span", { class: "letter" }, `${String.fromCharCode(65 + place)} `) : null;
  const isText = !source.id;
  return element(
    "li",
    {},
    element("label", { class: "check" }, box, element("span", { class: "what" }, letter, isText ? element("span", { class: "unseen" }, name) : name, element("span", { class: "size" }, size))),
    isText ? nameOf(source) : null,
    isText && source !== desk.current ? element("button", { type: "button", "aria-label": `Edit ${name}`, onclick: () => edit(source) }, "Edit") : null,
    element("button", { type: "button", "aria-label": `Remove ${name}`, onclick: () => remove(source) }, "Remove"),
  );
}

// What a pasted text is called on the page.
function nameOf(source) {
  const field = element("input", { type: "text", maxlength: "100", "aria-label": "Name of this text", autocomplete: "off", oninput: () => { source.name = field.value; remake(TYPING); } });
  field.value = source.name;
  return field;
}

function edit(source) {
  desk.current = source;
  $("text").value = source.text;
  listSources();
  $("text").focus();
}

function remove(source) {
  desk.sources.splice(desk.sources.indexOf(source), 1);
  desk.marks.delete(source);
  if (source.id) tell("sources/remove", { id: source.id }).catch(showFaults);
  if (source === desk.current) newText();
  listSources();
  $("text").focus();
  remake();
}

$("text").addEventListener("input", () => {
  const source = desk.current;
  if (desk.marks.get(source)?.size) say("Your choices of lines were cleared, for the text has changed.");
  desk.marks.delete(source);
  source.text = $("text").value;
  listSources();
  remake(TYPING);
});

// Refused before it is in the field: a browser is slow with megabytes there.
$("text").addEventListener("paste", (event) => {
  const pasted = event.clipboardData?.getData("text/plain") ?? "";
  if (pasted.length <= MOST_TEXT) return;
  event.preventDefault();
  showFaults(tooLong(pasted.length));
});

$("another").addEventListener("click", () => {
  if (desk.current.text) newText();
  listSources();
  $("text").focus();
});

$("files").addEventListener("change", async () => {
  const files = [...$("files").files];
  $("files").value = "";
  await read(files);
});

$("address").addEventListener("submit", async (event) => {
  event.preventDefault();
  const url = $("url").value.trim();
  if (!url) return $("url").focus();
  say("Fetching…");
  if (await add(() => tell("sources/address", { url }), url)) $("url").value = "";
});

async function read(files) {
  for (const file of files) {
    say(`Reading ${file.name}…`);
    const body = { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file };
    await add(() => {
      if (file.size > MOST_FILE) throw new Faults([{ words: `${file.name}: is larger than ${MOST_FILE / 1e6} MB, which is the most that this page takes; use “briefing make”` }]);
      return ask(`sources/file?name=${encodeURIComponent(file.name)}`, body);
    }, file.name);
  }
}

async function add(asking, name) {
  try {
    const { sources } = await (await asking()).json();
    const many = sources.length > 1;
    desk.sources.push(...sources.map((source) => ({ ...source, used: !many })));
    say(many ? `${name} holds ${sources.length} articles; tick those that are on one event.` : `${name} is read.`);
    listSources();
    if (!many) remake();
    return true;
  } catch (error) {
    showFaults(error);
    return false;
  }
}

let entered = 0; // how many elements the dragged files are over
const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
addEventListener("dragenter", (event) => { if (carriesFiles(event)) { entered += 1; document.body.classList.add("dropping"); } });
addEventListener("dragleave", (event) => { if (carriesFiles(event) && (entered -= 1) <= 0) undrop(); });
addEventListener("dragover", (event) => { if (carriesFiles(event)) event.preventDefault(); });
addEventListener("drop", (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  undrop();
  read([...event.dataTransfer.files]);
});

function undrop() {
  entered = 0;
  document.body.classList.remove("dropping");
}
