// Where each dated thing stands on the strip: its lane, and the room for its words as a share of the axis, which
// holds at any width, on paper too. Pixels come in only to choose.

const END_PX = 8; // the axis begins and ends this far inside its box, as the slider's thumb does
const MARK_SIDE_PX = 18;
const MARK_ROOM_PX = MARK_SIDE_PX + 4;
const APART_PX = 8;
const LEAST_WORDS_PX = 44; // fewer letters than fit here say nothing
const LANE_PX = 20;

// Takes things with `from` and `to` (shares of the axis, 0 to 1), `words` and `least` of them [px]; gives how many lanes.
function layLanes(things, width, height) {
  const length = width - 2 * END_PX;
  const most = Math.max(3, Math.floor(height / LANE_PX));
  const lanes = [];
  const boxes = things.map((thing) => boxOf(thing, length, width));
  boxes.sort((a, b) => a.start - b.start || b.end - b.start - (a.end - a.start));
  for (const box of boxes) {
    const last = lanes.find((lane) => lane.right + APART_PX <= box.left);
    const lane = last ?? (lanes.length < most ? null : shortenFor(box, lanes));
    box.lane = lane ? lanes.indexOf(lane) : lanes.length;
    lanes[box.lane] = box;
  }
  for (const { thing, lane, start, left, right, isBefore } of boxes) {
    const room = right - left;
    const isTold = (isBefore ? start + MARK_SIDE_PX - left : room) >= thing.least + MARK_ROOM_PX;
    Object.assign(thing, { lane, isBefore, isTold, room: (room - 2 * END_PX) / length });
  }
  return lanes.length;
}

// Words stand after their mark, over its bar, or before it where the axis ends too soon.
function boxOf(thing, length, width) {
  const start = thing.from * length;
  const end = thing.to * length + 2 * END_PX;
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
