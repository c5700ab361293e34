// The card over the strip: one dated thing in full, as text, or the list of those gathered under one mark. Pointer, focus
// or click brings it up, Escape puts it away.

import { make } from "../elements.js";
import { rove } from "../rove.js";
import { say } from "../say.js";
import { writeDate } from "./dates.js";
import { DATE_KINDS, ROLES, drawMark } from "./strip_marks.js";

const BEYOND = {
  before: say("Dated before the window: the slider does not go there."),
  after: say("Dated after the window: the slider does not go there."),
};
const LEAST_CARD_PX = 120;
const CROSSING_MS = 150; // time to cross other entries on the way to the card

export function makeStripCard(strip) {
  const card = make("div", "tip", "", { id: "strip-card", hidden: "", tabindex: -1 });
  document.body.append(card);
  let owner = null;
  let isPinned = false;
  let leaving = null;
  let coming = null;

  // What it tells is text, or a list to walk through.
  function open(button, tell) {
    clearTimeout(leaving);
    if (owner !== button) {
      close();
      card.replaceChildren(...tell());
      card.hidden = false;
      if (isList()) button.setAttribute("aria-expanded", "true");
      else button.setAttribute("aria-describedby", card.id);
    }
    owner = button;
    standOver(card, button.getBoundingClientRect().left, strip.getBoundingClientRect().top);
  }
  function close() {
    clearTimeout(leaving);
    owner?.removeAttribute("aria-describedby");
    if (owner?.hasAttribute("aria-expanded")) owner.setAttribute("aria-expanded", "false");
    owner = null;
    isPinned = false;
    card.hidden = true;
  }
  function putAway() {
    const back = card.contains(document.activeElement) ? owner : null;
    close();
    back?.focus({ preventScroll: true });
    if (back) close(); // a focus that one comes back to opens nothing
  }
  const isList = () => card.querySelector("button") !== null;
  const isWithin = (target) => target !== null && (card.contains(target) || owner?.contains(target));
  const leave = () => {
    if (!isPinned) leaving = setTimeout(close, 2 * CROSSING_MS);
  };
  const closeAway = ({ relatedTarget }) => { if (!isWithin(relatedTarget)) close(); };
  card.addEventListener("mouseenter", () => clearTimeout(leaving));
  card.addEventListener("mouseleave", leave);
  card.addEventListener("focusin", () => { isPinned = true; });
  card.addEventListener("focusout", closeAway);
  addEventListener("keydown", (event) => { if (event.key === "Escape") putAway(); });
  addEventListener("resize", close);
  addEventListener("pointerdown", ({ target }) => { if (!isWithin(target)) close(); }); // no focus, no blur

  function attach(button, tell) {
    button.addEventListener("mouseenter", () => {
      if (!isPinned) coming = setTimeout(open, owner ? CROSSING_MS : 0, button, tell);
    });
    button.addEventListener("mouseleave", () => {
      clearTimeout(coming);
      leave();
    });
    button.addEventListener("focus", () => {
      if (!button.matches(":focus-visible")) return;
      open(button, tell);
      isPinned = true;
    });
    button.addEventListener("blur", (event) => { if (owner === button) closeAway(event); });
    button.addEventListener("click", () => {
      open(button, tell);
      isPinned = true;
      card.querySelector("button[tabindex='0']")?.focus();
    });
  }
  return { attach, close };
}

export function tellEntry(entry) {
  const reach = entry.day ? say("Click or Enter goes to {date}.", { date: writeDate(entry.day) }) : BEYOND[entry.side];
  return [
    make("div", "kind", `${entry.dates} · ${nameKind(entry)}`),
    make("strong", "", entry.title),
    ...tellRest(entry),
    make("div", "reach", reach),
  ];
}

function nameKind({ kind, role }) {
  return kind === "window" ? DATE_KINDS.window : `${DATE_KINDS[kind] ?? kind} · ${ROLES[role] ?? role}`;
}

function tellRest({ doubt, sources, note }) {
  const lines = [[doubt, "p", ""], [note, "p", ""], [sources && say("Claims: {claims}", { claims: sources }), "div", "sources"]];
  return lines.filter(([text]) => text).map(([text, tag, look]) => make(tag, look, text));
}

// The list of a crowd, in order of date; each leads to its day, and it opens at the one nearest to the day shown.
export function tellCrowd(members, { heading, nearest, goTo }) {
  const buttons = members.map((entry) => {
    const kind = make("span", "kind", `${entry.dates} · ${nameKind(entry)}`);
    const words = make("span", "", [kind, make("strong", "", entry.title), ...tellRest(entry)]);
    const button = make("button", "member", [drawMark(entry.kind, entry.role), words], { type: "button" });
    if (entry.day) button.addEventListener("click", () => goTo(entry.day));
    return button;
  });
  const list = make("div", "crowd-list", buttons, { role: "group", "aria-label": heading });
  rove(list, buttons, { first: buttons[members.indexOf(nearest)] });
  const reach = members[0].day ? say("Click or Enter goes to the day.") : BEYOND[members[0].side];
  return [make("div", "kind", heading), list, make("div", "reach", reach)];
}

function standOver(card, left, top) {
  card.style.maxHeight = `${Math.max(LEAST_CARD_PX, top - 10)}px`; // what it stands over stays in sight
  const clamp = (value, room) => Math.max(6, Math.min(value, room - 6));
  card.style.left = `${clamp(left, innerWidth - card.offsetWidth)}px`;
  card.style.top = `${clamp(top - 4 - card.offsetHeight, innerHeight - card.offsetHeight)}px`;
}
