// The strip over the slider, on the slider's own axis: what is stated as bars and marks, what is dated outside the
// window listed at its sides, the day shown as a line. A step of the slider moves the line and nothing else.

import { make } from "../elements.js";
import { rove } from "../rove.js";
import { say } from "../say.js";
import { indexOfDay, isOfOneYear, writeDayAmong, writeShortInterval } from "./dates.js";
import { makeStripCard, tellCrowd, tellEntry } from "./strip_card.js";
import { LEAST_WORDS_PX, layLanes } from "./strip_lanes.js";
import { drawMark } from "./strip_marks.js";
import { END_PX, chooseScale, measureBy, shareOf } from "./strip_scale.js";

const SIDES = {
  before: { name: say("Before the window"), edge: (date, count) => say("Before {date}: {count}", { date, count }) },
  after: { name: say("After the window"), edge: (date, count) => say("After {date}: {count}", { date, count }) },
};
const NARROW_PX = 560; // as in the styles
const MOST_LISTED = 5; // rows at a side of a narrow strip

export function makeStrip({ days, timeline }, goTo) {
  const strip = make("div", "strip", "", { role: "toolbar", "aria-label": say("Dated events"), hidden: "" });
  const axis = make("div", "axis", "", { role: "group", "aria-label": say("In the window") });
  const grid = make("div", "grid", "", { "aria-hidden": "true" });
  const now = make("div", "now", "", { "aria-hidden": "true" });
  if (!timeline.length) return { strip, markDay: () => {} };

  const card = makeStripCard(strip);
  const buttons = timeline.map((entry) => makeEntry(entry, days));
  const inside = timeline.flatMap((entry, index) => (entry.side === "inside" ? [placeEntry(entry, buttons[index], days)] : []));
  const frame = inside.find(({ entry }) => entry.kind === "window");
  if (frame) frame.kept = true;
  timeline.forEach((entry, index) => {
    card.attach(buttons[index], () => tellEntry(entry));
    if (entry.day) buttons[index].addEventListener("click", () => goTo(entry.day));
  });
  let shown = 0;
  const distance = ({ day }) => (day ? Math.abs(indexOfDay(day, days) - shown) : 0);
  const findNearest = (entries) => entries.reduce((best, each) => (distance(each) < distance(best) ? each : best));
  function makeCrowd(entries) {
    const heading = nameCrowd(entries, days);
    const pill = make("span", "pill", String(entries.length));
    const button = make("button", `entry crowd ${commonRole(entries)}`, pill, { type: "button", tabindex: -1, "aria-label": heading, "aria-expanded": "false" });
    card.attach(button, () => tellCrowd(entries, { heading, nearest: findNearest(entries), goTo }));
    if (entries[0].day) button.addEventListener("click", () => goTo(findNearest(entries).day));
    return button;
  }
  const list = (side) => {
    const listed = timeline.flatMap((entry, index) => (entry.side === side ? [{ entry, button: buttons[index] }] : []));
    const isWide = !isOfOneYear(listed.flatMap(({ entry }) => [entry.earliest_start, entry.latest_end]), days);
    const folds = listed.length > MOST_LISTED || (listed.length > 0 && isWide);
    return makeSide(side, days, listed, folds ? makeCrowd(listed.map(({ entry }) => entry)) : null);
  };
  axis.append(grid, ...inside.map(({ bar }) => bar), now, ...inside.map(({ button }) => button));
  const sides = [list("before"), list("after")];
  const sections = [sides[0].group, axis, sides[1].group];
  strip.append(...sections);
  strip.hidden = false;
  const walked = [...strip.querySelectorAll(".entry")];
  const { refresh } = rove(strip, walked, { first: buttons[timeline.findIndex(({ day }) => day)], isShown: (button) => !button.hidden });
  const foldSides = () => sides.forEach(({ fold }) => fold(innerWidth <= NARROW_PX));
  foldSides();
  addEventListener("resize", foldSides);
  new ResizeObserver(() => {
    card.close();
    layGrid(grid, days, axis.clientWidth);
    layAxis(axis, inside, makeCrowd);
    walked.splice(0, walked.length, ...strip.querySelectorAll(".entry"));
    refresh();
    sections.forEach(letScroll);
  }).observe(axis);
  const markDay = (index) => {
    shown = index;
    now.style.setProperty("--at", shareOf(index, days));
  };
  return { strip, markDay };
}

function makeEntry({ kind, role, side, title, spoken, earliest_start: first, latest_end: last }, days) {
  const isWhole = side === "inside" && days[0] <= first && last <= days.at(-1);
  const dates = isWhole ? null : make("span", "days", writeShortInterval(first, last, days));
  const held = [drawMark(kind, role), dates, make("span", "words", title)];
  return make("button", `entry ${role}`, held, { type: "button", tabindex: -1, "aria-label": spoken });
}

