// The day's label on the map: the day shown in words, beside the buttons of the bar, and spoken where nothing else says it.

import { make } from "../elements.js";
import { say } from "../say.js";
import { spellDate, writeDate } from "./dates.js";

export function makeDayLabel(days) {
  const written = make("output", "date");
  const count = make("span", "count");
  const spoken = make("span", "spoken", "", { "aria-live": "polite" });
  const label = make("div", "when", [written, count]);

  // Gives the words for a slider, which speaks for itself while it has the focus.
  function write(index, isSaidBySlider) {
    const day = days[index];
    written.textContent = writeDate(day);
    count.textContent = say("day {number} of {count}", { number: index + 1, count: days.length });
    if (!isSaidBySlider) spoken.textContent = spellDate(day);
    return `${spellDate(day)}, ${count.textContent}`;
  }
  return { label, spoken, write };
}
