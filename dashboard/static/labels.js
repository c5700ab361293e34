// Lettering: names of the case first, then the sea, countries and towns; none overlaps another. Placed anew when
// the map comes to rest or the choice of layers changes, never at a step of the slider.

const SEA_AT = [39.6, 134.9];
const MOST_TOWNS = 70;
const NEAR = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [1, 1], [-1, -1], [-1, 1]];
const LEADER_RADII = [34, 54, 78];
const ALONG = [0.5, 0.62, 0.38, 0.74, 0.26, 0.86, 0.14];

function makeLabels(map, content, shown) {
  const pane = map.createPane("labels");
  pane.style.zIndex = 640;
  const lands = makeAtlasNames(content.countries);
  const towns = content.labels.features
    .map(({ properties, geometry: { coordinates: [lon, lat] } }) => ({ ...properties, at: L.latLng(lat, lon) }))
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
  const measure = makeMeasure(map.getContainer());
  const standing = new Map();
  let namesAreOn = true;

  function letter() {
    const size = map.getSize();
    if (!size.x || !size.y) return;
    const panels = panelBoxes(map.getContainer());
    const page = makePage(size, panels);
    const wanted = [];
    const own = shown.filter((item) => item.active && item.properties.label);
    for (const item of shown.filter((each) => each.active)) page.block(markerBox(map, item));
    for (const item of own) letterFeature(map, page, measure, item, wanted);
    if (namesAreOn) {
      letterSea(map, page, measure, content.sea_label, wanted);
      letterLands(map, page, measure, lands, panels, wanted);
      letterTowns(map, page, measure, towns, wanted);
    }
    settle(pane, map, standing, wanted);
  }
  const veil = (on) => pane.classList.toggle("veiled", on);
  map.on("zoomstart", () => veil(true));
  map.on("moveend zoomend resize", () => { letter(); veil(false); });
  const setNames = (on) => { namesAreOn = on; };
  return { letter, setNames };
}

function makeMeasure(container) {
  const pen = make("canvas").getContext("2d");
  const fonts = new Map();
  const widths = new Map();
  return (text, look) => {
    const key = `${look}\n${text}`;
    if (!widths.has(key)) {
      if (!fonts.has(look)) {
        const probe = make("span", `label ${look}`);
        container.append(probe);
        const { font, letterSpacing, lineHeight, textTransform } = getComputedStyle(probe);
        fonts.set(look, { font, spacing: parseFloat(letterSpacing) || 0, line: parseFloat(lineHeight), upper: textTransform === "uppercase" });
        probe.remove();
      }
      const { font, spacing, line, upper } = fonts.get(look);
      pen.font = font;
      const rows = (upper ? text.toUpperCase() : text).split("\n");
      const width = Math.max(...rows.map((row) => pen.measureText(row).width + spacing * row.length));
      widths.set(key, { width: Math.ceil(width) + 2, height: Math.ceil(line * rows.length) });
    }
    return widths.get(key);
  };
}

function panelBoxes(container) {
  const frame = container.getBoundingClientRect();
  return [...container.querySelectorAll(".panel, .leaflet-bar, .scale")].map((panel) => {
    const box = panel.getBoundingClientRect();
    return { left: box.left - frame.left - 6, top: box.top - frame.top - 6, right: box.right - frame.left + 6, bottom: box.bottom - frame.top + 6 };
  });
}

// What is already taken on the sheet.
function makePage(size, panels) {
  const taken = [...panels];
  const sheet = { left: 4, top: 4, right: size.x - 4, bottom: size.y - 16 };
  const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return {
    isFree: (box) => box.left >= sheet.left && box.right <= sheet.right && box.top >= sheet.top && box.bottom <= sheet.bottom && !taken.some((other) => meets(box, other)),
    holds: (point) => point.x >= 0 && point.x <= size.x && point.y >= 0 && point.y <= size.y,
    block: (box) => { if (box) taken.push(box); },
  };
}

function boxAround(centre, { width, height }, margin = 2) {
  return { left: centre.x - width / 2 - margin, right: centre.x + width / 2 + margin, top: centre.y - height / 2 - margin, bottom: centre.y + height / 2 + margin };
}

function centreBeside(point, [across, down], size, gap) {
  const reach = across && down ? gap * 0.75 : gap;
  return L.point(point.x + across * (reach + size.width / 2), point.y + down * (reach + size.height / 2));
}

