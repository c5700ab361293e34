// The ruler: two points by click, or by Enter at the cross in the middle of the map; between them the geodesic, its
// length and azimuth, and what a flat ruler laid on the map would say.

import { CONTENT } from "../content.js";
import { make } from "../elements.js";
import { writePlace } from "../ground/degrees.js";
import { say } from "../say.js";
import { layFlatRuler, metresAUnit, solveInverse, traceGeodesic } from "./geodesic.js";
import { KM_PER_NMI } from "./scale.js";
import { makeTool } from "./tools.js";

const FINE_PX_M = 100; // where a pixel is shorter, tenths of a kilometre are worth saying
const RULER_HINT = say("Click two points, or move the map with the arrow keys and press Enter at the cross. Escape ends.");

export function addRuler(map, shown) {
  const container = map.getContainer();
  const answer = make("div");
  const panel = make("section", "ruler panel", answer, { "aria-label": say("Ruler"), hidden: "" });
  const spoken = make("span", "spoken", "", { "aria-live": "polite" });
  const cross = make("div", "cross", "", { "aria-hidden": "true", hidden: "" });
  const button = makeTool(say("Ruler"), "M1.5 11 11 1.5 14.5 5 5 14.5Z M4.5 8l1.6 1.6M7 5.5l2.2 2.2M9.5 3l1.6 1.6", "M");
  container.append(panel, cross, spoken);
  L.DomEvent.disableClickPropagation(panel).disableScrollPropagation(panel);
  map.createPane("ruler").style.zIndex = 630;
  const drawing = L.layerGroup().addTo(map);
  const look = { pane: "ruler", renderer: L.svg({ pane: "ruler", padding: 0.4 }), interactive: false, smoothFactor: 0.2 };
  let isOn = false;
  let ends = [];
  let due = 0;

  function tell(lines, isResult) {
    answer.replaceChildren(...lines);
    if (isResult) spoken.textContent = lines.map((line) => line.textContent).join(". ");
  }
  function draw(start, end, isResult) {
    const solved = solveInverse(start, end);
    const line = traceGeodesic(start, end).map(({ lat, lon }) => [lat, lon]);
    drawing.clearLayers();
    for (const className of ["line ruler casing", "line ruler"]) L.polyline(line, { ...look, className }).addTo(drawing);
    for (const { lat, lon } of [start, end]) L.circleMarker([lat, lon], { ...look, className: "line ruler end", radius: 4.5 }).addTo(drawing);
    const pixel = metresAUnit((start.lat + end.lat) / 2) / 2 ** map.getZoom();
    tell(tellRuler(start, end, solved, pixel), isResult);
  }
  function take(point) {
    ends = ends.length === 1 ? [ends[0], point] : [point];
    if (ends.length === 2) draw(...ends, true);
    else {
      drawing.clearLayers();
      L.circleMarker([point.lat, point.lon], { ...look, className: "line ruler end", radius: 4.5 }).addTo(drawing);
      tell([make("div", "", say("From {place}", { place: nameEnd(point) })), make("div", "hint", say("Now the second point. Escape ends."))], true);
    }
  }
  function toggle(on = !isOn) {
    if (on === isOn) return;
    isOn = on;
    ends = [];
    drawing.clearLayers();
    panel.hidden = cross.hidden = !on;
    button.setAttribute("aria-pressed", on);
    container.classList.toggle("measuring", on);
    map.doubleClickZoom[on ? "disable" : "enable"]();
    if (on) tell([make("strong", "", say("Ruler")), make("div", "hint", RULER_HINT)], true);
    else spoken.textContent = say("Ruler put away");
    if (on) container.focus({ preventScroll: true });
  }

  // A mark is measured from its own point, wherever on it one clicks.
  const pointOf = (target) => {
    const id = target.closest?.("[data-feature]");
    const item = id && shown.find((each) => each.target === id && each.geometry.type === "Point");
    if (!item) return null;
    const [lon, lat] = item.geometry.coordinates;
    return { lat, lon, name: item.properties.layer === "event" ? "" : item.properties.name };
  };
  const place = ({ lat, lng }) => ({ lat, lon: lng, name: "" });
  container.addEventListener("click", (event) => {
    if (!isOn || event.target.closest(".panel, .scale, .card")) return;
    event.stopPropagation(); // no card comes up while one measures
    if (event.detail === 0 || map.dragging.moved()) return;
    take(pointOf(event.target) ?? place(map.mouseEventToLatLng(event)));
  }, true);
  container.addEventListener("pointermove", (event) => {
    if (!isOn || ends.length !== 1 || event.pointerType !== "mouse") return;
    cancelAnimationFrame(due);
    due = requestAnimationFrame(() => { if (ends.length === 1) draw(ends[0], place(map.mouseEventToLatLng(event)), false); });
  });
  document.addEventListener("keydown", (event) => {
    if (!isOn || event.key !== "Enter") return;
    const point = pointOf(event.target);
    if (!point && event.target !== container && event.target !== document.body) return;
    event.preventDefault();
    event.stopPropagation();
    take(point ?? place(map.getCenter()));
  }, true);
  addEventListener("keydown", (event) => { if (event.key === "Escape" && !event.defaultPrevented) toggle(false); });
  button.addEventListener("click", () => toggle());
  return { button, toggle };
}

function nameEnd(point) {
  return point.name || writePlace(point);
}

function tellRuler(start, end, solved, pixelM) {
  const ends = make("div", "hint", say("{from} to {to}", { from: nameEnd(start), to: nameEnd(end) }));
  const round = (metres, unit) => {
    const digits = pixelM < FINE_PX_M ? 1 : 0;
    return (metres / 1000 / unit).toLocaleString(CONTENT.tongue, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  };
  return [
    ends,
    make("strong", "", say("{km} km · {nmi} nmi · azimuth {azimuth}°", {
      km: round(solved.metres, 1), nmi: round(solved.metres, KM_PER_NMI), azimuth: Math.round(solved.azimuth) % 360,
    })),
    make("div", "", say("A flat ruler on this map would say {km} km: an artefact of Web Mercator.", { km: round(layFlatRuler(start, end), 1) })),
    make("div", "hint", say("Geodesic on WGS 84. Click for a new line; Escape ends.")),
  ];
}
