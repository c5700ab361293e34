// Finding a place by any of its names: places of the case, towns and countries of the backdrop. Names are compared
// without case, accents, apostrophes, hyphens and spaces; what begins with the words comes before what holds them, and
// both before what is spelt like them in another transliteration, by the rules that the gazetteer has for names.

export const MOST_FOUND = 12;
const ONE_PLACE_DEG = 0.3; // a town of the backdrop so near a place of the case that has the same name is that place

export function foldName(name) {
  return name.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]|\p{Lm}/gu, "");
}

// A name in Latin letters whatever its transliteration, as the gazetteer's loose key: Novorossiisk, Новороссийск.
export function makeLoose({ latin_of: latinOf, ukrainian, rules }) {
  const patterns = rules.map(([pattern, by]) => [new RegExp(pattern, "gu"), by]);
  const isUkrainian = new RegExp(`[${ukrainian}]`, "u");
  return (name) => {
    const plain = foldName(name).normalize("NFC");
    const has = isUkrainian.test(name.normalize("NFC").toLowerCase());
    // Folding has taken the dots of ї and й: what they stood on has the same letter.
    const latin = [...plain].map((letter) => (has && letter === "г" ? "h" : latinOf[letter] ?? letter)).join("");
    return patterns.reduce((text, [pattern, by]) => text.replace(pattern, by), latin);
  };
}

export function listPlaces(content) {
  const loose = content.spelling ? makeLoose(content.spelling) : foldName;
  const places = content.places.map(({ id, names, known_as: known, lon, lat, radius_km: radiusKm }) =>
    ({ kind: "place", id, name: known[0], names, known: [...known, ...Object.values(names)], lon, lat, radiusKm, size: 0 }));
  const towns = content.labels.features.map(({ properties: { name, names = {}, population, min_zoom: least }, geometry: { coordinates: [lon, lat] } }) =>
    ({ kind: "town", name, names, known: [name, ...Object.values(names)], lon, lat, least, size: population }));
  const lands = content.countries.features.map(({ properties: { name, names = {} } }, index) =>
    ({ kind: "land", index, name, names, known: [name, ...Object.values(names)], size: Infinity }));
  return [...places, ...lands, ...towns].map((entry) => {
    const known = [...new Set(entry.known.filter(Boolean))];
    return { ...entry, known: known.map((name) => ({ name, folded: foldName(name), loose: loose(name) })), loose };
  });
}

export function findPlaces(entries, words) {
  const wanted = foldName(words);
  if (!wanted) return [];
  const order = ["place", "land", "town"];
  const rank = (folded) => (folded === wanted ? 0 : folded.startsWith(wanted) ? 1 : folded.includes(wanted) ? 2 : 3);
  const looseWanted = entries.length ? entries[0].loose(words) : wanted;
  const isSpeltLike = (loose) => looseWanted.length > 2 && loose.startsWith(looseWanted);
  const hits = entries.flatMap((entry) => {
    const best = entry.known.map(({ name, folded, loose }) => ({ name, rank: Math.min(rank(folded), isSpeltLike(loose) ? 2.5 : 3) })).reduce((a, b) => (b.rank < a.rank ? b : a));
    return best.rank < 3 ? [{ entry, matched: best.name, rank: best.rank }] : [];
  });
  const own = hits.filter(({ entry }) => entry.kind === "place").map(({ entry }) => entry);
  const isAgain = ({ entry }) => entry.kind === "town" && own.some((place) =>
    Math.hypot(place.lon - entry.lon, place.lat - entry.lat) < ONE_PLACE_DEG && place.known.some(({ folded }) => folded === foldName(entry.name)));
  return hits
    .filter((hit) => !isAgain(hit))
    .sort((a, b) => a.rank - b.rank || order.indexOf(a.entry.kind) - order.indexOf(b.entry.kind) || b.entry.size - a.entry.size || (a.matched < b.matched ? -1 : 1));
}
