// This file begins the page, and asks once a second whether the program is still there and a watched theme has changed.

import { ask } from "./asking.js";
import { desk } from "./desk.js";
import { showFaults } from "./faults.js";
import { isDraft, remake } from "./making.js";
import { listSources, newText } from "./sources.js";
import { listThemes } from "./theme.js";

const PULSE = 1000; // ms between looks at the themes' folders

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
