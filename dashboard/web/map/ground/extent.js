// The extent in view: those that one can go to, how far one can pan, and where a reader leaves the map, which is told to
// the page once the map has rested, and never for what the map does by itself, at its opening or when its frame changes
// size.

import { CONTENT } from "../content.js";
import { turnLon } from "./degrees.js";

const EXTENT_REST_MS = 400;
const LEAST_PX = 120; // a map with a shorter side is not laid out yet

function boundsOf({ west, south, east, north }) {
  return L.latLngBounds([south, west], [north, east]);
}

export function holdExtents(map, content) {
  const [west, south, east, north] = content.bounds;
  const opening = boundsOf({ west, south, east, north });
  const reach = reachOf(content, opening);
  let first = () => fitInto(opening); // where to go once there is something to fit into
  let isSettling = false;
  let isOpen = false;
  let isZooming = false;
  let waiting = null;
  map.setView(opening.getCenter(), 3, { animate: false });
  map.on("zoomanim", () => { isZooming = true; });
  map.on("zoomend", () => {
    isZooming = false;
    if (waiting) go(waiting);
  });

  // A cut, not a flight: extents lie half a world apart. Leaflet drops what is asked of it amid a zoom, so that waits.
  function go(way) {
    waiting = isZooming ? way : null;
    if (!isZooming) way();
  }
  function head(way) {
    first = way;
    if (isOpen) go(first);
  }
  // What an extent shows beside itself, so that it stands clear of the panels, can be reached as well. Beyond the ends of
  // the sheet Leaflet knows no limit, so there is none while an extent shows them.
  function fitInto(bounds) {
    map.setMaxBounds(null);
    map.fitBounds(bounds, { ...marginsOf(map), reset: true });
    const seen = map.getBounds();
    const isOnSheet = Math.max(seen.getNorth(), -seen.getSouth()) <= L.Projection.SphericalMercator.MAX_LATITUDE;
    if (isOnSheet) map.setMaxBounds(L.latLngBounds(reach).extend(seen));
  }
  function measure() {
    const { x, y } = map.getSize();
    if (Math.min(x, y) < LEAST_PX) return; // still hidden or not laid out: there is nothing to fit into
    if (!isOpen) go(first);
    isOpen = true;
    map.setMinZoom(Math.max(0, map.getBoundsZoom(opening) - 1)); // the margins take no more than a half
  }
  function open() {
    map.setMaxBounds(reach);
    measure();
    new ResizeObserver(() => {
      isSettling = true;
      map.invalidateSize({ animate: false, pan: false });
      measure();
      isSettling = false;
    }).observe(map.getContainer());
  }
  function fitByName(name) {
    const view = content.views.find((each) => each.name === name);
    if (view) head(() => fitInto(boundsOf(view)));
  }
  const showAt = (centre, zoom) => head(() => map.setView(centre, zoom, { animate: false }));
  const showBounds = (bounds) => head(() => fitInto(bounds));
  return { open, fitByName, showAt, showBounds, isSettling: () => isSettling };
}

// How far one can pan: well round every extent, yet never off the world as it is laid round its middle.
function reachOf({ views, middle }, opening) {
  const wide = views.reduce((sum, view) => sum.extend(boundsOf(view)), L.latLngBounds([opening.getSouthWest(), opening.getNorthEast()])).pad(0.6);
  const [lowest, highest] = [Math.min(-75, opening.getSouth()), Math.max(83, opening.getNorth())];
  return [
    [Math.max(wide.getSouth(), lowest), Math.max(wide.getWest(), middle - 180)],
    [Math.min(wide.getNorth(), highest), Math.min(wide.getEast(), middle + 180)],
  ];
}

// What the panels cover of the sheet: an extent is fitted into the rest, which is never less than half of it, since a
// frame may be laid out small at first.
function marginsOf(map) {
  const { x: width, y: height } = map.getSize();
  const legend = map.getContainer().querySelector(".legend[open]");
  const heading = map.getContainer().querySelector(".heading");
  const isNarrow = width <= 560;
  const left = isNarrow ? 24 : 60;
  const right = isNarrow ? 24 : (legend?.offsetWidth ?? 0) + 36;
  const top = (heading?.offsetHeight || (isNarrow ? 80 : 10)) + 30;
  const bottom = isNarrow ? 60 : 40;
  const across = Math.min(1, width / 2 / (left + right));
  const down = Math.min(1, height / 2 / (top + bottom));
  return { paddingTopLeft: [left * across, top * down], paddingBottomRight: [right * across, bottom * down] };
}

export function tellExtent(map, isSettling, tell) {
  let isLed = false; // somebody has led the map somewhere: by hand here, or by a choice on the page
  let due = 0;
  for (const type of ["pointerdown", "wheel", "keydown"]) addEventListener(type, () => { isLed = true; }, { capture: true, passive: true });
  map.on("movestart", () => clearTimeout(due));
  map.on("moveend", () => {
    if (!isLed || isSettling()) return;
    clearTimeout(due);
    due = setTimeout(() => tell(writeExtent(map)), EXTENT_REST_MS);
  });
  return () => { isLed = true; };
}

function writeExtent(map) {
  const round = (number, decimals) => Number(number.toFixed(decimals));
  const { lat, lng } = map.getCenter();
  return [round(lat, 4), round(turnLon(lng), 4), round(map.getZoom(), 2)];
}

export function readExtent(at) {
  const isPlain = Array.isArray(at) && at.length === 3 && at.every((number) => Number.isFinite(number));
  return isPlain ? { centre: [at[0], turnLon(at[1], CONTENT.middle)], zoom: at[2] } : null;
}
