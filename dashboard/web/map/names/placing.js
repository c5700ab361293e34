// Room on the sheet, and where the names of the case stand in it: beside their mark, else at the end of a leader,
// else across a line; names of lines beside the line they name.

import { endOf } from "../marks/geometry.js";
import { classesOf, layerOf } from "../marks/symbols.js";
import { nearestOf } from "./lettering.js";

export const NEAR = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [1, 1], [-1, -1], [-1, 1]];
const NEAR_GAPS = [11, 18];
const MARK_PX = { event: 27 };
const LEADER_GAPS = [30, 46, 66, 90, 120];
const ALONG = [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2, 0.9, 0.1];
const FOOT = 16; // the graticule's figures

export function makeSheet(size, panels) {
  const taken = [...panels];
  const strokes = [];
  const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const holds = (point) => point.x >= 0 && point.x <= size.x && point.y >= 0 && point.y <= size.y;
  const isInside = (box) => box.left >= 4 && box.right <= size.x - 4 && box.top >= 4 && box.bottom <= size.y - FOOT;
  const isFree = (box) => isInside(box) && !taken.some((other) => meets(box, other));
  const crosses = ({ x, y }, box) => x > box.left && x < box.right && y > box.top && y < box.bottom;
  const isStruck = (box, points) => points.some((point) => crosses(point, box));
  return {
    holds,
    isInside,
    isFree,
    isClear: (box, own = []) => isFree(box) && !isStruck(box, strokes) && !isStruck(box, own),
    isOpenWay: (way) => !way.some((step) => taken.some((box) => crosses(step, box)) || strokes.some((point) => point.distanceTo(step) < 4)),
    block: (box) => { taken.push(box); },
    stroke: (points) => { strokes.push(...points); },
  };
}

export function boxAround(centre, { width, height }, margin = 2) {
  return { left: centre.x - width / 2 - margin, right: centre.x + width / 2 + margin, top: centre.y - height / 2 - margin, bottom: centre.y + height / 2 + margin };
}

export function centreBeside(point, [across, down], size, gap) {
  const reach = across && down ? gap * 0.75 : gap;
  return L.point(point.x + across * (reach + size.width / 2), point.y + down * (reach + size.height / 2));
}

export function letterCase(map, sheet, measure, items, wanted) {
  const drawn = items.map((item) => {
    const anchor = anchorOf(map, item);
    const run = item.geometry.type === "Point" ? [] : pointsInView(map, sheet, item.geometry);
    if (anchor) sheet.block(markBox(anchor, item.properties.layer));
    if (!layerOf(item.properties).isFaint) sheet.stroke(run); // a name may stand across a faint line
    return { item, anchor, run };
  });
  const named = drawn.filter(({ item }) => item.properties.label);
  const write = ({ item, anchor, run }) => {
    const text = item.properties.name;
    const look = `own ${classesOf(item.properties)}`;
    const size = measure(text, look);
    const found = anchor ? sheet.holds(anchor) && besidePoint(sheet, anchor, size) : besideLine(sheet, run, size);
    if (!found) return; // an event's name stands in the notes of the day as well
    sheet.block(boxAround(found.centre, size));
    wanted.push({ key: `own ${item.properties.id}`, text, look, size, item, ...found });
  };
  named.filter(({ anchor }) => anchor).forEach(write); // marks first: a line's name has more room to give way
  named.filter(({ anchor }) => !anchor).forEach(write);
}

// A place is named at its mark, a reading at the end that sets it apart from the others.
function anchorOf(map, { geometry, properties }) {
  if (geometry.type !== "Point" && properties.layer !== "reading") return null;
  return map.latLngToContainerPoint(endOf(geometry));
}

function markBox(anchor, layer) {
  const side = MARK_PX[layer] ?? 15;
  return boxAround(anchor, { width: side, height: side }, 0);
}

function besidePoint(sheet, point, size) {
  const near = NEAR_GAPS.flatMap((gap) => NEAR.map((way) => ({ centre: centreBeside(point, way, size, gap) })));
  const led = LEADER_GAPS.flatMap((gap) => NEAR.map((way) => ({ centre: centreBeside(point, way, size, gap), from: point })));
  const clear = ({ centre, from }) => sheet.isClear(boxAround(centre, size)) && (!from || sheet.isOpenWay(leaderSteps(from, centre, size)));
  const free = ({ centre }) => sheet.isFree(boxAround(centre, size));
  return near.find(clear) ?? led.find(clear) ?? near.find(free) ?? led.find(free) ?? near.find(({ centre }) => sheet.isInside(boxAround(centre, size)));
}

// A leader as points, without its first stretch, which lies on what it leads to.
function leaderSteps(from, centre, size) {
  const to = nearestOf(centre, size, from);
  const length = from.distanceTo(to);
  return Array.from({ length: Math.max(0, Math.ceil((length - 12) / 4)) }, (_, i) => from.add(to.subtract(from).multiplyBy((12 + 4 * i) / length)));
}

function besideLine(sheet, run, size) {
  if (!run.length) return null;
  const spots = ALONG.map((share) => run[Math.round(share * (run.length - 1))]);
  const beside = spots.flatMap((spot) => NEAR.map((way) => centreBeside(spot, way, size, 6)));
  const centre = beside.find((each) => sheet.isClear(boxAround(each, size), run)) ?? spots.find((each) => sheet.isFree(boxAround(each, size)));
  return centre && { centre };
}

// The drawn line in view as points a few pixels apart, so a share along it is a share of what is seen.
function pointsInView(map, sheet, { type, coordinates }) {
  const lines = { LineString: [coordinates], Polygon: [coordinates[0]], MultiLineString: coordinates }[type] ?? [];
  const points = [];
  for (const line of lines) {
    const corners = line.map(([lon, lat]) => map.latLngToContainerPoint([lat, lon]));
    corners.slice(1).forEach((end, index) => {
      const start = corners[index];
      const steps = Math.min(400, Math.max(1, Math.round(start.distanceTo(end) / 7)));
      for (let i = 0; i <= steps; i += 1) points.push(start.add(end.subtract(start).multiplyBy(i / steps)));
    });
  }
  return points.filter((point) => sheet.holds(point));
}
