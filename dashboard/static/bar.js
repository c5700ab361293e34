// The bar under the map: the day in words, play and step, the strip of what is dated, and under it a slider.

const PLAY_STEP_MS = 800;

function makeBar(content, { show, post }) {
  const { days } = content;
  const bar = make("section", "bar", "", { "aria-label": say("Timeline") });
  const written = make("output", "date");
  const count = make("span", "count");
  const spoken = make("span", "spoken", "", { "aria-live": "polite" });
  const slider = make("input", "", "", { type: "range", min: 0, max: days.length - 1, step: 1, "aria-label": say("Date") });
  const back = makeButton(say("Previous day"), "M11 3 5 8l6 5Z M3 3h2v10H3Z");
  const play = makeButton(say("Play"), "M4 2.5 13 8l-9 5.5Z");
  const next = makeButton(say("Next day"), "M5 3l6 5-6 5Z M11 3h2v10h-2Z");
  const when = make("div", "when");
  const buttons = make("div", "buttons");
  const track = make("div", "track");
  when.append(written, count);
  buttons.append(back, play, next);
  track.append(makeTicks(days), slider);
  const { strip, markDay } = makeStrip(content, (day) => step(days.indexOf(day) - at()));
  const time = make("div", "time");
  time.append(strip, track);
  bar.append(when, buttons, time, spoken);

  const at = () => Number(slider.value);
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
      show(days[reach(at() + 1)]);
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
  const dated = eventDays(content.timeline);
  function leap(by) {
    const day = by > 0 ? dated.find((each) => each > days[at()]) : dated.findLast((each) => each < days[at()]);
    if (day) step(days.indexOf(day) - at());
  }

  function write(day) {
    const index = days.indexOf(day);
    slider.value = index;
    markDay(index);
    written.textContent = writeDate(day);
    count.textContent = say("day {number} of {count}", { number: index + 1, count: days.length });
    slider.setAttribute("aria-valuetext", `${spellDate(day)}, ${count.textContent}`);
    if (document.activeElement !== slider) spoken.textContent = spellDate(day); // a focused slider speaks for itself
    back.disabled = index === 0;
    next.disabled = index === days.length - 1;
  }
  return { bar, write, rest, step, leap, toggle };
}

function makeButton(name, picture) {
  const button = make("button", "", "", { type: "button", "aria-label": name, title: name });
  button.append(makeSvg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" }, [makeSvg("path", { d: picture })]));
  return button;
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

function makeTicks(days) {
  const ticks = make("div", "ticks", "", { "aria-hidden": "true" });
  const last = days.length - 1;
  const stride = Math.max(7, Math.ceil(days.length / 36 / 7) * 7);
  days.forEach((day, index) => {
    const named = index === last || (index % stride === 0 && last - index > stride * 0.6);
    const tick = make("span");
    if (named) tick.append(make("b", "", writeTick(day)));
    tick.style.setProperty("--at", shareOf(index, days));
    ticks.append(tick);
  });
  return ticks;
}
