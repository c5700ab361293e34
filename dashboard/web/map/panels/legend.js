// The legend: only what this map holds, grouped by who says it. Folded at opening where it would take over a quarter
// of the map's width.

import { addPanel, make } from "../elements.js";
import { isApart } from "../ground/land.js";
import { drawKey, drawSymbol } from "../marks/symbols.js";
import { say } from "../say.js";
import { listMarkKeys } from "../time/strip_marks.js";

const KEYS = ["layer", "basis", "fits"]; // what tells the looks apart
const LEAST_WIDTH_PX = 860;

export function makeLegend(map, content) {
  const legend = make("details", "panel legend", make("summary", "", say("Legend")));
  const rowOf = (look) => ({ look, row: makeRow(look.shape === "line" ? drawKey(look) : drawSymbol(look), look.words) });
  const rows = content.looks.flatMap(({ heading, looks }) => addGroup(legend, heading, looks.map(rowOf)));
  const [disputed] = addGroup(legend, say("Boundaries"), [{ row: makeRow(make("span", "disputed-key"), say("Disputed part")) }]);
  disputed.row.hidden = !content.countries.features.some((feature) => isApart(feature.properties.part));
  const marks = listMarkKeys(content.timeline).map((key) => ({ row: makeRow(...key) }));
  if (marks.length) addGroup(legend, say("Dates on the timeline"), marks, "marks");
  legend.open = map.getSize().x > LEAST_WIDTH_PX;
  addPanel(map, "topright", legend);

  function explain(active) {
    const holds = (look) => active.some((properties) => KEYS.every((key) => (properties[key] ?? null) === look[key]));
    for (const { look, row } of rows) row.hidden = !holds(look);
    for (const group of legend.querySelectorAll("section")) group.hidden = !group.querySelector("li:not([hidden])");
  }
  return { legend, explain };
}

function addGroup(legend, title, rows, look = "") {
  legend.append(make("section", "", [make("h2", "", title), make("ul", look, rows.map(({ row }) => row))]));
  return rows;
}

function makeRow(picture, text, look = "") {
  return make("li", look, [picture, make("span", "", text)]);
}

// Where no page stands around the document, the reader chooses here whose readings are drawn.
export function addFindingChoice(legend, content, choose) {
  const ids = [...new Set(content.features.features.map((feature) => feature.properties.finding).filter(Boolean))].sort();
  if (!ids.length) return;
  addChoice(legend, say("Show readings of"), [["", say("none")], ...ids.map((id) => [id, id])], (id) => choose(id || null));
}

export function addChoice(legend, title, options, choose) {
  const select = make("select", "", options.map(([value, text]) => new Option(text, value)));
  select.addEventListener("change", () => choose(select.value));
  legend.append(make("label", "choice", [title, select]));
}
