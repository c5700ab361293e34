// Civil dates: read from their parts, so no time zone can move a day.

const MONTHS = ["January", "February", "March", "April", "May", "June", "July",
  "August", "September", "October", "November", "December"];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function partsOf(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return { year, month: MONTHS[month - 1], day, weekday: WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] };
}

function writeDate(iso) {
  const { year, month, day, weekday } = partsOf(iso);
  return `${weekday.slice(0, 3)} ${day} ${month.slice(0, 3)} ${year}`;
}

function spellDate(iso) {
  const { year, month, day, weekday } = partsOf(iso);
  return `${weekday} ${day} ${month} ${year}`;
}

function writeTick(iso) {
  const { month, day } = partsOf(iso);
  return `${day} ${month.slice(0, 3)}`;
}

function writeInterval(from, to) {
  const name = (iso) => `${writeTick(iso)} ${partsOf(iso).year}`;
  if (!from && !to) return "";
  if (!from) return `to ${name(to)}`;
  if (!to) return `from ${name(from)}`;
  return from === to ? name(from) : `${name(from)} to ${name(to)}`;
}

// Day and month where the year is that of the days shown.
function writeShortInterval(from, to, days) {
  const isPlain = [from, to].every((iso) => iso.slice(0, 4) === days[0].slice(0, 4));
  if (!isPlain) return writeInterval(from, to);
  if (from === to) return writeTick(from);
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${isOneMonth ? partsOf(from).day : writeTick(from)}–${writeTick(to)}`;
}