function markerBox(map, { geometry }) {
  if (geometry?.type !== "Point") return null;
  const [lon, lat] = geometry.coordinates;
  return boxAround(map.latLngToContainerPoint([lat, lon]), { width: 16, height: 16 }, 0);
}

function letterFeature(map, page, measure, item, wanted) {
  const { geometry, properties } = item;
  const look = `own ${classesOf(properties)}`;
  const size = measure(properties.name, look);
  const entry = { key: `own ${properties.id}`, text: properties.name, look, size, item };
  if (geometry?.type === "Point") {
    const [lon, lat] = geometry.coordinates;
    const point = map.latLngToContainerPoint([lat, lon]);
    if (page.holds(point)) wanted.push({ ...entry, ...besidePoint(page, point, size) });
    return;
  }
  const run = pointsInView(map, page, geometry);
  if (!run.length) return;
  const centres = ALONG.map((share) => run[Math.round(share * (run.length - 1))]);
  const centre = centres.find((each) => page.isFree(boxAround(each, size)));
  if (!centre) return;
  page.block(boxAround(centre, size));
  wanted.push({ ...entry, centre });
}

function besidePoint(page, point, size) {
  const tries = [
    ...NEAR.map((way) => ({ centre: centreBeside(point, way, size, 11) })),
    ...LEADER_RADII.flatMap((gap) => NEAR.map((way) => ({ centre: centreBeside(point, way, size, gap), from: point }))),
  ];
  const found = tries.find(({ centre }) => page.isFree(boxAround(centre, size))) ?? tries[0];
  page.block(boxAround(found.centre, size));
  return found;
}

// The drawn line in view as points a few pixels apart, so a share along it is a share of what is seen.
function pointsInView(map, page, geometry) {
  const lines = { LineString: [geometry.coordinates], Polygon: [geometry.coordinates[0]], MultiLineString: geometry.coordinates }[geometry.type] ?? [];
  const points = [];
  for (const line of lines) {
    const corners = line.map(([lon, lat]) => map.latLngToContainerPoint([lat, lon]));
    corners.slice(1).forEach((end, index) => {
      const start = corners[index];
      const steps = Math.min(400, Math.max(1, Math.round(start.distanceTo(end) / 8)));
      for (let i = 0; i <= steps; i += 1) points.push(start.add(end.subtract(start).multiplyBy(i / steps)));
    });
  }
  return points.filter((point) => page.holds(point));
}

function letterSea(map, page, measure, text, wanted) {
  if (!text || map.getZoom() < 3.4) return;
  const lines = text.replace(" (", "\n(");
  const look = map.getZoom() < 5 ? "sea small" : "sea";
  const size = measure(lines, look);
  const centre = map.latLngToContainerPoint(SEA_AT);
  if (!page.isFree(boxAround(centre, size))) return;
  page.block(boxAround(centre, size, 6));
  wanted.push({ key: "sea", text: lines, look, size, centre });
}

function letterLands(map, page, measure, lands, panels, wanted) {
  for (const { name, part, area, points } of placeNames(map, lands, panels)) {
    const look = part === "crimea" ? "land part" : area > 260 ? "land great" : area > 40 ? "land" : "land small";
    const size = measure(name, look);
    if (area * CELL * CELL < size.width * size.height * 1.6) continue;
    const centre = points.find((point) => page.isFree(boxAround(point, size, 5)));
    if (!centre) continue;
    page.block(boxAround(centre, size, 4));
    wanted.push({ key: `land ${name}`, text: name, look, size, centre });
  }
}

function letterTowns(map, page, measure, towns, wanted) {
  const zoom = map.getZoom();
  let room = MOST_TOWNS;
  for (const { name, at, min_zoom: least } of towns) {
    if (least > zoom) continue;
    const point = map.latLngToContainerPoint(at);
    const dot = boxAround(point, { width: 5, height: 5 }, 0);
    if (!page.holds(point) || !page.isFree(dot)) continue;
    const size = measure(name, "town");
    const centre = NEAR.map((way) => centreBeside(point, way, size, 5)).find((each) => page.isFree(boxAround(each, size)));
    if (!centre) continue;
    page.block(dot);
    page.block(boxAround(centre, size));
    wanted.push({ key: `town ${name} ${at}`, text: name, look: "town", size, centre, dot: point });
    room -= 1;
    if (!room) return;
  }
}
