// Civil dates: read from their parts or as UTC, so no time zone can move a day.

import { CONTENT } from "../content.js";
import { say } from "../say.js";

export const DAY_MS = 86_400_000;

// The days of a window follow one another, so where one stands is a difference.
export function indexOfDay(iso, days) {
  return (Date.parse(iso) - Date.parse(days[0])) / DAY_MS; // a date without a time is read as UTC
}

export function partsOf(iso, isShort = true) {
  const [year, month, day] = iso.split("-").map(Number);
  const weekday = (new Date(iso).getUTCDay() + 6) % 7; // from Monday
  const { months, short_months: shortMonths, weekdays, short_weekdays: shortWeekdays } = CONTENT.calendar;
  return { year, month: (isShort ? shortMonths : months)[month - 1], day, weekday: (isShort ? shortWeekdays : weekdays)[weekday] };
}

export function writeDate(iso) {
  return say("{weekday} {day} {month} {year}", partsOf(iso));
}

export function spellDate(iso) {
  return say("{weekday} {day} {month} {year}", partsOf(iso, false));
}

export function writeTick(iso) {
  return say("{day} {month}", partsOf(iso));
}

export function writeInterval(from, to) {
  const name = (iso) => say("{day} {month} {year}", partsOf(iso));
  if (!from && !to) return "";
  if (!from) return say("to {date}", { date: name(to) });
  if (!to) return say("from {date}", { date: name(from) });
  return from === to ? name(from) : say("{from} to {to}", { from: name(from), to: name(to) });
}

// Whether all these dates and the days shown are of one year, so that it need not be said again.
export function isOfOneYear(dates, days) {
  return [...dates, days.at(-1)].every((iso) => iso.slice(0, 4) === days[0].slice(0, 4));
}

export function writeDayAmong(iso, days) {
  return isOfOneYear([iso], days) ? writeTick(iso) : writeInterval(iso, iso);
}

// Months and years once where both days share them, and no year where all that is shown is of one.
export function writeShortInterval(from, to, days) {
  if (from === to) return writeDayAmong(from, days);
  const { year, month, day: last } = partsOf(to);
  const first = partsOf(from).day;
  const isSaid = isOfOneYear([from, to], days);
  if (from.slice(0, 7) === to.slice(0, 7)) {
    return isSaid ? say("{first}–{last} {month}", { first, last, month }) : say("{first}–{last} {month} {year}", { first, last, month, year });
  }
  if (isSaid) return say("{from}–{to}", { from: writeTick(from), to: writeTick(to) });
  if (from.slice(0, 4) === to.slice(0, 4)) return say("{from}–{to} {year}", { from: writeTick(from), to: writeTick(to), year });
  return say("{from}–{to}", { from: writeInterval(from, from), to: writeInterval(to, to) });
}
