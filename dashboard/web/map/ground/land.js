// Outlines of countries in world units (the map's pixels at zoom 0, so screen = world * 2^zoom - corner), thinned
// to what a zoom can show.

export const WORLD = 256;
const SHOWN_PX = 0.6; // points nearer to each other than this look like one
export const FINEST_ZOOM = 9;

// Whether it is a part of a country that the convention sets apart.
export const isApart = (part) => part !== "whole" && part !== "mainland";

export function toWorld(lon, lat) {
  const radians = (Math.max(-85, Math.min(85, lat)) * Math.PI) / 180;
  return [((lon + 180) / 360) * WORLD, (0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI)) * WORLD];
}

export const lonAt = (x) => (x / WORLD) * 360 - 180;

// Gives the lands as a zoom can show them.
export function projectLands(countries) {
  const lands = countries.features.map(({ properties, geometry }) => {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return { name: properties.name, names: properties.names, part: properties.part, rings: polygons.flat().map((ring) => frameRing(projectRing(ring))) };
  });
  const levels = new Map();
  const landsAt = (zoom) => {
    const level = Math.min(FINEST_ZOOM, Math.ceil(zoom));
    if (!levels.has(level)) levels.set(level, lands.map((land) => thinLand(land, SHOWN_PX / 2 ** level)));
    return levels.get(level);
  };
  return { landsAt };
}

// Rivers and lakes in the same units; they are few and thin already, so one level serves every zoom.
export function projectWaters(waters) {
  const of = (wanted) => waters.features
    .filter(({ properties }) => properties.kind === wanted)
    .flatMap(({ geometry: { type, coordinates } }) => (type.startsWith("Multi") ? coordinates : [coordinates]));
  const frame = (line) => frameRing(projectRing(line));
  return { rivers: of("river").map(frame), lakes: of("lake").flat().map(frame) };
}

function projectRing(ring) {
  const points = new Float64Array(ring.length * 2);
  ring.forEach(([lon, lat], index) => points.set(toWorld(lon, lat), index * 2));
  return points;
}

function frameRing(points) {
  const frame = { points, west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
  for (let i = 0; i < points.length; i += 2) {
    frame.west = Math.min(frame.west, points[i]);
    frame.east = Math.max(frame.east, points[i]);
    frame.north = Math.min(frame.north, points[i + 1]);
    frame.south = Math.max(frame.south, points[i + 1]);
  }
  return frame;
}

function thinLand(land, least) {
  const visible = land.rings.filter(({ west, east, north, south }) => east - west > least || south - north > least);
  return { ...land, rings: visible.map((ring) => ({ ...ring, points: thinRing(ring.points, least) })) };
}

function thinRing(points, least) {
  const kept = [points[0], points[1]];
  const end = points.length - 2;
  for (let i = 2; i < end; i += 2) {
    const across = points[i] - kept[kept.length - 2];
    const down = points[i + 1] - kept[kept.length - 1];
    if (across * across + down * down >= least * least) kept.push(points[i], points[i + 1]);
  }
  kept.push(points[end], points[end + 1]);
  return Float64Array.from(kept);
}

export function meetsView(ring, view) {
  return ring.west <= view.east && ring.east >= view.west && ring.north <= view.south && ring.south >= view.north;
}
