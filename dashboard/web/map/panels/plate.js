// The frame of the plate: title, extents, the events of the day, the lines at its foot.

const DISCLAIMER = say("Boundaries and names shown do not imply endorsement or acceptance.");
const MOST_NOTES = 6;
const MOST_EXTENTS = 9; // as many as there are keys; a finding's own extent is gone to by choosing the finding
const LEAST_PX = 120; // a map with a shorter side is not laid out yet

function boundsOf({ west, south, east, north }) {
  return L.latLngBounds([south, west], [north, east]);
}

function holdExtents(map, content) {
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

function addHeading(map, content, fitByName, isFramed) {
  const heading = make("div", "heading panel");
  heading.append(make("h1", isFramed ? "spoken" : "", content.title)); // a page that frames the map has written it
  const extents = make("div", "extents", "", { role: "toolbar", "aria-label": say("Extent") });
  const buttons = content.views.slice(0, MOST_EXTENTS).map(({ name }) => make("button", "", name, { type: "button" }));
  buttons.forEach((button, index) => {
    button.setAttribute("aria-keyshortcuts", index + 1);
    button.addEventListener("click", () => fitByName(button.textContent));
  });
  extents.append(...buttons);
  if (buttons.length) {
    rove(extents, buttons);
    heading.append(extents);
  }
  addPanel(map, "topleft", heading);
}

// Events of the shown day, in words; the map rings their places.
function addDayNotes(map) {
  const notes = make("ul", "day-notes panel", "", { "aria-label": say("On this day"), hidden: "" });
  addPanel(map, "bottomright", notes);
  return (events) => {
    notes.hidden = !events.length;
    const lines = events.slice(0, MOST_NOTES).map(({ properties }) => {
      const line = make("li");
      line.append(drawSymbol(properties), make("span", "", properties.name));
      return line;
    });
    if (events.length > MOST_NOTES) lines.push(make("li", "", say("and {count} more", { count: events.length - MOST_NOTES })));
    notes.replaceChildren(...lines);
  };
}

function makeFoot({ convention, attribution }) {
  const foot = make("footer", "foot");
  for (const text of [DISCLAIMER, convention, attribution]) if (text) foot.append(make("span", "", text), " ");
  return foot;
}
