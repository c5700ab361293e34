// Puts the placed names on the map: those that stay move, new ones fade in, the others go.

import { make } from "../elements.js";

export function settle(pane, map, standing, wanted) {
  const keys = new Set(wanted.map(({ key }) => key));
  for (const [key, { elements }] of standing) {
    if (keys.has(key)) continue;
    for (const element of elements) element.remove();
    standing.delete(key);
  }
  for (const entry of wanted) {
    const set = standing.get(entry.key) ?? raise(pane, entry);
    standing.set(entry.key, set);
    write(set, entry, map);
  }
}

function raise(pane, { dot, item }) {
  const text = make("span", "label");
  const mark = make("span", dot ? "town-dot" : "leader", "", { "aria-hidden": "true" });
  pane.append(mark, text);
  if (item) item.lettering = [mark, text];
  return { text, mark, elements: [mark, text] };
}

function write({ text, mark }, { look, text: words, lang = "", size, centre, from, dot, item }, map) {
  text.className = `label ${look}`;
  text.textContent = words;
  const tag = item?.lang || lang;
  if (tag) text.lang = tag;
  else text.removeAttribute("lang");
  text.style.width = `${size.width}px`;
  setAt(text, map.containerPointToLayerPoint([centre.x - size.width / 2, centre.y - size.height / 2]));
  if (dot) setAt(mark, map.containerPointToLayerPoint(dot));
  else drawLeader(mark, from, nearestOf(centre, size, from), map);
  if (item) for (const element of item.lettering) element.classList.toggle("off", !item.on);
}

function setAt(element, point) {
  element.style.transform = `translate(${Math.round(point.x)}px, ${Math.round(point.y)}px)`;
}

export function nearestOf(centre, size, from) {
  if (!from) return null;
  const clamp = (value, middle, reach) => Math.max(middle - reach, Math.min(middle + reach, value));
  return L.point(clamp(from.x, centre.x, size.width / 2), clamp(from.y, centre.y, size.height / 2));
}

function drawLeader(mark, from, to, map) {
  mark.hidden = !from;
  if (!from) return;
  const start = map.containerPointToLayerPoint(from);
  const turn = Math.atan2(to.y - from.y, to.x - from.x);
  mark.style.width = `${from.distanceTo(to)}px`;
  mark.style.transform = `translate(${start.x}px, ${start.y}px) rotate(${turn}rad)`;
}
