// The card of a feature: who says it, how it was made, from which claims. Pointer, focus or click brings it up.

import { make } from "../elements.js";
import { BASES, layerOf } from "../marks/symbols.js";
import { say } from "../say.js";
import { writeInterval } from "../time/dates.js";

export function makeCard(map) {
  const card = make("div", "card", "", { role: "status", hidden: "" });
  map.getContainer().append(card);
  L.DomEvent.disableClickPropagation(card).disableScrollPropagation(card);
  let owner = null;
  let pinned = false;
  let leaving = null;

  function open(shown, at = anchorOf(shown)) {
    clearTimeout(leaving);
    if (owner !== shown) fill(card, shown.properties);
    owner = shown;
    card.hidden = false;
    place(card, at, map.getSize());
  }
  function close() {
    clearTimeout(leaving);
    owner = null;
    pinned = false;
    card.hidden = true;
  }
  const leave = () => {
    if (!pinned) leaving = setTimeout(close, 180); // time to move the pointer onto the card
  };
  const anchorOf = (shown) => {
    const box = shown.target.getBoundingClientRect();
    const frame = map.getContainer().getBoundingClientRect();
    const inside = (value, size) => Math.min(Math.max(value, 0), size);
    const { x: width, y: height } = map.getSize();
    return L.point(inside((box.left + box.right) / 2 - frame.left, width), inside((box.top + box.bottom) / 2 - frame.top, height));
  };

  card.addEventListener("mouseenter", () => clearTimeout(leaving));
  card.addEventListener("mouseleave", leave);
  map.on("click movestart", close);
  addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });

  function attach(shown) {
    const { target } = shown;
    target.addEventListener("mouseenter", (event) => { if (!pinned) open(shown, map.mouseEventToContainerPoint(event)); });
    target.addEventListener("mouseleave", leave);
    target.addEventListener("focus", () => { if (target.matches(":focus-visible")) open(shown); });
    target.addEventListener("blur", leave);
    target.addEventListener("click", (event) => {
      pinned = false;
      open(shown, map.mouseEventToContainerPoint(event));
      pinned = true;
      event.stopPropagation();
    });
    target.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      openFor(shown);
    });
  }
  function openFor(shown) {
    if (!shown?.target) return;
    open(shown);
    pinned = true;
  }
  const drop = (shown) => { if (owner === shown) close(); };
  return { attach, drop, close, open, openFor };
}

function fill(card, { name, layer, basis, fits, note, from, to, sources }) {
  const verdict = { true: say("fits the stated distance"), false: say("does not fit the stated distance") }[fits];
  const kind = [layerOf({ layer }).noun, BASES[basis] ?? basis, verdict].filter(Boolean).join(" · ");
  const rows = [make("div", `kind ${basis}`, kind), make("strong", "", name)];
  if (from || to) rows.push(make("div", "dates", writeInterval(from, to)));
  if (note) rows.push(make("p", "", note));
  if (sources?.length) rows.push(make("div", "sources", say("Claims: {claims}", { claims: sources.join(", ") })));
  card.replaceChildren(...rows);
}

function place(card, at, size) {
  const gap = 14;
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = at.x + gap + width < size.x ? at.x + gap : at.x - gap - width;
  const top = at.y - gap - height > 0 ? at.y - gap - height : at.y + gap;
  const clamp = (value, room) => Math.max(6, Math.min(value, room - 6));
  card.style.left = `${clamp(left, size.x - width)}px`;
  card.style.top = `${clamp(top, size.y - height)}px`;
}
