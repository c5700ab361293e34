// The quiet ground of the plate on one canvas: sea, graticule, land with a tinted shore, its relief, rivers and
// lakes, the disputed part hatched and dashed. Redrawn when the map comes to rest, never at a step of the slider.

import { make } from "../elements.js";
import { drawGraticule } from "./graticule.js";
import { WORLD, isApart, meetsView, projectWaters, toWorld } from "./land.js";
import { Sheet } from "./sheet.js";

function readInks() {
  const style = getComputedStyle(document.documentElement);
  const names = ["graticule", "shore-far", "shore-near", "land", "border", "hatch", "disputed", "sea", "river", "relief"];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

const WATER_FADES = [6.5, 8]; // zooms: rivers and lakes are laid for small scale and step aside where the coast is finer
const RELIEF_FADES_PX = [2, 3]; // how large on the screen one pixel of the image of the relief may be drawn

const Ground = Sheet.extend({
  initialize(landsAt, waters, relief) {
    L.Renderer.prototype.initialize.call(this, { pane: "ground", padding: 0.4 });
    this._landsAt = landsAt;
    this._waters = waters;
    this._shading = relief;
  },
  _initContainer() {
    Sheet.prototype._initContainer.call(this);
    if (this._shading) this._awaitRelief(this._container);
  },
  async _awaitRelief(sheet) {
    sheet.dataset.relief = "awaited";
    await new Promise(requestAnimationFrame); // the map comes first, its shading after
    await new Promise(requestAnimationFrame);
    this._relief = await decodeRelief(this._shading);
    this._update();
    sheet.dataset.relief = "drawn";
  },
  _draw(pen, density, size) {
    const inks = readInks();
    const zoom = this._map.getZoom();
    const scale = 2 ** zoom;
    const corner = this._map.getPixelOrigin().add(this._bounds.min);
    const view = { west: corner.x / scale, north: corner.y / scale, east: (corner.x + size.x) / scale, south: (corner.y + size.y) / scale };
    pen.setTransform(density * scale, 0, 0, density * scale, -density * corner.x, -density * corner.y);
    pen.lineJoin = "round";
    pen.strokeStyle = inks.graticule;
    drawGraticule(pen, view, zoom, scale);
    const shapes = this._landsAt(zoom).map(({ part, rings }) => ({ part, path: pathOf(rings.filter((ring) => meetsView(ring, view))) }));
    const stroke = (path, ink, width, dash = []) => {
      pen.strokeStyle = inks[ink];
      pen.lineWidth = width / scale;
      pen.setLineDash(dash.map((length) => length / scale));
      pen.stroke(path);
    };
    for (const { path } of shapes) stroke(path, "shore-far", 11);
    for (const { path } of shapes) stroke(path, "shore-near", 5);
    for (const { part, path } of shapes) {
      pen.fillStyle = isApart(part) ? hatch(pen, inks, scale) : inks.land;
      pen.fill(path, "evenodd");
    }
    if (this._relief) drawRelief(pen, this._relief, shapes, inks.relief, scale);
    this._drawWaters(pen, inks, zoom, view, stroke);
    for (const { path } of shapes) stroke(path, "border", 0.9);
    for (const { path } of shapes.filter(({ part }) => isApart(part))) {
      stroke(path, "land", 1.8);
      stroke(path, "disputed", 1.3, [4, 3]);
    }
  },
  _drawWaters(pen, inks, zoom, view, stroke) {
    const [from, to] = WATER_FADES;
    const seen = (lines) => lines.filter((line) => meetsView(line, view));
    const share = Math.min(1, (to - zoom) / (to - from));
    if (share <= 0) return;
    pen.globalAlpha = share;
    stroke(pathOf(seen(this._waters.rivers), false), "river", zoom < 4.5 ? 0.7 : 1.1);
    const lakes = pathOf(seen(this._waters.lakes));
    pen.fillStyle = inks.sea;
    pen.fill(lakes, "evenodd");
    stroke(lakes, "river", 0.7);
    pen.globalAlpha = 1;
  },
});

// Decoded once and kept: a browser may throw away what it decoded of an image that stands in no document.
async function decodeRelief({ image, west, south, east, north }) {
  const picture = new Image();
  picture.src = image;
  await picture.decode();
  const [left, top] = toWorld(west, north);
  const [right, foot] = toWorld(east, south);
  return { picture: await createImageBitmap(picture), left, top, width: right - left, height: foot - top };
}

// Middle grey leaves the land's own colour, in light and in dark; darker and lighter grey shade it and lift it.
function drawRelief(pen, { picture, left, top, width, height }, shapes, strength, scale) {
  const [from, to] = RELIEF_FADES_PX;
  const share = Math.min(1, (to - (width * scale) / picture.width) / (to - from));
  if (share <= 0) return;
  const land = new Path2D();
  for (const { path } of shapes) land.addPath(path);
  pen.save();
  pen.clip(land, "evenodd");
  pen.globalCompositeOperation = "hard-light";
  pen.globalAlpha = share * strength;
  pen.imageSmoothingQuality = "medium";
  for (const turn of [-WORLD, 0, WORLD]) pen.drawImage(picture, left + turn, top, width, height);
  pen.restore();
}

function pathOf(rings, isClosed = true) {
  const path = new Path2D();
  for (const { points } of rings) {
    path.moveTo(points[0], points[1]);
    for (let i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
    if (isClosed) path.closePath();
  }
  return path;
}

function hatch(pen, inks, scale) {
  const tile = make("canvas");
  tile.width = tile.height = 7;
  const brush = tile.getContext("2d");
  brush.fillStyle = inks.land;
  brush.fillRect(0, 0, 7, 7);
  brush.strokeStyle = inks.hatch;
  brush.beginPath();
  for (const shift of [-7, 0, 7]) {
    brush.moveTo(shift - 1, 8);
    brush.lineTo(shift + 8, -1);
  }
  brush.stroke();
  const pattern = pen.createPattern(tile, "repeat");
  pattern.setTransform(new DOMMatrix().scale(1 / scale));
  return pattern;
}

export function drawGround(map, landsAt, { waters, relief }) {
  map.createPane("ground").style.zIndex = 200;
  const ground = new Ground(landsAt, projectWaters(waters), relief).addTo(map);
  return { tint: () => ground._update() };
}
