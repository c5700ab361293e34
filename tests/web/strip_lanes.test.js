// Lanes of the strip, worked out by hand on an axis of 384 px: 400 px and 8 to spare at either end.

import assert from "node:assert/strict";
import { test } from "node:test";

import { layLanes } from "../../dashboard/web/map/time/strip_lanes.js";

const WIDTH_PX = 400;
const AXIS_PX = 384;
const THREE_LANES_PX = 60;
const thing = (from, to = from, words = 60, rest = {}) => ({ from, to, words, least: 40, kept: false, ...rest });
const lay = (things, height = THREE_LANES_PX) => layLanes(things, WIDTH_PX, height);

test("what is far apart shares a lane, what meets does not", () => {
  const [first, meeting, far] = [thing(0), thing(0.1), thing(0.5)]; // words end at 82 px; marks stand at 38 and 192
  assert.deepEqual(lay([first, meeting, far]), { lanes: 2, crowds: [] });
  assert.deepEqual([first, meeting, far].map(({ lane }) => lane), [0, 1, 0]);
  assert.ok([first, meeting, far].every(({ isTold, isBefore, isBare }) => isTold && !isBefore && !isBare));
});

test("things on a lane stand 8 px apart", () => {
  for (const [markPx, lanes] of [[89, 2], [90, 1]]) assert.equal(lay([thing(0), thing(markPx / AXIS_PX)]).lanes, lanes); // the first's words end at 82
});

test("words stand before their mark where the axis ends too soon", () => {
  const last = thing(1);
  lay([thing(0), last]);
  assert.equal(last.isBefore, true);
  assert.equal(last.lane, 0);
});

test("where lanes are out, the words that lose least give way and marks stay", () => {
  const things = [thing(0, 0, 300), thing(0.25, 0.25, 300), thing(0.5, 0.5, 300), thing(0.75, 0.75, 300)];
  assert.deepEqual(lay(things), { lanes: 3, crowds: [] });
  assert.deepEqual(things.map(({ lane }) => lane), [0, 1, 2, 0]);
  assert.equal(things[0].room, (280 - 16) / AXIS_PX); // cut 8 px before the fourth mark at 288
  assert.equal(things[0].isTold, true);
});

test("more height is more lanes before anything gives way", () => {
  const things = [thing(0, 0, 300), thing(0.25, 0.25, 300), thing(0.5, 0.5, 300), thing(0.75, 0.75, 300)];
  assert.equal(lay(things, 80).lanes, 4);
  assert.equal(things[0].room, (322 - 16) / AXIS_PX); // its words, 300 px, and its mark's 22
});

test("words cut to less than they need are not told", () => {
  const things = [thing(0, 0, 300, { least: 44 }), thing(0.02, 0.02, 300), thing(0.04, 0.04, 300), thing(0.1, 0.1, 300)];
  lay(things);
  assert.equal(things[3].lane, 0);
  assert.equal(things[0].isTold, false); // 30 px to the fourth's mark
});

test("marks that meet are gathered, but for what is kept apart", () => {
  const things = Array.from({ length: 5 }, () => thing(0.5));
  const all = lay(things);
  assert.equal(all.lanes, 1);
  assert.deepEqual(all.crowds.map(({ members }) => members), [things]);
  const frame = thing(0.5, 1, 60, { kept: true });
  const apart = lay([...things.map((each) => ({ ...each })), frame]);
  assert.equal(apart.lanes, 2);
  assert.deepEqual(apart.crowds.map(({ members }) => members.length), [5]);
  assert.equal(frame.isBare, false);
});

test("the longest bar gives way where nothing can be gathered", () => {
  const bars = [0, 0.2, 0.4, 0.6].map((from) => thing(from, 1, 20));
  assert.deepEqual(lay(bars), { lanes: 3, crowds: [] });
  assert.deepEqual(bars.map(({ isBare }) => isBare), [true, false, false, false]);
  assert.deepEqual(bars.map(({ lane }) => lane), [0, 0, 1, 2]);
});

test("what is kept apart keeps its bar", () => {
  const bars = [0, 0.2, 0.4, 0.6].map((from) => thing(from, 1, 20, { kept: from === 0 }));
  assert.deepEqual(lay(bars), { lanes: 3, crowds: [] });
  assert.deepEqual(bars.map(({ isBare }) => isBare), [false, true, false, false]);
  assert.deepEqual(bars.map(({ lane }) => lane), [0, 1, 1, 2]);
});

test("a bar that gave way once is whole again where there is room", () => {
  const bars = [0, 0.2, 0.4, 0.6].map((from) => thing(from, 1, 20));
  lay(bars);
  assert.equal(lay(bars, 80).lanes, 4);
  assert.ok(bars.every(({ isBare }) => !isBare));
});
