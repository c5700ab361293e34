// Lettering: names of the case first, then the sea, countries and towns; none overlaps another. Placed anew when
// the map comes to rest or the choice of layers changes, never at a step of the slider.

import { make, panelBoxes } from "../elements.js";
import { isApart } from "../ground/land.js";
import { nameOf } from "../panels/language.js";
import { settle } from "./lettering.js";
import { NEAR, boxAround, centreBeside, letterCase, makeSheet } from "./placing.js";
import { CELL, findNameSpots } from "./spots.js";

const MOST_TOWNS = 70;

export function makeLabels(map, content, landsAt, shown) {
  const pane = map.createPane("labels");
  pane.style.zIndex = 640;
  const towns = content.labels.features
    .map(({ properties, geometry: { coordinates: [lon, lat] } }) => ({ ...properties, at: L.latLng(lat, lon) }))
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
  const measure = makeMeasure(map.getContainer());
  const standing = new Map();
  let namesAreOn = true;
  let language = "";

  function letter() {
    const size = map.getSize();
    if (!size.x || !size.y) return;
    const panels = panelBoxes(map.getContainer());
    const sheet = makeSheet(size, panels);
    const wanted = [];
    letterCase(map, sheet, measure, shown.filter((item) => item.active && item.elements.length), wanted);
    if (namesAreOn) {
      letterSea(map, sheet, measure, content.sea_label, content.sea_at, wanted);
      letterLands(sheet, measure, findNameSpots(map, landsAt(map.getZoom()), panels), language, wanted);
      letterTowns(map, sheet, measure, towns, language, wanted);
    }
    settle(pane, map, standing, wanted);
  }
  let due = 0;
  const letterSoon = () => { // once a frame, however often the map says that it has moved
    cancelAnimationFrame(due);
    due = requestAnimationFrame(() => {
      letter();
      veil(false);
    });
  };
  const veil = (on) => pane.classList.toggle("veiled", on);
  map.on("zoomstart", () => veil(true));
  map.on("moveend zoomend resize", letterSoon);
  const setNames = (on) => { namesAreOn = on; };
  const setLanguage = (tag) => { language = tag; };
  return { letterSoon, setNames, setLanguage };
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

function letterSea(map, sheet, measure, text, spots, wanted) {
  if (!text || map.getZoom() < 3) return;
  const lines = text.replace(" (", "\n(");
  const look = map.getZoom() < 5 ? "sea small" : "sea";
  const size = measure(lines, look);
  const at = spots.map((spot) => map.latLngToContainerPoint(spot)).filter((point) => sheet.holds(point));
  const centre = at.find((point) => sheet.isClear(boxAround(point, size))) ?? at.find((point) => sheet.isFree(boxAround(point, size))); // rather over a line than nowhere
  if (!centre) return;
  sheet.block(boxAround(centre, size, 6));
  wanted.push({ key: "sea", text: lines, look, size, centre });
}

function letterLands(sheet, measure, lands, language, wanted) {
  for (const land of lands) {
    const { name, part, area, points, shareAt } = land;
    const { text, lang } = nameOf(land, language);
    const look = isApart(part) ? "land part" : area > 260 ? "land great" : area > 40 ? "land" : "land small";
    const size = measure(text, look);
    if (area * CELL * CELL < size.width * size.height * 1.6) continue;
    const free = points.filter((point) => sheet.isFree(boxAround(point, size, 5)));
    const centre = [1, 0.7, 0].map((least) => free.find((point) => shareAt(point, size.width) >= least)).find(Boolean);
    if (!centre) continue;
    sheet.block(boxAround(centre, size, 4));
    wanted.push({ key: `land ${name}`, text, lang, look, size, centre });
  }
}

function letterTowns(map, sheet, measure, towns, language, wanted) {
  const zoom = map.getZoom();
  let room = MOST_TOWNS;
  for (const town of towns) {
    const { name, at, min_zoom: least } = town;
    if (least > zoom) continue;
    const point = map.latLngToContainerPoint(at);
    const dot = boxAround(point, { width: 5, height: 5 }, 0);
    if (!sheet.holds(point) || !sheet.isFree(dot)) continue;
    const { text, lang } = nameOf(town, language);
    const size = measure(text, "town");
    const centre = NEAR.map((way) => centreBeside(point, way, size, 5)).find((each) => sheet.isFree(boxAround(each, size)));
    if (!centre) continue;
    sheet.block(dot);
    sheet.block(boxAround(centre, size));
    wanted.push({ key: `town ${name} ${at}`, text, lang, look: "town", size, centre, dot: point });
    room -= 1;
    if (!room) return;
  }
}
