// Where each dated thing stands on the strip: its lane, and the room for its words as a share of the axis, which
// holds at any width, on paper too. Pixels come in only to choose. Lanes are few: where no lane is left, things that
// begin on nearly the same pixels are gathered under one mark, and where that is not enough, the longest bars give way.

import { END_PX } from "./strip_scale.js";

const MARK_SIDE_PX = 18;
const MARK_ROOM_PX = MARK_SIDE_PX + 4;
const CROWD_PX = 26;
const APART_PX = 8;
export const LEAST_WORDS_PX = 44; // fewer letters than fit here say nothing
const LANE_PX = 20;
const LEAST_LANE_PX = 16; // where there are many, as in the styles

// Takes things with `from` and `to` (shares of the axis, 0 to 1), in order, `words` and `least` of them [px], and whether
// one is to be `kept` apart; gives how many lanes there are, and the `crowds`: things with what they gather as `members`.
export function layLanes(things, width, height) {
  const length = width - 2 * END_PX;
  for (const thing of things) thing.isBare = false;
  const [roomy, tight] = [LANE_PX, LEAST_LANE_PX].map((each) => Math.max(3, Math.floor(height / each)));
  const laid = fillLanes(things, { length, width, most: roomy });
  if (!laid.left) {
    takePlaces(laid.boxes, length);
    return { lanes: laid.lanes, crowds: [] };
  }
  const waiting = findCrowds(things, length);
  const crowds = [];
  for (;;) {
    const gathered = new Set(crowds.flatMap(({ members }) => members));
    const shown = [...things.filter((thing) => !gathered.has(thing)), ...crowds];
    const { lanes, boxes, left } = fillLanes(shown, { length, width, most: tight });
    if (!left) {
      takePlaces(boxes, length);
      return { lanes, crowds };
    }
    const crowd = takeNearest(waiting, left.thing);
    if (crowd) crowds.push(crowd);
    else bareLongest(boxes, left);
  }
}

// What begins within the width of a crowd's mark and the gap after it.
function findCrowds(things, length) {
  const runs = [];
  for (const thing of things.filter(({ kept }) => !kept).sort((a, b) => a.from - b.from)) {
    const run = runs.at(-1);
    if (run && (thing.from - run[0].from) * length < CROWD_PX + APART_PX) run.push(thing);
    else runs.push([thing]);
  }
  const isCrowd = ({ length: count }) => count > 1;
  return runs.filter(isCrowd).map((members) => ({ members, from: members[0].from, to: members[0].from, words: 0, least: 0 }));
}

function takeNearest(waiting, { from, members: [first] = [{ from }] }) {
  if (!waiting.length) return null;
  const distance = (crowd) => Math.min(...crowd.members.map((member) => Math.abs(member.from - first.from)));
  const nearest = waiting.reduce((best, each) => (distance(each) < distance(best) ? each : best));
  return waiting.splice(waiting.indexOf(nearest), 1)[0];
}

function bareLongest(boxes, left) {
  const barred = [...boxes, left].filter(({ thing }) => !thing.kept && !thing.isBare && !thing.members);
  const longest = barred.reduce((best, each) => (each.end - each.start > best.end - best.start ? each : best));
  longest.thing.isBare = true;
}

// Puts things on lanes in order of their start; `left` is the first for which there was none.
function fillLanes(things, { length, width, most }) {
  const lanes = [];
  const boxes = things.map((thing) => boxOf(thing, length, width));
  boxes.sort((a, b) => a.start - b.start || b.end - b.start - (a.end - a.start));
  for (const [index, box] of boxes.entries()) {
    const last = lanes.find((lane) => lane.right + APART_PX <= box.left);
    const lane = last ?? (lanes.length < most ? null : shortenFor(box, lanes));
    if (!lane && lanes.length === most) return { lanes: most, boxes: boxes.slice(0, index), left: box };
    box.lane = lane ? lanes.indexOf(lane) : lanes.length;
    lanes[box.lane] = box;
  }
  return { lanes: lanes.length, boxes, left: null };
}

function takePlaces(boxes, length) {
  for (const { thing, lane, start, left, right, isBefore } of boxes) {
    const room = right - left;
    const isTold = (isBefore ? start + MARK_SIDE_PX - left : room) >= thing.least + MARK_ROOM_PX;
    Object.assign(thing, { lane, isBefore, isTold, room: (room - 2 * END_PX) / length });
  }
}

// Words stand after their mark, over its bar, or before it where the axis ends too soon.
function boxOf(thing, length, width) {
  const start = thing.from * length;
  if (thing.members) {
    const left = Math.min(start, width - CROWD_PX);
    return { thing, start: left, end: left + CROWD_PX, isBefore: false, left, right: left + CROWD_PX, lane: 0 };
  }
  const end = (thing.isBare ? thing.from : thing.to) * length + 2 * END_PX;
  const wide = thing.words + MARK_ROOM_PX;
  const isBefore = start + wide > width && end - start < wide && start + MARK_SIDE_PX - wide >= 0;
  const right = isBefore ? end : Math.max(end, Math.min(width, start + wide));
  return { thing, start, end, isBefore, left: isBefore ? start + MARK_SIDE_PX - wide : start, right, lane: 0 };
}

// Where every lane is taken, words give way, marks never: the lane whose words lose least, or null where marks meet.
function shortenFor(box, lanes) {
  const free = lanes.filter((last) => (box.isBefore ? last.right : last.end) + APART_PX <= box.start);
  if (!free.length && box.isBefore) return shortenFor(Object.assign(box, { isBefore: false, left: box.start }), lanes);
  if (!free.length) return null;
  const lane = free.reduce((best, each) => (each.right < best.right ? each : best));
  if (box.isBefore) box.left = Math.max(box.left, lane.right + APART_PX);
  else lane.right = Math.min(lane.right, box.left - APART_PX);
  return lane;
}
