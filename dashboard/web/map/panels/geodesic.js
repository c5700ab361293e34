// Geodesics on WGS 84 by GeographicLib, after Karney (2013, J. Geodesy 87): right between any two points, those opposite
// each other on the globe included. Beside them, what a web map makes of lengths.

import geographicLib from "geographiclib-geodesic";

const { WGS84 } = geographicLib.Geodesic;
const ECCENTRICITY_2 = WGS84.f * (2 - WGS84.f);
const STEP_M = 50_000;
const MOST_STEPS = 200;

const toRadians = (degrees) => (degrees * Math.PI) / 180;

// Gives metres and azimuth; of a point to itself the azimuth is 0.
export function solveInverse(start, end) {
  const { s12: metres, azi1: azimuth } = WGS84.Inverse(start.lat, start.lon, end.lat, end.lon);
  return { metres, azimuth: metres === 0 ? 0 : (azimuth + 360) % 360 };
}

// Points along a geodesic, ends included, near enough to each other to look curved; longitudes never jump.
export function traceGeodesic(start, end) {
  const line = WGS84.InverseLine(start.lat, start.lon, end.lat, end.lon);
  const steps = Math.max(2, Math.min(MOST_STEPS, Math.ceil(line.s13 / STEP_M)));
  const inner = Array.from({ length: steps - 1 }, (_, i) => line.Position((line.s13 * (i + 1)) / steps));
  const points = [start, ...inner.map(({ lat2: lat, lon2: lon }) => ({ lat, lon })), end];
  let before = start.lon;
  return points.map(({ lat, lon }) => {
    before = lon - 360 * Math.round((lon - before) / 360);
    return { lat, lon: before };
  });
}

// What a ruler laid on a Web Mercator map says where map metres are taken for ground metres.
export function layFlatRuler(start, end) {
  const [south, north] = [start, end].map(({ lat }) => Math.asinh(Math.tan(toRadians(lat))));
  return WGS84.a * Math.hypot(toRadians(end.lon - start.lon), north - south);
}

// Ground metres eastward under one unit of a web map (a pixel at zoom 0): true at this latitude of the ellipsoid.
export function metresAUnit(lat) {
  const [sin, cos] = [Math.sin(toRadians(lat)), Math.cos(toRadians(lat))];
  return (2 * Math.PI * WGS84.a * cos) / (256 * Math.sqrt(1 - ECCENTRICITY_2 * sin ** 2));
}
