// Dates as the map writes them, the same in every time zone.

import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";

import { indexOfDay, isOfOneYear, spellDate, writeDate, writeDayAmong, writeInterval, writeShortInterval } from "../../dashboard/web/map/time/dates.js";
import { listDays } from "./made/calendar.js";

const HOME = process.env.TZ;
const AUTUMN = listDays("2023-08-26", "2023-10-31");
const TURN = listDays("2023-12-20", "2024-03-05");

afterEach(() => {
  if (HOME === undefined) delete process.env.TZ;
  else process.env.TZ = HOME;
});

for (const zone of ["UTC", "America/Los_Angeles", "Asia/Vladivostok", "Pacific/Apia"]) {
  test(`no time zone moves a day: ${zone}`, () => {
    process.env.TZ = zone;
    assert.equal(writeDate("2023-10-13"), "Fri 13 Oct 2023");
    assert.equal(spellDate("2024-02-29"), "Thursday 29 February 2024");
    assert.equal(spellDate("1900-01-01"), "Monday 1 January 1900");
    assert.equal(writeDate("2011-12-30"), "Fri 30 Dec 2011"); // a day that Samoa never had
  });
}

test("a day's place is counted in days, over leap days and changes of the clock alike", () => {
  process.env.TZ = "America/Los_Angeles";
  assert.equal(indexOfDay("2023-08-26", AUTUMN), 0);
  assert.equal(indexOfDay("2023-10-31", AUTUMN), 66); // 5 of August, 30 of September, 31 of October
  assert.equal(indexOfDay("2024-03-01", TURN), 72); // 12 of December, 31, 29, and the first of March from 0
  assert.equal(indexOfDay("2024-03-11", ["2024-03-01"]), 10); // summer time began on the 10th
  assert.equal(indexOfDay("2023-08-25", AUTUMN), -1);
});

describe("an interval in full", () => {
  const cases = [
    [null, null, ""],
    [null, "2023-10-31", "to 31 Oct 2023"],
    ["2023-08-26", null, "from 26 Aug 2023"],
    ["2023-09-07", "2023-09-07", "7 Sep 2023"],
    ["2023-09-07", "2023-10-01", "7 Sep 2023 to 1 Oct 2023"],
  ];
  for (const [from, to, words] of cases) test(`${from} to ${to}`, () => assert.equal(writeInterval(from, to), words));
});

describe("a short interval says months and years once, and no year where all is of one", () => {
  const cases = [
    ["2023-09-07", "2023-09-07", AUTUMN, "7 Sep"],
    ["2023-09-07", "2023-09-12", AUTUMN, "7–12 Sep"],
    ["2023-09-28", "2023-10-03", AUTUMN, "28 Sep–3 Oct"],
    ["2022-09-07", "2022-09-12", AUTUMN, "7–12 Sep 2022"],
    ["2022-09-28", "2022-10-03", AUTUMN, "28 Sep–3 Oct 2022"],
    ["2022-12-28", "2023-01-03", AUTUMN, "28 Dec 2022–3 Jan 2023"],
    ["2024-01-02", "2024-01-05", TURN, "2–5 Jan 2024"],
    ["2022-09-07", "2022-09-07", AUTUMN, "7 Sep 2022"],
  ];
  for (const [from, to, days, words] of cases) test(words, () => assert.equal(writeShortInterval(from, to, days), words));
});

test("one year is that of the dates and of all days shown", () => {
  assert.equal(isOfOneYear(["2023-01-01"], AUTUMN), true);
  assert.equal(isOfOneYear(["2022-12-31"], AUTUMN), false);
  assert.equal(isOfOneYear([], TURN), false);
  assert.equal(writeDayAmong("2023-12-24", TURN), "24 Dec 2023");
});
