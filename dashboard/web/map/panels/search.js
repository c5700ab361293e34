// Finding a place by any of its names: places of the case, towns and countries of the backdrop. Names are compared
// without case, accents, apostrophes, hyphens and spaces; what begins with the words comes before what holds them.

export const MOST_FOUND = 12;
const ONE_PLACE_DEG = 0.3; // a town of the backdrop so near a place of the case that has the same name is that place

export function foldName(name) {
  return name.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]|\p{Lm}/gu, "");
}

export function listPlaces(content) {
  const places = content.places.map(({ id, names, known_as: known, lon, lat, radius_km: radiusKm }) =>
    ({ kind: "place", id, name: known[0], names, known: [...known, ...Object.values(names)], lon, lat, radiusKm, size: 0 }));
  const towns = content.labels.features.map(({ properties: { name, names = {}, population, min_zoom: least }, geometry: { coordinates: [lon, lat] } }) =>
    ({ kind: "town", name, names, known: [name, ...Object.values(names)], lon, lat, least, size: population }));
  const lands = content.countries.features.map(({ properties: { name, names = {} } }, index) =>
    ({ kind: "land", index, name, names, known: [name, ...Object.values(names)], size: Infinity }));
  return [...places, ...lands, ...towns].map((entry) => {
    const known = [...new Set(entry.known.filter(Boolean))];
    return { ...entry, known: known.map((name) => ({ name, folded: foldName(name) })) };
  });
}

export function findPlaces(entries, words) {
  const wanted = foldName(words);
  if (!wanted) return [];
  const order = ["place", "land", "town"];
  const rank = (folded) => (folded === wanted ? 0 : folded.startsWith(wanted) ? 1 : folded.includes(wanted) ? 2 : 3);
  const hits = entries.flatMap((entry) => {
    const best = entry.known.map(({ name, folded }) => ({ name, rank: rank(folded) })).reduce((a, b) => (b.rank < a.rank ? b : a));
    return best.rank < 3 ? [{ entry, matched: best.name, rank: best.rank }] : [];
  });
  const own = hits.filter(({ entry }) => entry.kind === "place").map(({ entry }) => entry);
  const isAgain = ({ entry }) => entry.kind === "town" && own.some((place) =>
    Math.hypot(place.lon - entry.lon, place.lat - entry.lat) < ONE_PLACE_DEG && place.known.some(({ folded }) => folded === foldName(entry.name)));
  return hits
    .filter((hit) => !isAgain(hit))
    .sort((a, b) => a.rank - b.rank || order.indexOf(a.entry.kind) - order.indexOf(b.entry.kind) || b.entry.size - a.entry.size || (a.matched < b.matched ? -1 : 1));
}
