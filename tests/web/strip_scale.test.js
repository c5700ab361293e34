// The scale under the slider, its units and words worked out by hand for letters of 7 px each.

import assert from "node:assert/strict";
import { test } from "node:test";

import { chooseScale, shareOf } from "../../dashboard/web/map/time/strip_scale.js";
import { listDays } from "./made/calendar.js";

const LETTER_PX = 7;
const END_PX = 8;
const measure = (words) => LETTER_PX * words.length;
const written = ({ ticks }) => ticks.filter(({ words }) => words).map(({ index, words }) => [index, words]);

for (const [dayPx, width] of [[20, 616], [40, 1216]]) {
  test(`a month with ${dayPx} px a day is told by weeks, with a tick a day`, () => {
    const scale = chooseScale(listDays("2023-10-01", "2023-10-31"), width, measure);
    assert.deepEqual(scale.lines, [0, 7, 14, 21, 28]);
    assert.deepEqual(scale.ticks.map(({ index }) => index), Array.from({ length: 31 }, (_, index) => index));
    // The 29th is too near to the last day, whether or not its words have room.
    assert.deepEqual(written(scale), [[0, "1 Oct"], [7, "8 Oct"], [14, "15 Oct"], [21, "22 Oct"], [30, "31 Oct"]]);
  });
}

test("a year and a quarter is told by months, January by its year", () => {
  const scale = chooseScale(listDays("2022-11-15", "2024-02-10"), 1000, measure);
  assert.deepEqual(scale.lines, [16, 47, 78, 106, 137, 167, 198, 228, 259, 290, 320, 351, 381, 412, 443]);
  const words = written(scale);
  assert.deepEqual(words[0], [0, "15 Nov 2022"]);
  assert.deepEqual(words[1], [47, "2023"]); // 1 December has no room beside the first day
  assert.deepEqual(words[2], [78, "Feb"]);
  assert.deepEqual(words.at(-1), [452, "10 Feb 2024"]);
});

test("two days have room for both in words, or for the first alone", () => {
  const days = listDays("2023-12-31", "2024-01-01");
  assert.deepEqual(written(chooseScale(days, 400, measure)), [[0, "31 Dec 2023"], [1, "1 Jan 2024"]]);
  assert.deepEqual(written(chooseScale(days, 120, measure)), [[0, "31 Dec"], [1, "1 Jan"]]);
  assert.deepEqual(written(chooseScale(days, 80, measure)), [[0, "31 Dec"]]);
});

test("one day is a scale, too", () => {
  const scale = chooseScale(["2023-10-13"], 300, measure);
  assert.deepEqual(scale.lines, [0]);
  assert.deepEqual(written(scale), [[0, "13 Oct"]]);
});

test("no two words meet, from a week to four centuries, on any width", () => {
  for (const last of ["2023-01-07", "2023-03-01", "2024-06-30", "2031-01-01", "2099-12-31", "2423-05-05"]) {
    const days = listDays("2023-01-01", last);
    for (const width of [180, 320, 640, 1400]) {
      const boxes = written(chooseScale(days, width, measure)).map(([index, words]) => {
        const middle = END_PX + ((width - 2 * END_PX) * index) / (days.length - 1);
        if (index === 0) return [0, measure(words)]; // the ends' words stand within the strip
        return index === days.length - 1 ? [width - measure(words), width] : [middle - measure(words) / 2, middle + measure(words) / 2];
      });
      boxes.slice(1).forEach(([left], index) => assert.ok(left > boxes[index][1], `${last} at ${width} px`));
      assert.ok(boxes.length > 0);
    }
  }
});

test("ticks are never a smear", () => {
  for (const width of [180, 640, 1400]) {
    const days = listDays("2023-01-01", "2031-01-01");
    const indices = chooseScale(days, width, measure).ticks.map(({ index }) => index).slice(1, -1); // the ends stand where they must
    const dayPx = (width - 2 * END_PX) / (days.length - 1);
    indices.slice(1).forEach((index, before) => assert.ok((index - indices[before]) * dayPx > 3.6)); // February is shorter than a month
  }
});

test("a share of the axis is of the steps between days", () => {
  assert.equal(shareOf(15, listDays("2023-10-01", "2023-10-31")), 0.5);
  assert.equal(shareOf(0, ["2023-10-13"]), 0);
});
