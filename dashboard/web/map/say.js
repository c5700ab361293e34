// The map's own words in the language of the page: English text stands in the scripts, the rest in the content.

import { CONTENT } from "./content.js";

export function say(text, values = {}) {
  const said = CONTENT.words?.[text] ?? text;
  return said.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
