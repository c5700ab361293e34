// The legend: only what this map holds, grouped by who says it. Folded at opening where the screen is narrow.

const KEYS = [
  ["Stated by sources", [
    [{ layer: "place", basis: "stated" }, "Place"],
    [{ layer: "route", basis: "stated" }, "Route"],
    [{ layer: "evidence", basis: "stated" }, "Separate evidence, not on the route"],
    [{ layer: "event", basis: "stated" }, "Event of the day"],
    [{ layer: "ring", basis: "stated" }, "Stated distance, all round"],
  ]],
  ["Worked out, not reported", [
    [{ layer: "place", basis: "computed" }, "Place, computed"],
    [{ layer: "place", basis: "inferred" }, "Place, inferred"],
    [{ layer: "route", basis: "computed" }, "Route, computed"],
    [{ layer: "route", basis: "inferred" }, "Route, inferred"],
    [{ layer: "connector" }, "Schematic link"],
    [{ layer: "band" }, "Possible extent on the day"],
    [{ layer: "ring", basis: "computed" }, "Computed distance, all round"],
  ]],
  ["Readings of the distance", [
    [{ layer: "reading", fits: true }, "Fits the number stated"],
    [{ layer: "reading", fits: false }, "Does not fit"],
    [{ layer: "reading", fits: null }, "Open"],
  ]],
];
const POINT_LAYERS = new Set(["place", "evidence", "event"]);

function makeLegend(map, content) {
  const held = content.features.features.map((feature) => feature.properties);
  const holds = (key) => held.some((properties) => Object.entries(key).every(([name, value]) => (properties[name] ?? null) === value));
  const legend = make("details", "panel legend", "", { "aria-label": "Legend" });
  legend.append(make("summary", "", "Legend"));
  for (const [title, keys] of KEYS) {
    const rows = keys.filter(([key]) => holds(key)).map(([key, text]) => makeRow(key, text));
    if (rows.length) legend.append(makeGroup(title, rows));
  }
  if (content.countries.features.some((feature) => feature.properties.part === "crimea")) {
    legend.append(makeGroup("Boundaries", [makeRow(null, "Disputed part")]));
  }
  legend.open = map.getSize().x > 560;
  return addPanel(map, "topright", legend);
}

function makeGroup(title, rows) {
  const group = make("section");
  const list = make("ul");
  list.append(...rows);
  group.append(make("h2", "", title), list);
  return group;
}

function makeRow(key, text) {
  const row = make("li");
  const properties = { basis: "computed", ...key };
  const picture = key === null ? make("span", "disputed-key", "", { "aria-hidden": "true" })
    : POINT_LAYERS.has(key.layer) ? drawSymbol(properties) : drawKey(properties);
  row.append(picture, make("span", "", text));
  return row;
}

// Where no page stands around the document, the reader chooses here whose readings are drawn.
function addFindingChoice(legend, content, choose) {
  const ids = [...new Set(content.features.features.map((feature) => feature.properties.finding).filter(Boolean))].sort();
  if (!ids.length) return;
  const label = make("label", "choice", "Show readings of");
  const select = make("select");
  select.append(new Option("none", ""), ...ids.map((id) => new Option(id, id)));
  select.addEventListener("change", () => choose(select.value || null));
  label.append(select);
  legend.append(label);
}
