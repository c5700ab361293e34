// The notes of the day: the events of the day shown, in words in a corner of the map.

import { addPanel, make } from "../elements.js";
import { drawSymbol } from "../marks/symbols.js";
import { say } from "../say.js";

const MOST_NOTES = 6;

// Events of the shown day, in words; the map rings their places.
export function addDayNotes(map) {
  const notes = make("ul", "day-notes panel", "", { "aria-label": say("On this day"), hidden: "" });
  addPanel(map, "bottomright", notes);
  return (events) => {
    notes.hidden = !events.length;
    const lineOf = ({ properties }) => make("li", "", [drawSymbol(properties), make("span", "", properties.name)]);
    const lines = events.slice(0, MOST_NOTES).map(lineOf);
    if (events.length > MOST_NOTES) lines.push(make("li", "", say("and {count} more", { count: events.length - MOST_NOTES })));
    notes.replaceChildren(...lines);
  };
}
