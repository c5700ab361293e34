// Civil dates: read from their parts, so no time zone can move a day.

// Names come from the browser's own CLDR, their order from the catalogue.
const namesOf = (options, days) => {
  const { format } = new Intl.DateTimeFormat(CONTENT.tongue, { ...options, timeZone: "UTC" });
  return days.map((day) => format(new Date(day)));
};
const FIRSTS = Array.from({ length: 12 }, (_, month) => Date.UTC(2023, month, 1));
const WEEK = Array.from({ length: 7 }, (_, day) => Date.UTC(2023, 0, 1 + day)); // from a Sunday
const MONTHS = { long: namesOf({ month: "long" }, FIRSTS), short: namesOf({ month: "short" }, FIRSTS) };
const WEEKDAYS = { long: namesOf({ weekday: "long" }, WEEK), short: namesOf({ weekday: "short" }, WEEK) };

function partsOf(iso, length = "short") {
  const [year, month, day] = iso.split("-").map(Number);
  const weekday = WEEKDAYS[length][new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return { year, month: MONTHS[length][month - 1], day, weekday };
}

function writeDate(iso) {
  return say("{weekday} {day} {month} {year}", partsOf(iso));
}

function spellDate(iso) {
  return say("{weekday} {day} {month} {year}", partsOf(iso, "long"));
}

function writeTick(iso) {
  return say("{day} {month}", partsOf(iso));
}

function writeInterval(from, to) {
  const name = (iso) => say("{day} {month} {year}", partsOf(iso));
  if (!from && !to) return "";
  if (!from) return say("to {date}", { date: name(to) });
  if (!to) return say("from {date}", { date: name(from) });
  return from === to ? name(from) : say("{from} to {to}", { from: name(from), to: name(to) });
}

// Day and month where the year is that of the days shown.
function writeShortInterval(from, to, days) {
  const isPlain = [from, to].every((iso) => iso.slice(0, 4) === days[0].slice(0, 4));
  if (!isPlain) return writeInterval(from, to);
  if (from === to) return writeTick(from);
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  if (isOneMonth) return say("{first}–{last} {month}", { ...partsOf(to), first: partsOf(from).day, last: partsOf(to).day });
  return say("{from}–{to}", { from: writeTick(from), to: writeTick(to) });
}
