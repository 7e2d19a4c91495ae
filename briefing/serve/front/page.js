// The page to work on: it sends what is asked for, shows what comes back, and ties each sentence of the page to its place in the source.

const $ = (id) => document.getElementById(id);
const MOST_TEXT = Number(document.body.dataset.mostText);
const MOST_FILE = Number(document.body.dataset.mostFile);
const TYPING = 180; // ms without a key before a page is asked for
const PULSE = 1000; // ms between looks at the themes' folders
const LONG = 300; // lines of an outline that is laid out only where it is looked at
const SLOW = 400; // ms before it is said that a page is being made
const TAB = Math.random().toString(36).slice(2);

const desk = {
  sources: [], // {name, used, text} typed here, or {name, used, id, characters, title} held by the program
  current: null, // the one whose text is in the field
  marks: new Map(), // source -> Map of line -> "keep" or "drop"
  beside: null, // what came with the last page
  shown: [], // the sources of that page
  draft: null, // {theme, files, file}
};

// --- talking to the program ----------------------------------------------------------------------------------------

class Lost extends Error {}
class Faults extends Error {
  constructor(faults) {
    super(faults.map((fault) => fault.words).join("\n"));
    this.faults = faults;
  }
}
class Superseded extends Error {}

async function ask(path, init = {}) {
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

const tell = (path, table, signal) =>
  ask(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(table), signal });

function lost() {
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

// --- making elements -----------------------------------------------------------------------------------------------

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const line = (...parts) => element("p", {}, ...parts.map((part) => (Array.isArray(part) ? element(part[0], {}, part[1]) : part)));
const say = (words) => { $("status").textContent = words; };

// --- faults and notices --------------------------------------------------------------------------------------------

// A place in a theme's file: "classic/briefing.html.j2, line 12" or "classic/theme.toml: … (at line 3"
const PLACE = /(?:^|\/)([\w.-]+\.(?:j2|toml|css))[^\n]*?\bline (\d+)/;

function showFaults(error) {
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

function tooLong(characters) {
  const words = `This is ${characters.toLocaleString("en")} characters, and the web page takes ${MOST_TEXT.toLocaleString("en")}; cut it, or use “briefing make”, which takes more.`;
  return new Faults([{ words }]);
}

function clearFaults() {
  $("faults").hidden = true;
  $("goto").hidden = true;
  $("holder").classList.remove("stale");
}

// --- sources -------------------------------------------------------------------------------------------------------

const lengthOf = (source) => (source.id ? source.characters : source.text.length);
const used = () => desk.sources.filter((source) => source.used && lengthOf(source));

function newText() {
  const count = desk.sources.filter((source) => !source.id).length;
  const source = { name: count ? `pasted text ${count + 1}` : "pasted text", used: true, text: "" };
  desk.sources.push(source);
  desk.current = source;
  $("text").value = "";
  return source;
}

function listSources() {
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
  const words = element("span", { class: "what" }, several && place >= 0 ? element("span", { class: "letter" }, `${String.fromCharCode(65 + place)} `) : null, name, element("span", { class: "size" }, size));
  return element(
    "li",
    {},
    element("label", { class: "check" }, box, words),
    source.id ? null : element("button", { type: "button", "aria-label": `Edit ${name}`, "aria-pressed": String(source === desk.current), onclick: () => edit(source) }, "Edit"),
    element("button", { type: "button", "aria-label": `Remove ${name}`, onclick: () => remove(source) }, "Remove"),
  );
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

// --- what is asked for ---------------------------------------------------------------------------------------------

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

const isDraft = () => desk.draft !== null && desk.draft.theme === $("theme").value;

let timer = null;
let asking = null;

function remake(wait = 0) {
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
      const name = answer.headers.get("x-file-name");
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

// --- the page in its frame -----------------------------------------------------------------------------------------

const frames = () => [$("holder").querySelector(".front"), $("holder").querySelector(".back")];
const sheetOf = (frame) => frame.contentDocument?.getElementById("sheet");

// Loads the new page behind the old one, and turns to it when its type is there.
async function turn(key, mine) {
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

const places = (frame = frames()[0]) => [...(frame.contentDocument?.querySelectorAll("[data-place]") ?? [])];

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

// --- a sentence and its place --------------------------------------------------------------------------------------

// "0:1428-1736" as source, start and end
const placeOf = (text) => (text ?? "").split(/[:-]/).map(Number);
const meets = (one, other) => one[0] === other[0] && one[1] < other[2] && other[1] < one[2];

function light(text, from) {
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

function reveal(target) {
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

// --- the outline ---------------------------------------------------------------------------------------------------

function list() {
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

// --- balance, actors, open points ----------------------------------------------------------------------------------

const percent = (share) => Math.round(share * 100);

function listBalance(balance, several) {
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

function listFindings({ actors, questions }) {
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

// --- tabs ----------------------------------------------------------------------------------------------------------

const tabs = [...document.querySelectorAll("[role=tab]")];

function choose(tab) {
  for (const each of tabs) {
    const isChosen = each === tab;
    each.setAttribute("aria-selected", String(isChosen));
    each.tabIndex = isChosen ? 0 : -1;
    $(each.getAttribute("aria-controls")).hidden = !isChosen;
  }
}

for (const tab of tabs) {
  tab.addEventListener("click", () => choose(tab));
  tab.addEventListener("keydown", (event) => {
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!move) return;
    const next = tabs[(tabs.indexOf(tab) + move + tabs.length) % tabs.length];
    choose(next);
    next.focus();
  });
}

// --- the theme's files ---------------------------------------------------------------------------------------------

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

async function listThemes() {
  const themes = await (await ask("state/themes")).json();
  const chosen = $("theme").value;
  $("theme").replaceChildren(...themes.map((theme) => element("option", { value: theme.name, title: theme.description }, theme.name)));
  $("theme").value = themes.some((theme) => theme.name === chosen) ? chosen : themes[0].name;
}

// --- the watched folders, and whether the program is still there ---------------------------------------------------

let stamp = null;

async function pulse() {
  try {
    const { themes } = await (await ask("state/pulse")).json();
    if (stamp !== null && themes !== stamp) {
      await listThemes();
      if (!isDraft()) remake();
    }
    stamp = themes;
  } catch (error) {
    showFaults(error);
  }
  setTimeout(pulse, document.hidden ? 5 * PULSE : PULSE);
}

addEventListener("beforeunload", (event) => {
  if (desk.sources.some((source) => source.text)) event.preventDefault();
});

async function begin() {
  newText();
  try {
    desk.sources.push(...(await (await ask("state/sources")).json()).map((source) => ({ ...source, used: false })));
  } catch (error) {
    showFaults(error);
  }
  listSources();
  pulse();
}

begin();
