// How each feature looks: the colour says who (stated or computed), dash and shape say what and how sure.
// All looks stand in timemap.css under the classes given here; the legend draws its keys with the same ones.

const DRAWING_ORDER = ["ring", "band", "route", "connector", "reading", "evidence", "place", "event"];
const SHAPES = {
  place: () => [makeSvg("circle", { r: 6 })],
  evidence: () => [makeSvg("path", { d: "M0-8 8 0 0 8-8 0Z" })],
  event: () => [makeSvg("circle", { r: 13, class: "glow" }), makeSvg("circle", { r: 11 })],
  reading: () => [makeSvg("circle", { r: 4 })],
};
const KINDS = {
  route: say("Route"), connector: say("Schematic link"), place: say("Place"), evidence: say("Separate evidence"),
  event: say("Event"), reading: say("Reading"), ring: say("Distance ring"), band: say("Possible extent"),
};
const BASES = { stated: say("stated by a source"), computed: say("computed"), inferred: say("inferred") };

function classesOf({ layer, basis, fits }) {
  const judged = layer === "reading" ? { true: "fits", false: "fits-not" }[fits] ?? "fits-open" : "";
  return [layer, basis, judged].filter(Boolean).join(" ");
}

function drawSymbol(properties) {
  const shape = (SHAPES[properties.layer] ?? SHAPES.place)();
  const group = makeSvg("g", { class: `symbol ${classesOf(properties)}` }, shape);
  return makeSvg("svg", { viewBox: "-16 -16 32 32", width: 32, height: 32, "aria-hidden": "true" }, [group]);
}

function drawKey(properties) {
  const look = classesOf(properties);
  const parts = [makeSvg("path", { d: "M2 8H34", class: `line ${look}` })];
  if (properties.layer === "reading") parts.push(makeSvg("circle", { cx: 30, cy: 8, r: 4, class: `line end ${look}` }));
  return makeSvg("svg", { viewBox: "0 0 36 16", width: 36, height: 16, "aria-hidden": "true" }, parts);
}

function describe({ name, layer, basis, note }) {
  return [name, `${KINDS[layer] ?? layer}, ${BASES[basis] ?? basis}`, note].filter(Boolean).join(". ");
}

// A feature on the map: its layers, the elements to show and hide, and the one that takes pointer and focus.
function drawFeature(map, feature, renderer) {
  const { properties, geometry } = feature;
  if (!geometry) return { properties, geometry, target: null, elements: [], on: true }; // known by its day, not by its place
  const drawn = geometry.type.endsWith("Point") ? drawPoint(feature) : drawPath(feature, renderer);
  drawn.addTo(map);
  const elements = [];
  drawn.eachLayer(function collect(part) {
    if (part.eachLayer) part.eachLayer(collect);
    else elements.push(part.getElement());
  });
  const target = elements.at(-1);
  if (properties.layer !== "band") {
    target.setAttribute("role", "button");
    target.setAttribute("aria-label", describe(properties));
    target.dataset.feature = properties.id;
  }
  return { properties, geometry, target, elements, on: true };
}

function drawPoint(feature) {
  const pointToLayer = (_, at) => L.marker(at, {
    keyboard: false,
    autoPanOnFocus: false, // a walk by Tab must not drag the map along
    zIndexOffset: 1000 * (DRAWING_ORDER.indexOf(feature.properties.layer) * 2 + (feature.properties.basis === "stated" ? 1 : 0)),
    icon: L.divIcon({ className: `marker ${feature.properties.layer}`, html: drawSymbol(feature.properties), iconSize: [32, 32] }),
  });
  return L.geoJSON(feature, { pointToLayer });
}

// A reading ends in a mark of its own: filled where it fits, hollow where it does not.
function markEnd({ geometry, properties }, renderer) {
  return L.circleMarker(endOf(geometry), { className: `line end ${classesOf(properties)}`, radius: 4.5, renderer, interactive: false });
}

function endOf({ coordinates }) {
  const [lon, lat] = coordinates.flat(Infinity).slice(-2);
  return L.latLng(lat, lon);
}

function drawPath(feature, renderer) {
  const { layer } = feature.properties;
  const stroke = (className, interactive = false) =>
    L.geoJSON(feature, { interactive, style: { className: `line ${className}`, renderer, smoothFactor: layer === "ring" ? 0.4 : 1, bubblingMouseEvents: false } });
  const look = classesOf(feature.properties);
  if (layer === "band") return L.layerGroup([stroke(look)]);
  const strokes = [stroke("casing"), stroke(look), stroke("hit", true)];
  if (layer === "reading") strokes.splice(2, 0, markEnd(feature, renderer));
  return L.layerGroup(strokes);
}
