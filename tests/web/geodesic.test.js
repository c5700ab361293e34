// The ruler's arithmetic against geodesics computed by Python's geographiclib 2.1 and lengths of pyproj, on WGS 84.

import assert from "node:assert/strict";
import { test } from "node:test";

import { layFlatRuler, metresAUnit, solveInverse, traceGeodesic } from "../../dashboard/web/map/panels/geodesic.js";

const WITHIN_M = 1e-6; // the library's own error is a few nanometres
const WITHIN_DEG = 1e-9; // a tenth of a millimetre on the ground
const at = (lat, lon) => ({ lat, lon });

function assertNear(found, expected, within) {
  assert.ok(Math.abs(found - expected) <= within, `${found} is not within ${within} of ${expected}`);
}

const LINES = [
  ["nearly opposite", at(0, 0), at(0.5, 179.5), 19936288.578965314, 25.67187286829188],
  ["where the series of Vincenty (1975) find nothing", at(0, 0), at(0.5, 179.7), 19944127.420750458, 15.556882793490544],
  ["nearly opposite on the other side of the equator", at(0, 0), at(-0.1, 179.9), 19992082.10791384, 171.82629228826775],
  ["nearly opposite at middle latitudes", at(30, 0), at(-29.9, 179.8), 19989832.82760953, 18.109475263673023],
  ["opposite on the equator: over the pole", at(0, 0), at(0, 180), 20003931.458625447, 0],
  ["opposite at middle latitudes: over the pole", at(30, 0), at(-30, 180), 20003931.458625447, 0],
  ["from pole to pole", at(90, 0), at(-90, 0), 20003931.458625447, 180],
  ["the last along the equator", at(0, 0), at(0, 179.3), 19959584.699233953, 90],
  ["too far to stay on the equator", at(0, 0), at(0, 179.5), 19980861.908890963, 55.966495140158635],
  ["Wellington to Salamanca", at(-41.32, 174.81), at(40.96, -5.5), 19959679.26735382, 161.06766998616015],
  ["a degree of the equator", at(0, 0), at(0, 1), 111319.49079327357, 90],
  ["across the antimeridian", at(60, 179.5), at(60, -179.5), 55799.47039326039, 89.56698454550485],
  ["in another turn of the world", at(60, 539.5), at(60, 180.5), 55799.47039326039, 89.56698454550485],
  ["Rajin to Vladivostok", at(42.2597, 130.2881), at(43.1056, 131.8735), 160350.86335981527, 53.591047422174086],
  ["a point to itself", at(5, 5), at(5, 5), 0, 0],
];

for (const [name, start, end, metres, azimuth] of LINES) {
  test(`length and azimuth: ${name}`, () => {
    const found = solveInverse(start, end);
    assertNear(found.metres, metres, WITHIN_M);
    assertNear(found.azimuth, azimuth, WITHIN_DEG);
  });
}

test("a line between nearly opposite points is drawn along the geodesic", () => {
  const line = traceGeodesic(at(0, 0), at(0.5, 179.7));
  assert.equal(line.length, 201);
  assert.deepEqual([line[0], line[200]], [at(0, 0), at(0.5, 179.7)]);
  const quarters = [at(42.954977617886556, 14.930548795221977), at(74.49068473802086, 88.95808803929349), at(43.43544366074257, 164.64837785506705)];
  quarters.forEach(({ lat, lon }, index) => {
    assertNear(line[50 * (index + 1)].lat, lat, WITHIN_DEG);
    assertNear(line[50 * (index + 1)].lon, lon, WITHIN_DEG);
  });
});

test("a line across the antimeridian goes on, whichever way", () => {
  for (const [start, end, last] of [[at(42.26, 130.28), at(37.8, -122.4), 237.6], [at(37.8, -122.4), at(42.26, 130.28), -229.72]]) {
    const lons = traceGeodesic(start, end).map(({ lon }) => lon);
    assertNear(lons.at(-1), last, WITHIN_DEG);
    const steps = lons.slice(1).map((lon, index) => lon - lons[index]);
    assert.ok(steps.every((step) => Math.abs(step) < 5 && Math.sign(step) === Math.sign(last - lons[0])));
  }
});

test("a short line has its middle, a long one no more than 200 steps", () => {
  assert.equal(traceGeodesic(at(43, 131), at(43, 131.001)).length, 3);
  assert.equal(traceGeodesic(at(0, 0), at(0, 1)).length, 4); // 111 km in steps of 50
  assert.equal(traceGeodesic(at(90, 0), at(-90, 0)).length, 201);
});

test("the flat ruler is the distance of EPSG:3857", () => {
  assertNear(layFlatRuler(at(45.85, 40.12), at(47.07, 38.17)), 293247.3905429737, WITHIN_M); // by pyproj
});

test("the scale is true along the parallel", () => {
  const degrees = [[0, 111319.49079327357], [47, 76055.99830065339], [75, 28902.0058098032]]; // metres in one of longitude, by pyproj
  for (const [lat, metres] of degrees) assertNear((metresAUnit(lat) * 256) / 360, metres, 1e-4);
});
