// Degrees brought round the globe and written, and how far apart the graticule's lines stand.

import assert from "node:assert/strict";
import { test } from "node:test";

import { multiples, nameDegrees, turnLon, writePlace } from "../../dashboard/web/map/ground/degrees.js";
import { graticuleStep } from "../../dashboard/web/map/ground/graticule.js";

test("a longitude is brought to within half a turn of a meridian", () => {
  for (const [lon, middle, turned] of [[190, 0, -170], [-190, 0, 170], [180, 0, -180], [750, 0, 30], [-170, 150, 190], [-20, 150, -20], [-40, 150, 320], [0, 0, 0]]) {
    assert.equal(turnLon(lon, middle), turned);
  }
});

test("multiples lie within both ends, which count", () => {
  assert.deepEqual(multiples(-80, 80, 20), [-80, -60, -40, -20, 0, 20, 40, 60, 80]);
  assert.deepEqual(multiples(129.2, 131, 0.5), [129.5, 130, 130.5, 131]);
  assert.deepEqual(multiples(1, 9, 10), []);
});

test("what lies on neither side names none", () => {
  assert.deepEqual([170, -170, 0, 180, -180].map((lon) => nameDegrees(lon, "EW")), ["170° E", "170° W", "0°", "180°", "180°"]);
  assert.equal(nameDegrees(-0.5, "NS"), "0.5° S");
});

test("a place is written to two decimals, its side by what is written", () => {
  assert.equal(writePlace({ lat: 42.256, lng: 130.2849 }), "42.26° N, 130.28° E");
  assert.equal(writePlace({ lat: -0.004, lng: 179.999 }), "0.00°, 180.00°");
  assert.equal(writePlace({ lat: -33.9, lon: 362.5 }), "33.90° S, 2.50° E");
  assert.equal(writePlace({ lat: 10, lon: 237.6 }), "10.00° N, 122.40° W");
});

test("a phone shows a meridian at every zoom, and no two figures meet", () => {
  for (let zoom = 0; zoom <= 9; zoom += 0.25) {
    const apartPx = (graticuleStep(zoom) / 360) * 256 * 2 ** zoom;
    assert.ok(apartPx > 40 && apartPx < 360, `${apartPx} px at zoom ${zoom}`); // a figure of three digits, a phone's width
  }
});
