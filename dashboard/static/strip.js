// The strip over the slider, on the slider's own axis: what is stated as bars and marks, what is dated outside the
// window listed at its sides, the day shown as a line. A step of the slider moves the line and nothing else.

const SIDES = {
  before: { name: say("Before the window"), edge: (date, count) => say("Before {date}: {count}", { date, count }) },
  after: { name: say("After the window"), edge: (date, count) => say("After {date}: {count}", { date, count }) },
};

function makeStrip({ days, timeline }, goTo) {
  const strip = make("div", "strip", "", { role: "toolbar", "aria-label": say("Dated events"), hidden: "" });
  const axis = make("div", "axis", "", { role: "group", "aria-label": say("In the window") });
  const now = make("div", "now", "", { "aria-hidden": "true" });
  if (!timeline.length) return { strip, markDay: () => {} };

  const card = makeStripCard(strip);
  const buttons = timeline.map((entry) => makeEntry(entry, days));
  const inside = timeline.flatMap((entry, index) => (entry.side === "inside" ? [placeEntry(entry, buttons[index], days)] : []));
  timeline.forEach((entry, index) => {
    card.attach(buttons[index], entry);
    if (entry.day) buttons[index].addEventListener("click", () => goTo(entry.day));
  });
  const list = (side) => makeSide(side, days, buttons.filter((_, index) => timeline[index].side === side));
  axis.append(...makeWeeks(days), ...inside.map(({ bar }) => bar), now, ...inside.map(({ button }) => button));
  const sections = [list("before"), axis, list("after")];
  strip.append(...sections);
  strip.hidden = false;
  rove(strip, buttons, { first: buttons[timeline.findIndex(({ day }) => day)] });
  new ResizeObserver(() => {
    layAxis(axis, inside);
    sections.forEach(letScroll);
  }).observe(axis);
  const markDay = (index) => now.style.setProperty("--at", shareOf(index, days));
  return { strip, markDay };
}

function shareOf(index, days) {
  return days.length > 1 ? index / (days.length - 1) : 0;
}

function makeEntry({ kind, role, side, title, spoken, earliest_start: first, latest_end: last }, days) {
  const button = make("button", `entry ${role}`, "", { type: "button", tabindex: -1, "aria-label": spoken });
  button.append(drawMark(kind, role));
  const isCut = side === "inside" && (first < days[0] || last > days.at(-1));
  if (side !== "inside" || isCut) button.append(make("span", "days", writeShortInterval(first, last, days)));
  button.append(make("span", "words", title));
  return button;
}

// The parts of a bar: faded from the earliest to the latest start, whole between, faded again to the latest end.
function placeEntry(entry, button, days) {
  const index = (day) => (day < days[0] ? 0 : day > days.at(-1) ? days.length - 1 : days.indexOf(day));
  const share = (day) => shareOf(index(day), days);
  const [from, to] = [share(entry.earliest_start), share(entry.latest_end)];
  const bar = make("div", `span ${entry.role} ${entry.kind}`, "", { "aria-hidden": "true" });
  bar.hidden = from === to && entry.earliest_start === entry.latest_end;
  bar.classList.toggle("from-before", entry.earliest_start < days[0]);
  bar.classList.toggle("to-after", entry.latest_end > days.at(-1));
  const isVague = entry.latest_start > entry.earliest_end; // no day of it is certain
  bar.classList.toggle("vague", isVague);
  const within = (day) => (to > from ? `${((share(day) - from) / (to - from)) * 100}%` : "0%");
  bar.style.setProperty("--whole-from", isVague ? "50%" : within(entry.latest_start));
  bar.style.setProperty("--whole-to", isVague ? "50%" : within(entry.earliest_end));
  for (const part of [bar, button]) {
    part.style.setProperty("--from", from);
    part.style.setProperty("--to", to);
  }
  return { entry, button, bar, from, to };
}

function layAxis(axis, inside) {
  const { clientWidth: width, clientHeight: height } = axis;
  if (width < 6 * END_PX) return; // not laid out yet
  for (const { button } of inside) button.classList.add("measured");
  for (const thing of inside) {
    const [title, dates] = ["words", "days"].map((name) => widthOf(thing.button.querySelector(`.${name}`)));
    thing.words = title + dates;
    thing.least = Math.min(title, LEAST_WORDS_PX) + dates;
  }
  const lanes = layLanes(inside, width, height);
  axis.style.setProperty("--lanes", lanes);
  for (const { button, bar, lane, room, isBefore, isTold } of inside) {
    button.classList.remove("measured");
    button.classList.toggle("before", isBefore);
    button.classList.toggle("untold", !isTold);
    button.style.setProperty("--room", room);
    for (const part of [button, bar]) part.style.setProperty("--lane", lane);
  }
}

function widthOf(text) {
  return text ? Math.ceil(text.getBoundingClientRect().width) + 4 : 0; // its gap included
}

// What holds more than it shows scrolls, by keys as well; elsewhere the strip is one tab stop.
function letScroll(section) {
  section.tabIndex = section.scrollHeight > section.clientHeight + 1 ? 0 : -1;
}

function makeSide(side, days, buttons) {
  const group = make("div", `side ${side}`, "", { role: "group", "aria-label": SIDES[side].name });
  group.hidden = !buttons.length;
  const edge = side === "before" ? days[0] : days.at(-1);
  group.append(make("span", "edge", SIDES[side].edge(writeTick(edge), buttons.length), { "aria-hidden": "true" }), ...buttons);
  return group;
}

function makeWeeks(days) {
  return days.flatMap((_, index) => {
    if (index % 7) return [];
    const week = make("div", "week", "", { "aria-hidden": "true" });
    week.style.setProperty("--at", shareOf(index, days));
    return [week];
  });
}
