// Finding places by any name: what counts as the same, and what comes first.

import assert from "node:assert/strict";
import { test } from "node:test";

import { findPlaces, foldName, listPlaces } from "../../dashboard/web/map/panels/search.js";

const town = (name, lon, lat, population, names) => ({ properties: { name, names, population, min_zoom: 5 }, geometry: { coordinates: [lon, lat] } });
const land = (name, names) => ({ properties: { name, names } });
const ENTRIES = listPlaces({
  places: [
    { id: "najin", names: { ko: "라진", ru: "Наджин" }, known_as: ["Najin", "Rajin"], lon: 130.3, lat: 42.24, radius_km: 5 },
    { id: "dunay", names: {}, known_as: ["Dunay"], lon: 132.35, lat: 42.89, radius_km: 3 },
  ],
  labels: {
    features: [
      town("Rajin", 130.35, 42.25, 30_000),
      town("Rajin", 46.1, 38.2, 900_000), // of the same name, a continent away
      town("Ch'ŏngjin", 129.78, 41.8, 600_000, { ko: "청진" }),
      town("Chongju", 125.2, 39.7, 180_000),
      town("Jinju", 128.08, 35.2, 5_000),
      town("Georgia", -0.1, 51.5, 100),
    ],
  },
  countries: { features: [land("Georgia", { ru: "Грузия" }), land("Côte d’Ivoire")] },
});
const find = (words) => findPlaces(ENTRIES, words).map(({ entry, matched }) => `${entry.kind} ${matched}`);

test("names are alike without case, accents, apostrophes, hyphens and spaces", () => {
  for (const [one, other] of [["Ch'ŏngjin", "chongjin"], ["Côte d’Ivoire", "COTE DIVOIRE"], ["Ust-Luga", "ust luga"], ["Ｎａｊｉｎ", "najin"], ["Йошкар", "иошкар"]]) {
    assert.equal(foldName(one), foldName(other));
  }
  assert.notEqual(foldName("Rajin"), foldName("Najin"));
  assert.equal(foldName(" – ’ "), "");
});

test("any name finds a place, and is said", () => {
  assert.deepEqual(find("라진"), ["place 라진"]);
  assert.deepEqual(find("наджин"), ["place Наджин"]);
  assert.deepEqual(find("грузия"), ["land Грузия"]);
  assert.deepEqual(find("청진"), ["town 청진"]);
});

test("a town is not found again beside the place of the case that it is", () => {
  const found = findPlaces(ENTRIES, "rajin").map(({ entry: { kind, lon } }) => [kind, lon]);
  assert.deepEqual(found, [["place", 130.3], ["town", 46.1]]);
});

test("the whole name comes before its beginning, its beginning before its inside", () => {
  assert.deepEqual(find("jin"), ["town Jinju", "place Najin", "town Rajin", "town Ch'ŏngjin"]); // inside: the case first, then by inhabitants
  assert.deepEqual(find("chong"), ["town Ch'ŏngjin", "town Chongju"]);
  assert.deepEqual(find("chongju"), ["town Chongju"]);
  assert.deepEqual(find("georgia"), ["land Georgia", "town Georgia"]);
  assert.deepEqual(find("du"), ["place Dunay"]);
});

test("a name is found in any transliteration, after what is spelt as it is", () => {
  const spelling = {
    latin_of: { т: "t", и: "i", х: "h", о: "o", р: "r", е: "e", ц: "c", к: "k", ь: "", г: "g", і: "i" },
    ukrainian: "і",
    rules: [["kh", "h"], ["ts|tz|c(?!h)", "c"], ["y", "i"], ["i+", "i"], ["([a-z])\\1+", "$1"]],
  };
  const towns = { features: [town("Tikhoretsk", 40.1, 45.9, 60_000), town("Tihoreckville", 1, 2, 5)] };
  const entries = listPlaces({ places: [], labels: towns, countries: { features: [] }, spelling });
  for (const words of ["Tihoretsk", "Тихорецьк", "tikhoretzk", "Tykhorec"]) {
    assert.equal(findPlaces(entries, words)[0].matched, "Tikhoretsk");
  }
  assert.equal(findPlaces(entries, "tihoreck")[0].matched, "Tihoreckville");
  assert.deepEqual(findPlaces(entries, "xy"), []);
});

test("nothing is found by nothing", () => {
  for (const words of ["", "  ", "’-", "zzz"]) assert.deepEqual(find(words), []);
});
