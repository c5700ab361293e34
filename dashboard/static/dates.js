// Civil dates: read from their parts, so no time zone can move a day.

function partsOf(iso, isShort = true) {
  const [year, month, day] = iso.split("-").map(Number);
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7; // from Monday
  const { months, short_months: shortMonths, weekdays, short_weekdays: shortWeekdays } = CONTENT.calendar;
  return { year, month: (isShort ? shortMonths : months)[month - 1], day, weekday: (isShort ? shortWeekdays : weekdays)[weekday] };
}

function writeDate(iso) {
  return say("{weekday} {day} {month} {year}", partsOf(iso));
}

function spellDate(iso) {
  return say("{weekday} {day} {month} {year}", partsOf(iso, false));
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
