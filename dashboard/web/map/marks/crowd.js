// Many points: more than a page can carry as elements are drawn on one canvas, all of them anew at each step. The one
// pointed at or walked to is an element like any other, with its card.

import { make } from "../elements.js";
import { toWorld } from "../ground/land.js";
import { Sheet } from "../ground/sheet.js";
import { bringIntoView } from "./geometry.js";
import { classesOf, describe, drawSymbol } from "./symbols.js";

const MOST_MARKS = 300;
const REACH_PX = 10;
const STAMP_PX = 16; // half the side of a symbol's box

// Says of a feature whether it is one of too many: only points that are not named on the map can be.
export function findCrowd(features) {
  return features.filter(isPlainPoint).length > MOST_MARKS ? isPlainPoint : () => false;
}

function isPlainPoint({ geometry, properties: { label } }) {
  return geometry?.type === "Point" && !label;
}

export function standInCrowd({ properties, geometry }) {
  const [x, y] = toWorld(...geometry.coordinates);
  return { properties, geometry, x, y, target: null, elements: [], on: true };
}

const Crowd = Sheet.extend({
  initialize(items) {
    L.Renderer.prototype.initialize.call(this, { pane: "crowd", padding: 0.2 });
    this._items = items;
    this._stamps = new Map();
  },
  _draw(pen, density, size) {
    const scale = 2 ** this._map.getZoom();
    const corner = this._map.getPixelOrigin().add(this._bounds.min);
    pen.setTransform(density, 0, 0, density, 0, 0);
    pen.clearRect(0, 0, size.x, size.y);
    for (const { on, x, y, properties } of this._items) {
      if (!on) continue;
      const [left, top] = [x * scale - corner.x, y * scale - corner.y];
      if (left < -STAMP_PX || top < -STAMP_PX || left > size.x + STAMP_PX || top > size.y + STAMP_PX) continue;
      const { picture, half } = this._stampOf(properties, density);
      pen.drawImage(picture, left - half, top - half, 2 * half, 2 * half);
    }
  },
  _stampOf(properties, density) {
    const look = `${classesOf(properties)} ${density}`;
    if (!this._stamps.has(look)) this._stamps.set(look, cutStamp(this._map.getContainer(), properties, density));
    return this._stamps.get(look);
  },
  redraw() {
    if (this._bounds) this._draw(this._container.getContext("2d"), window.devicePixelRatio || 1, this._bounds.getSize());
  },
  tint() {
    this._stamps.clear();
    this.redraw();
  },
});

// A symbol as a picture, painted the way its classes say on the page.
function cutStamp(container, properties, density) {
  const symbol = drawSymbol(properties);
  container.append(symbol);
  const group = symbol.querySelector("g");
  const shapes = [...group.children].map((shape) => ({ shape, style: getComputedStyle(shape) }));
  const reach = ({ shape, style }) => (shape.tagName === "circle" ? parseFloat(style.r) : 8) + parseFloat(style.strokeWidth);
  const half = Math.min(STAMP_PX, Math.ceil(Math.max(...shapes.map(reach))));
  const picture = make("canvas");
  picture.width = picture.height = 2 * half * density;
  const pen = picture.getContext("2d");
  pen.setTransform(density, 0, 0, density, half * density, half * density);
  const { a, d } = new DOMMatrix(getComputedStyle(group).transform);
  pen.scale(a, d);
  for (const { shape, style } of shapes) {
    const path = new Path2D(shape.getAttribute("d") ?? "");
    if (shape.tagName === "circle") path.arc(0, 0, parseFloat(style.r), 0, 2 * Math.PI);
    pen.globalAlpha = 1;
    pen.fillStyle = style.fill;
    if (style.fill !== "none") pen.fill(path);
    pen.globalAlpha = Number(style.strokeOpacity);
    pen.strokeStyle = style.stroke;
    pen.lineWidth = parseFloat(style.strokeWidth);
    pen.setLineDash(style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(",").map(parseFloat));
    pen.stroke(path);
  }
  symbol.remove();
  return { picture, half };
}

export function drawCrowd(map, items, card) {
  if (!items.length) return { mark: [], refresh: () => {}, tint: () => {} };
  map.createPane("crowd").style.zIndex = 460;
  const crowd = new Crowd(items).addTo(map);
  const icon = L.divIcon({ className: "marker", html: "", iconSize: [32, 32] });
  const marker = L.marker(map.getCenter(), { keyboard: false, autoPanOnFocus: false, icon, zIndexOffset: 10_000 }).addTo(map);
  const target = marker.getElement();
  target.setAttribute("role", "button");
  const mark = { properties: {}, geometry: null, target, elements: [target], on: false };

  function hold(item) {
    if (mark.held === item) return;
    card.drop(mark);
    mark.held = item;
    target.classList.toggle("off", !item);
    if (!item) return;
    Object.assign(mark, { properties: item.properties, geometry: item.geometry });
    const [lon, lat] = item.geometry.coordinates;
    marker.setLatLng([lat, lon]);
    target.replaceChildren(drawSymbol(item.properties));
    target.setAttribute("aria-label", describe(item.properties));
    target.dataset.feature = item.properties.id;
  }
  function refresh() {
    crowd.redraw();
    if (!mark.held?.on) hold(items.find(({ on }) => on) ?? null);
  }
  function nearest(event) {
    const { x, y } = map.mouseEventToContainerPoint(event);
    const corner = map.getPixelBounds().min;
    const scale = 2 ** map.getZoom();
    const farOf = (item) => Math.hypot(item.x * scale - corner.x - x, item.y * scale - corner.y - y);
    let found = null;
    let least = REACH_PX;
    for (const item of items) {
      if (!item.on || farOf(item) > least) continue;
      found = item;
      least = farOf(item);
    }
    return found;
  }
  // The canvas knows no points: what is under the pointer becomes the mark, before a card or the ruler asks for it.
  map.getContainer().addEventListener("pointermove", (event) => {
    if (event.buttons || event.target.closest(".panel, .marker")) return;
    const item = nearest(event);
    if (item) hold(item);
  }, true);
  map.getContainer().addEventListener("click", (event) => {
    if (event.target.closest(".panel, .marker, .card") || map.dragging.moved()) return;
    const item = nearest(event);
    if (!item) return;
    event.stopPropagation();
    hold(item);
    target.firstChild.dispatchEvent(new MouseEvent("click", { bubbles: true, clientX: event.clientX, clientY: event.clientY, detail: 1 }));
  }, true);
  target.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation(); // Home and End lead on to the other marks
    const standing = items.filter(({ on }) => on);
    const next = standing[standing.indexOf(mark.held) + by];
    if (!next) return;
    hold(next);
    bringIntoView(map, next.geometry);
    card.open(mark);
  });
  return { mark: [mark], refresh, tint: () => crowd.tint() };
}
