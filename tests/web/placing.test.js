// Room for names on a sheet of 400 by 300 px, names of 60 by 12.

import assert from "node:assert/strict";
import { test } from "node:test";

import { boxAround, letterCase, makeSheet } from "../../dashboard/web/map/names/placing.js";
import { makeMap } from "./made/leaflet.js";

const SIZE = { x: 400, y: 300 };
const NAME = { width: 60, height: 12 };
const place = (id, x, y, rest = {}) => ({ properties: { id, name: id, layer: "place", basis: "stated", label: true, ...rest }, geometry: { type: "Point", coordinates: [x, y] } });
const line = (id, coordinates, rest = {}) => ({ ...place(id, 0, 0, { layer: "route", ...rest }), geometry: { type: "LineString", coordinates } });

function letter(items, panels = []) {
  const wanted = [];
  letterCase(makeMap(SIZE.x, SIZE.y), makeSheet(SIZE, panels), () => NAME, items, wanted);
  return Object.fromEntries(wanted.map(({ text, centre, from }) => [text, { x: centre.x, y: centre.y, isLed: from !== undefined }]));
}

test("a name stands to the right of its mark, 11 px off", () => {
  assert.deepEqual(letter([place("A", 200, 150)]), { A: { x: 241, y: 150, isLed: false } }); // half the name is 30
});

test("it stands to the left where the sheet or a panel takes the right", () => {
  assert.equal(letter([place("A", 380, 150)]).A.x, 339);
  assert.equal(letter([place("A", 200, 150)], [{ left: 215, right: 300, top: 0, bottom: 300 }]).A.x, 159);
});

test("names and marks keep off each other, however they are ordered", () => {
  const items = [place("A", 200, 150), place("B", 225, 150), place("C", 212, 160), place("D", 212, 140)];
  for (const order of [items, [...items].reverse()]) {
    const found = Object.values(letter(order));
    assert.equal(found.length, 4);
    const boxes = [...found.map((centre) => boxAround(centre, NAME)), ...items.map(({ geometry: { coordinates: [x, y] } }) => boxAround({ x, y }, { width: 15, height: 15 }, 0))];
    for (const [index, a] of boxes.slice(0, 4).entries()) {
      for (const b of boxes.slice(index + 1)) assert.ok(!(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
    }
  }
});

test("a mark shut in by others is named at the end of a leader", () => {
  const ring = [[-25, -20], [0, -22], [25, -20], [-28, 0], [28, 0], [-25, 20], [0, 22], [25, 20]];
  const around = ring.map(([x, y], index) => place(`n${index}`, 200 + x, 150 + y, { label: false }));
  const { A } = letter([place("A", 200, 150), ...around]);
  assert.equal(A.isLed, true);
  assert.ok(Math.hypot(A.x - 200, A.y - 150) > 46);
});

test("a mark out of view is not named, nor one without a label", () => {
  assert.deepEqual(letter([place("A", 410, 150), place("B", 200, 150, { label: false })]), {});
});

test("a line is named beside its middle, clear of itself", () => {
  const { R } = letter([line("R", [[50, 150], [350, 150]])]);
  assert.ok(Math.abs(R.y - 150) > NAME.height / 2);
  assert.ok(Math.abs(R.x - 200) < 5); // half the step between the points along it
});

test("marks are named before lines", () => {
  const items = [line("R", [[50, 150], [350, 150]]), place("A", 200, 150)];
  assert.deepEqual(Object.keys(letter(items)), ["A", "R"]);
});

test("a box is free inside the sheet's margins, over its foot", () => {
  const sheet = makeSheet(SIZE, []);
  assert.ok(sheet.isFree({ left: 4, right: 396, top: 4, bottom: 284 }));
  assert.ok(!sheet.isFree({ left: 3, right: 50, top: 10, bottom: 20 }));
  assert.ok(!sheet.isFree({ left: 10, right: 50, top: 270, bottom: 285 })); // the graticule's figures
  sheet.block({ left: 100, right: 200, top: 100, bottom: 200 });
  assert.ok(sheet.isFree({ left: 50, right: 100, top: 100, bottom: 200 })); // they touch
  assert.ok(!sheet.isFree({ left: 50, right: 101, top: 199, bottom: 250 }));
});
