// The bar under the map: the day's label, play and step, the strip of what is dated, and under it a slider.

import { make } from "../elements.js";
import { makeTool } from "../panels/tools.js";
import { say } from "../say.js";
import { indexOfDay } from "./dates.js";
import { makeDayLabel } from "./day_label.js";
import { makeStrip } from "./strip.js";
import { chooseScale, measureBy, shareOf } from "./strip_scale.js";

const PLAY_STEP_MS = 800;
const PLAY_STEPS = 150; // a long window is played in this many steps and one more for each dated day
const LONG_DAYS = 60; // a window of more is too fine for a thumb: buttons lead from dated day to dated day

export function makeBar(content, { show, post }) {
  const { days } = content;
  const { label, spoken, write: writeLabel } = makeDayLabel(days);
  const slider = make("input", "", "", { type: "range", min: 0, max: days.length - 1, step: 1, "aria-label": say("Date") });
  const back = makeTool(say("Previous day"), "M11 3 5 8l6 5Z M3 3h2v10H3Z");
  const play = makeTool(say("Play"), "M4 2.5 13 8l-9 5.5Z");
  const next = makeTool(say("Next day"), "M5 3l6 5-6 5Z M11 3h2v10h-2Z");
  const dated = eventDays(content.timeline).map((day) => indexOfDay(day, days));
  const isLong = days.length > LONG_DAYS && dated.length > 0;
  const [leapBack, leapOn] = isLong
    ? [makeTool(say("Previous dated day"), "M7 3 2 8l5 5Z M13 3 8 8l5 5Z"), makeTool(say("Next dated day"), "M3 3l5 5-5 5Z M9 3l5 5-5 5Z")]
    : [];
  const buttons = make("div", "buttons", [leapBack, back, play, next, leapOn]);
  play.className = "play";
  const ticks = make("div", "ticks", "", { "aria-hidden": "true" });
  const track = make("div", "track", [ticks, slider]);
  let lines = [];
  new ResizeObserver(() => { lines = layTicks(ticks, days, track.clientWidth); }).observe(track);
  const { strip, markDay } = makeStrip(content, (day) => step(indexOfDay(day, days) - at()));
  const time = make("div", "time", [strip, track]);
  const bar = make("section", "bar", [label, buttons, time, spoken], { "aria-label": say("Timeline") });

  const at = () => Number(slider.value);
  const datedAfter = () => dated.find((index) => index > at());
  const datedBefore = () => dated.findLast((index) => index < at());
  const playBy = Math.ceil(days.length / PLAY_STEPS);
  const reach = (index) => Math.max(0, Math.min(days.length - 1, index));
  const go = (index) => { show(days[reach(index)]); post(); };
  let timer = null;
  function rest() {
    clearInterval(timer);
    timer = null;
    dressPlay(play, false);
  }
  function toggle() {
    if (timer !== null) {
      rest();
      post();
      return;
    }
    if (at() === days.length - 1) show(days[0]);
    dressPlay(play, true);
    timer = setInterval(() => {
      show(days[reach(Math.min(at() + playBy, datedAfter() ?? Infinity))]);
      if (at() < days.length - 1) return;
      rest();
      post();
    }, PLAY_STEP_MS);
  }
  const step = (by) => { rest(); go(at() + by); };

  back.addEventListener("click", () => step(-1));
  next.addEventListener("click", () => step(1));
  play.addEventListener("click", toggle);
  slider.addEventListener("input", () => { rest(); show(days[at()]); });
  slider.addEventListener("change", post);
  function leap(by) {
    const index = by > 0 ? datedAfter() : datedBefore();
    if (index !== undefined) step(index - at());
  }
  function stride(by) {
    const index = by > 0 ? lines.find((each) => each > at()) : lines.findLast((each) => each < at());
    step((index ?? (by > 0 ? days.length - 1 : 0)) - at());
  }
  leapBack?.addEventListener("click", () => leap(-1));
  leapOn?.addEventListener("click", () => leap(1));

  function write(day) {
    const index = indexOfDay(day, days);
    slider.value = index;
    markDay(index);
    slider.setAttribute("aria-valuetext", writeLabel(index, document.activeElement === slider));
    back.disabled = index === 0;
    next.disabled = index === days.length - 1;
    play.disabled = days.length === 1;
    if (isLong) [leapBack.disabled, leapOn.disabled] = [datedBefore() === undefined, datedAfter() === undefined];
  }
  return { bar, write, rest, step, leap, stride, toggle };
}

function dressPlay(button, playing) {
  const name = playing ? say("Pause") : say("Play");
  button.setAttribute("aria-label", name);
  button.title = name;
  button.querySelector("path").setAttribute("d", playing ? "M4 3h3v10H4Z M9 3h3v10H9Z" : "M4 2.5 13 8l-9 5.5Z");
}

// Days on which something starts; the window of the case starts nothing.
function eventDays(timeline) {
  return [...new Set(timeline.filter(({ kind }) => kind !== "window").flatMap(({ day }) => (day ? [day] : [])))].sort();
}

// Draws the scale under the slider, and gives the indices at which its unit begins.
function layTicks(ticks, days, width) {
  const scale = chooseScale(days, width, measureBy(ticks));
  ticks.replaceChildren(...scale.ticks.map(({ index, words }) => make("span", "", words && make("b", "", words), { style: `--at: ${shareOf(index, days)}` })));
  return scale.lines;
}