// The parts of a bar: faded from the earliest to the latest start, whole between, faded again to the latest end.
function placeEntry(entry, button, days) {
  const index = (day) => Math.max(0, Math.min(days.length - 1, indexOfDay(day, days)));
  const share = (day) => shareOf(index(day), days);
  const [from, to] = [share(entry.earliest_start), share(entry.latest_end)];
  const bar = make("div", `span ${entry.role} ${entry.kind}`, "", { "aria-hidden": "true" });
  const isLong = from !== to || entry.earliest_start !== entry.latest_end;
  bar.classList.toggle("from-before", entry.earliest_start < days[0]);
  bar.classList.toggle("to-after", entry.latest_end > days.at(-1));
  const isVague = entry.latest_start > entry.earliest_end; // no day of it is certain
  bar.classList.toggle("vague", isVague);
  const within = (day) => (to > from ? `${((share(day) - from) / (to - from)) * 100}%` : "0%");
  bar.style.setProperty("--whole-from", isVague ? "50%" : within(entry.latest_start));
  bar.style.setProperty("--whole-to", isVague ? "50%" : within(entry.earliest_end));
  bar.style.setProperty("--to", to);
  for (const part of [bar, button]) part.style.setProperty("--from", from);
  return { entry, button, bar, from, to, isLong, kept: false };
}

function layAxis(axis, inside, makeCrowd) {
  const { clientWidth: width, clientHeight: height } = axis;
  if (width < 6 * END_PX) return; // not laid out yet
  for (const old of axis.querySelectorAll(".crowd")) old.remove();
  for (const { button } of inside) {
    button.hidden = false;
    button.classList.add("measured");
  }
  for (const thing of inside) {
    const [title, dates] = ["words", "days"].map((name) => widthOf(thing.button.querySelector(`.${name}`)));
    thing.words = title + dates;
    thing.least = Math.min(title, LEAST_WORDS_PX) + dates;
  }
  const { lanes, crowds } = layLanes(inside, width, height);
  axis.style.setProperty("--lanes", lanes);
  for (const { button, bar, lane, room, from, to, isBefore, isTold, isBare, isLong } of inside) {
    button.classList.remove("measured");
    button.classList.toggle("before", isBefore);
    button.classList.toggle("untold", !isTold);
    button.style.setProperty("--room", room);
    button.style.setProperty("--to", isBare ? from : to);
    bar.hidden = isBare || !isLong;
    for (const part of [button, bar]) part.style.setProperty("--lane", lane);
  }
  for (const { members, from, lane } of crowds) {
    const crowd = makeCrowd(members.map(({ entry }) => entry));
    crowd.style.setProperty("--from", from);
    crowd.style.setProperty("--lane", lane);
    members[0].button.before(crowd);
    for (const { button, bar } of members) button.hidden = bar.hidden = true;
  }
}

function widthOf(text) {
  return text ? Math.ceil(text.getBoundingClientRect().width) + 4 : 0; // its gap included
}

function nameCrowd(entries, days) {
  const firsts = entries.map(({ earliest_start: first }) => first).sort();
  return say("{count} dated events, {days}", { count: entries.length, days: writeShortInterval(firsts[0], firsts.at(-1), days) });
}

// Colour stands for what a crowd has in common.
function commonRole(entries) {
  return entries.every(({ role }) => role === entries[0].role) ? entries[0].role : "context";
}

// What holds more than it shows scrolls, by keys as well; elsewhere the strip is one tab stop.
function letScroll(section) {
  section.tabIndex = section.scrollHeight > section.clientHeight + 1 ? 0 : -1;
}

// A list with its days; where the strip is narrow, one that is long or needs its years folds into the mark of a crowd.
function makeSide(side, days, listed, crowd) {
  const group = make("div", `side ${side}`, "", { role: "group", "aria-label": SIDES[side].name });
  group.hidden = !listed.length;
  const edge = side === "before" ? days[0] : days.at(-1);
  const words = SIDES[side].edge(writeDayAmong(edge, days), listed.length);
  group.append(make("span", "edge", words, { "aria-hidden": "true" }), ...(crowd ? [crowd] : []), ...listed.map(({ button }) => button));
  const fold = (isNarrow) => {
    if (!crowd) return;
    group.classList.toggle("folded", isNarrow);
    crowd.hidden = !isNarrow;
    for (const { button } of listed) button.hidden = isNarrow;
  };
  return { group, fold };
}

function layGrid(grid, days, width) {
  const { lines } = chooseScale(days, width, measureBy(grid));
  grid.replaceChildren(...lines.map((index) => make("div", "line-of-grid", "", { style: `--at: ${shareOf(index, days)}` })));
}
