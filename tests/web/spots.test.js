// Where a country's name can stand, on a view of 20 by 10 cells of 22 px at zoom 0, where a pixel is a world unit.

import assert from "node:assert/strict";
import { test } from "node:test";

import { CELL, findNameSpots } from "../../dashboard/web/map/names/spots.js";
import { makeMap } from "./made/leaflet.js";

const MAP = makeMap(20 * CELL, 10 * CELL);
const square = (name, west, north, east, south, part = "whole") => ({
  name, part, rings: [{ west, north, east, south, points: Float64Array.of(west, north, east, north, east, south, west, south, west, north) }],
});
const cells = (count) => count * CELL;
const LEFT = square("Left", 0, 0, cells(10), cells(10));

test("a name stands deepest in its land", () => {
  const [spot] = findNameSpots(MAP, [LEFT], []);
  assert.equal(spot.name, "Left");
  assert.equal(spot.area, 100);
  assert.deepEqual([spot.points[0].x, spot.points[0].y].map((at) => Math.abs(at - cells(5)) / CELL), [0.5, 0.5]); // one of the four cells in the middle
});

test("a panel over the land moves the name into what is left", () => {
  const [spot] = findNameSpots(MAP, [LEFT], [{ left: 0, right: cells(10), top: 0, bottom: cells(5) }]);
  assert.equal(spot.area, 50);
  assert.equal(spot.points[0].y, cells(7.5)); // the middle row of the five below
});

test("a hole in a land is not its own", () => {
  const holed = { ...LEFT, rings: [...LEFT.rings, ...square("", cells(3), cells(3), cells(7), cells(7)).rings] };
  const [spot] = findNameSpots(MAP, [holed], []);
  assert.equal(spot.area, 84);
  assert.ok(spot.points.every(({ x, y }) => x < cells(3) || x > cells(7) || y < cells(3) || y > cells(7)));
});

test("larger lands come first, and only those in view", () => {
  const lands = [square("Small", cells(12), 0, cells(14), cells(2)), LEFT, square("Away", 9000, 0, 9100, 100)];
  assert.deepEqual(findNameSpots(MAP, lands, []).map(({ name, area }) => [name, area]), [["Left", 100], ["Small", 4]]);
});

test("a part set apart is not named again as the land that it is of", () => {
  const part = (name) => square(name, cells(12), 0, cells(16), cells(4), "crimea");
  assert.deepEqual(findNameSpots(MAP, [LEFT, part("Left")], []).map(({ name }) => name), ["Left"]);
  assert.deepEqual(findNameSpots(MAP, [LEFT, part("Crimea")], []).map(({ name }) => name), ["Left", "Crimea"]);
});

test("the share of a name that lies on its land is of the cells it spans", () => {
  const [{ shareAt }] = findNameSpots(MAP, [LEFT], []);
  assert.equal(shareAt({ x: cells(5.5), y: cells(5.5) }, cells(4)), 1);
  assert.equal(shareAt({ x: cells(9.5), y: cells(5.5) }, cells(3)), 0.5); // of columns 8 to 11 the first two
  assert.equal(shareAt({ x: cells(15), y: cells(5.5) }, cells(2)), 0);
});
