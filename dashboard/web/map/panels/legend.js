// The legend: only what this map holds, grouped by who says it. Folded at opening where it would take over a quarter
// of the map's width.

import { addPanel, make } from "../elements.js";
import { isApart } from "../ground/land.js";
import { drawKey, drawSymbol } from "../marks/symbols.js";
import { say } from "../say.js";
import { listMarkKeys } from "../time/strip_marks.js";

const KEYS = [
  [say("Stated by sources"), [
    [{ layer: "place", basis: "stated" }, say("Place")],
    [{ layer: "route", basis: "stated" }, say("Route")],
    [{ layer: "evidence", basis: "stated" }, say("Separate evidence")],
    [{ layer: "event", basis: "stated" }, say("Event of the day")],
    [{ layer: "ring", basis: "stated" }, say("Stated distance, all round")],
  ]],
  [say("Worked out, not reported"), [
    [{ layer: "place", basis: "computed" }, say("Place, computed")],
    [{ layer: "place", basis: "inferred" }, say("Place, inferred")],
    [{ layer: "route", basis: "computed" }, say("Route, computed")],
    [{ layer: "route", basis: "inferred" }, say("Route, inferred")],
    [{ layer: "connector" }, say("Schematic link")],
    [{ layer: "band" }, say("Possible extent on the day")],
    [{ layer: "ring", basis: "computed" }, say("Computed distance, all round")],
    [{ layer: "ring", basis: "inferred" }, say("Ring, inferred")],
  ]],
  [say("Readings of the distance"), [
    [{ layer: "reading", fits: true }, say("Fits the number stated")],
    [{ layer: "reading", fits: false }, say("Does not fit")],
    [{ layer: "reading", fits: null }, say("Open")],
  ]],
];
const LEAST_WIDTH_PX = 860;
const POINT_LAYERS = new Set(["place", "evidence", "event"]);

export function makeLegend(map, content) {
  const legend = make("details", "panel legend");
  legend.append(make("summary", "", say("Legend")));
  const rows = KEYS.flatMap(([title, keys]) => addGroup(legend, title, keys.map(([key, text]) => ({ key, row: makeRow(key, text) }))));
  const [disputed] = addGroup(legend, say("Boundaries"), [{ row: makeRow(null, say("Disputed part")) }]);
  disputed.row.hidden = !content.countries.features.some((feature) => isApart(feature.properties.part));
  const marks = listMarkKeys(content.timeline).map(makeMarkRow);
  if (marks.length) addGroup(legend, say("Dates on the timeline"), marks, "marks");
  legend.open = map.getSize().x > LEAST_WIDTH_PX;
  addPanel(map, "topright", legend);

  function explain(active) {
    const holds = (key) => active.some((properties) => Object.entries(key).every(([name, value]) => (properties[name] ?? null) === value));
    for (const { key, row } of rows) row.hidden = !holds(key);
    for (const group of legend.querySelectorAll("section")) group.hidden = !group.querySelector("li:not([hidden])");
  }
  return { legend, explain };
}

function addGroup(legend, title, rows, look = "") {
  const group = make("section");
  const list = make("ul", look);
  list.append(...rows.map(({ row }) => row));
  group.append(make("h2", "", title), list);
  legend.append(group);
  return rows;
}

function makeRow(key, text) {
  const row = make("li");
  row.append(key === null ? make("span", "disputed-key") : makePicture({ basis: "inferred", ...key }), make("span", "", text));
  return row;
}

function makeMarkRow([picture, text, look]) {
  const row = make("li", look);
  row.append(picture, make("span", "", text));
  return { row };
}

function makePicture(properties) {
  return POINT_LAYERS.has(properties.layer) ? drawSymbol(properties) : drawKey(properties);
}

// Where no page stands around the document, the reader chooses here whose readings are drawn.
export function addFindingChoice(legend, content, choose) {
  const ids = [...new Set(content.features.features.map((feature) => feature.properties.finding).filter(Boolean))].sort();
  if (!ids.length) return;
  addChoice(legend, say("Show readings of"), [["", say("none")], ...ids.map((id) => [id, id])], (id) => choose(id || null));
}

export function addChoice(legend, title, options, choose) {
  const label = make("label", "choice", title);
  const select = make("select");
  select.append(...options.map(([value, text]) => new Option(text, value)));
  select.addEventListener("change", () => choose(select.value));
  label.append(select);
  legend.append(label);
}
