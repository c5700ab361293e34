// Outlines in world units, against EPSG:3857 by pyproj, and thinned to what a zoom can show.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isApart, lonAt, meetsView, projectLands, projectWaters, toWorld } from "../../dashboard/web/map/ground/land.js";

const polygon = (coordinates, properties = {}) => ({ properties: { name: "Land", part: "whole", ...properties }, geometry: { type: "Polygon", coordinates } });

test("the world is 256 units wide, as Web Mercator has it", () => {
  for (const [lon, lat, x, y] of [[0, 0, 128, 128], [131.8735, 43.1056, 221.77671111111113, 93.96425310298507], [-122.4, -37.8, 40.96, 157.07322546069966], [180, 66.5, 256, 64.02365437241997]]) {
    const [across, down] = toWorld(lon, lat);
    assert.ok(Math.hypot(across - x, down - y) < 1e-9, `${lon}, ${lat}`);
    assert.ok(Math.abs(lonAt(across) - lon) < 1e-9);
  }
  assert.deepEqual(toWorld(0, 90), toWorld(0, 85)); // the pole has no place
});

test("points that look like one are one, and what is too small is left out", () => {
  const coast = Array.from({ length: 1001 }, (_, index) => [index / 100, 0]); // ten degrees, a point each hundredth
  const ring = [...coast, [10, 10], [0, 10], [0, 0]];
  const rock = [[20, 0], [20.001, 0], [20.001, 0.001], [20, 0]];
  const { landsAt } = projectLands({ features: [polygon([ring, rock])] });
  const rings = (zoom) => landsAt(zoom)[0].rings.map(({ points }) => points.length / 2);
  assert.deepEqual(rings(9), [1004]); // a hundredth is 3.6 px at zoom 9, the rock 0.36
  assert.deepEqual(rings(4), [170]); // 0.11 px at zoom 4: of the coast every sixth, 0.68 px apart, and three corners
  assert.equal(landsAt(3.2), landsAt(4)); // a level serves the zooms below it
  assert.equal(landsAt(12), landsAt(9));
});

test("a thinned ring keeps its ends and its frame", () => {
  const { landsAt } = projectLands({ features: [polygon([[[0, 0], [0.001, 0], [10, 0], [10, 10], [0, 0]]])] });
  const [{ points, west, east, north, south }] = landsAt(2)[0].rings;
  const corners = [[0, 0], [10, 0], [10, 10], [0, 0]].flatMap(([lon, lat]) => toWorld(lon, lat));
  assert.deepEqual([...points], corners);
  assert.deepEqual([west, south], toWorld(0, 0));
  assert.deepEqual([east, north], toWorld(10, 10));
});

test("a ring meets a view that it touches, from any side", () => {
  const ring = { west: 0, east: 10, north: 0, south: 10 };
  const view = (west, north, east, south) => ({ west, north, east, south });
  assert.ok(meetsView(ring, view(10, 10, 20, 20)));
  assert.ok(meetsView(ring, view(2, 2, 3, 3)));
  for (const beside of [view(11, 0, 20, 10), view(-9, 0, -1, 10), view(0, 11, 10, 20), view(0, -9, 10, -1)]) assert.ok(!meetsView(ring, beside));
});

test("rivers are lines and lakes are rings, one or many in a feature", () => {
  const line = [[0, 0], [1, 1]];
  const { rivers, lakes } = projectWaters({
    features: [
      { properties: { kind: "river" }, geometry: { type: "LineString", coordinates: line } },
      { properties: { kind: "river" }, geometry: { type: "MultiLineString", coordinates: [line, line] } },
      { properties: { kind: "lake" }, geometry: { type: "Polygon", coordinates: [[...line, [0, 1], [0, 0]]] } },
    ],
  });
  assert.deepEqual([rivers.length, lakes.length], [3, 1]);
  assert.equal(lakes[0].points.length, 8);
});

test("what the convention sets apart is neither the whole nor the mainland", () => {
  assert.deepEqual(["whole", "mainland", "crimea"].map(isApart), [false, false, true]);
});
