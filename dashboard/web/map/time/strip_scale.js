// The scale of the days shown, in units of the calendar: as fine as there is room for, and no two words on it meet.

import { say } from "../say.js";
import { DAY_MS, indexOfDay, isOfOneYear, partsOf, writeDayAmong, writeTick } from "./dates.js";

export const END_PX = 8; // the axis begins and ends this far inside its box, as the slider's thumb does
const TICK_PX = 4; // finer ticks are a smear
const WORDS_APART_PX = 12;
const ROOM_PX = 24; // what the words of a unit want between them
const NEAR_END = 0.6; // of a unit: what is nearer to the last day leaves the words to it
const DAYS_A_MONTH = 30.44;
const UNITS = [
  ...[1, 7, 14].map((days) => ({ days })),
  ...[1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000].map((months) => ({ months })),
];

// Takes the days, the width of the axis and a measure of words [px]; gives the indices of the unit's `lines`, and
// `ticks`: an index each, with `words` or none.
export function chooseScale(days, width, measure) {
  const last = days.length - 1;
  const dayPx = (width - 2 * END_PX) / Math.max(1, last);
  const unit = UNITS.find((each) => hasRoom(each, days, dayPx, measure)) ?? UNITS.at(-1);
  const lines = listStarts(unit, days);
  const words = new Map([[0, ""], [last, ""]]);
  const finer = UNITS.find((each) => isPartOf(each, unit) && spanOf(each) * dayPx >= TICK_PX) ?? unit;
  for (const index of listStarts(finer, days)) words.set(index, "");
  const [first, end] = chooseEnds(days, width, measure);
  const [from, to] = [measure(first) + WORDS_APART_PX, width - measure(end) - WORDS_APART_PX];
  for (const index of lines) {
    const name = nameStart(unit, addDays(days[0], index), days);
    const [middle, half] = [END_PX + index * dayPx, measure(name) / 2];
    const isClear = middle - half >= from && middle + half <= to;
    if (isClear && last - index > NEAR_END * spanOf(unit)) words.set(index, name);
  }
  words.set(last, end);
  words.set(0, first);
  return { lines, ticks: [...words].sort(([a], [b]) => a - b).map(([index, text]) => ({ index, words: text })) };
}

// The first and the last day in full if there is room, else without the year, else the first alone.
function chooseEnds(days, width, measure) {
  const [first, last] = [days[0], days.at(-1)];
  if (days.length === 1) return [writeDayAmong(first, days), ""];
  const pairs = [[first, last].map((iso) => writeDayAmong(iso, days)), [first, last].map(writeTick)];
  return pairs.find(([a, b]) => measure(a) + WORDS_APART_PX + measure(b) <= width) ?? [pairs[1][0], ""];
}

function hasRoom(unit, days, dayPx, measure) {
  const apart = spanOf(unit) * dayPx;
  if (apart <= ROOM_PX) return false;
  const names = listStarts(unit, days).map((index) => nameStart(unit, addDays(days[0], index), days));
  return names.every((name) => measure(name) + ROOM_PX <= apart);
}

function spanOf({ days, months }) {
  return days ?? months * DAYS_A_MONTH;
}

function isPartOf(unit, whole) {
  if (whole.days) return unit.days !== undefined && whole.days % unit.days === 0;
  return unit.days === 1 || (unit.months !== undefined && whole.months % unit.months === 0);
}

// The indices of the days on which a unit begins: weeks are counted from the first day, months as the calendar has them.
function listStarts(unit, days) {
  if (unit.days) return Array.from({ length: Math.ceil(days.length / unit.days) }, (_, number) => number * unit.days);
  const [year, month, day] = days[0].split("-").map(Number);
  const months = 12 * year + month - (day === 1 ? 1 : 0);
  const starts = [];
  for (let each = Math.ceil(months / unit.months) * unit.months; ; each += unit.months) {
    const index = indexOfDay(firstOfMonth(each), days);
    if (!(index < days.length)) return starts; // beyond the window, or the calendar
    starts.push(index);
  }
}

function firstOfMonth(months) {
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}

function addDays(iso, count) {
  return new Date(Date.parse(iso) + count * DAY_MS).toISOString().slice(0, 10);
}

function nameStart(unit, iso, days) {
  if (unit.days) return writeTick(iso);
  const { year, month } = partsOf(iso);
  return iso.slice(5, 7) === "01" && !isOfOneYear([], days) ? say("{year}", { year }) : month;
}

export function shareOf(index, days) {
  return days.length > 1 ? index / (days.length - 1) : 0;
}

// A measure of words [px] in the lettering of an element.
export function measureBy(element) {
  const { fontSize, fontFamily } = getComputedStyle(element);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${fontSize} ${fontFamily}`;
  return (words) => pen.measureText(words).width;
}
