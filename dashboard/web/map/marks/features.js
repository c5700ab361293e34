// The features on the map: drawn in order, those of one layer under those of the next, and walked through by keys.

import { rove } from "../rove.js";
import { say } from "../say.js";
import { findCrowd, standInCrowd } from "./crowd.js";
import { bringIntoView, endOf } from "./geometry.js";
import { classesOf, describe, drawSymbol, layerOf } from "./symbols.js";

export function drawFeatures(map, features) {
  const pane = map.createPane("dated");
  pane.style.zIndex = 450;
  const renderer = L.svg({ pane: "dated", padding: 0.4 });
  const rank = ({ properties }) => layerOf(properties).rank;
  const isOneOfMany = findCrowd(features);
  const draw = (feature) => {
    if (layerOf(feature.properties).isAskedFor) return awaitDrawing(map, feature, renderer);
    return isOneOfMany(feature) ? standInCrowd(feature) : drawFeature(map, feature, renderer);
  };
  return [...features].sort((a, b) => rank(a) - rank(b)).map(draw);
}

// What is asked for is drawn only then, under the rest: the band has a stretch of the whole route for every day.
function awaitDrawing(map, feature, renderer) {
  const item = { properties: feature.properties, geometry: feature.geometry, target: null, elements: [], on: true };
  item.draw = () => {
    item.draw = null;
    item.elements = drawFeature(map, feature, renderer).elements;
    for (const element of item.elements) {
      element.classList.toggle("off", !item.on);
      element.parentNode.prepend(element);
    }
  };
  return item;
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
  if (!layerOf(properties).isAskedFor) {
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
    zIndexOffset: 1000 * (layerOf(feature.properties).rank * 2 + (feature.properties.basis === "stated" ? 1 : 0)),
    icon: L.divIcon({ className: `marker ${feature.properties.layer}`, html: drawSymbol(feature.properties), iconSize: [32, 32] }),
  });
  return L.geoJSON(feature, { pointToLayer });
}

// A reading ends in a mark of its own: filled where it fits, hollow where it does not.
function markEnd({ geometry, properties }, renderer) {
  return L.circleMarker(endOf(geometry), { className: `line end ${classesOf(properties)}`, radius: 4.5, renderer, interactive: false });
}

function drawPath(feature, renderer) {
  const { isFaint, isAskedFor } = layerOf(feature.properties);
  const stroke = (className, interactive = false) =>
    L.geoJSON(feature, { interactive, style: { className: `line ${className}`, renderer, smoothFactor: isFaint ? 0.4 : 1, bubblingMouseEvents: false } });
  const look = classesOf(feature.properties);
  if (isAskedFor) return L.layerGroup([stroke(look)]);
  const strokes = [stroke("casing"), stroke(look), stroke("hit", true)];
  if (feature.properties.layer === "reading") strokes.splice(2, 0, markEnd(feature, renderer));
  return L.layerGroup(strokes);
}

// What is on the map is one tab stop: marks before lines, what is stated before the rest. What is walked to is brought
// into view.
export function roveFeatures(map, shown) {
  const rank = ({ properties }) => 2 * layerOf(properties).rank + (properties.basis === "stated" ? 1 : 0);
  const reachable = shown.filter(({ target, properties }) => target && !layerOf(properties).isAskedFor).sort((a, b) => rank(b) - rank(a));
  const items = new Map(reachable.map((item) => [item.target, item]));
  const approach = (target) => bringIntoView(map, items.get(target).geometry);
  const pane = map.getPane("mapPane");
  pane.setAttribute("role", "group");
  pane.setAttribute("aria-label", say("On the map; arrow keys go from one to the next"));
  return rove(pane, [...items.keys()], { isShown: (target) => !target.classList.contains("off"), approach });
}
