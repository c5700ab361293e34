// The English calendar in the content, as the document carries it.

import { CONTENT } from "../../../dashboard/web/map/content.js";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const shorten = (names) => names.map((name) => name.slice(0, 3));

CONTENT.calendar = { months, short_months: shorten(months), weekdays, short_weekdays: shorten(weekdays) };

const DAY_MS = 86_400_000;

// Every day from the first to the last, in order.
export function listDays(first, last) {
  const count = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
  return Array.from({ length: count }, (_, index) => new Date(Date.parse(first) + index * DAY_MS).toISOString().slice(0, 10));
}
