// In which language places are named: each carries its names, and the one it opened with stands in for what it lacks.

import { describe } from "../marks/symbols.js";
import { say } from "../say.js";
import { addChoice } from "./legend.js";

const LANGUAGES = [["", say("as opened")], ["en", say("English")], ["ko", say("Korean")], ["ru", say("Russian")], ["uk", say("Ukrainian")], ["as-written", say("as sources write")]];

// What the backdrop calls a land or town: its name in the language, where it has one, else the one in Latin script.
export function nameOf({ name, names }, language) {
  const own = names?.[language];
  return own ? { text: own, lang: language } : { text: name, lang: "" };
}

export function makeNaming(shown, renew) {
  const named = shown
    .filter(({ properties }) => properties.names)
    .map((item) => ({ item, names: item.properties.names, own: item.properties.name }));
  let spoken = "";
  return (language) => {
    if (language === spoken || !LANGUAGES.some(([tag]) => tag === language)) return;
    spoken = language;
    for (const { item, names, own } of named) {
      const name = (language && names[language]) || own;
      item.properties.name = name;
      item.lang = name === own || language === "as-written" ? "" : language;
      item.target?.setAttribute("aria-label", describe(item.properties));
    }
    renew(language);
  };
}

// Where no page stands around the document, the reader chooses here.
export function addLanguageChoice(legend, shown, nameIn) {
  if (!shown.some(({ properties }) => properties.names)) return;
  addChoice(legend, say("Place names"), LANGUAGES, nameIn);
}
