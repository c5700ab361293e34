// The card over the strip: one dated thing in full, as text. Pointer, focus or click brings it up, Escape puts it away.

const BEYOND = {
  before: say("Dated before the window: the slider does not go there."),
  after: say("Dated after the window: the slider does not go there."),
};
const CROSSING_MS = 150; // time to cross other entries on the way to the card

function makeStripCard(strip) {
  const card = make("div", "tip", "", { id: "strip-card", hidden: "" });
  document.body.append(card);
  let owner = null;
  let isPinned = false;
  let leaving = null;
  let coming = null;

  function open(button, entry) {
    clearTimeout(leaving);
    if (owner !== button) {
      close();
      card.replaceChildren(...tellEntry(entry));
      button.setAttribute("aria-describedby", card.id);
    }
    owner = button;
    card.hidden = false;
    standOver(card, button.getBoundingClientRect().left, strip.getBoundingClientRect().top);
  }
  function close() {
    clearTimeout(leaving);
    owner?.removeAttribute("aria-describedby");
    owner = null;
    isPinned = false;
    card.hidden = true;
  }
  const leave = () => {
    if (!isPinned) leaving = setTimeout(close, 2 * CROSSING_MS);
  };
  card.addEventListener("mouseenter", () => clearTimeout(leaving));
  card.addEventListener("mouseleave", leave);
  addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  addEventListener("resize", close);
  addEventListener("pointerdown", ({ target }) => { if (!owner?.contains(target) && !card.contains(target)) close(); }); // no focus, no blur

  function attach(button, entry) {
    button.addEventListener("mouseenter", () => {
      if (!isPinned) coming = setTimeout(open, owner ? CROSSING_MS : 0, button, entry);
    });
    button.addEventListener("mouseleave", () => {
      clearTimeout(coming);
      leave();
    });
    button.addEventListener("focus", () => {
      if (!button.matches(":focus-visible")) return;
      open(button, entry);
      isPinned = true;
    });
    button.addEventListener("blur", () => { if (owner === button) close(); });
    button.addEventListener("click", () => {
      open(button, entry);
      isPinned = true;
    });
  }
  return { attach };
}

function tellEntry({ title, kind, role, dates, doubt, sources, note, day, side }) {
  const told = kind === "window" ? DATE_KINDS.window : `${DATE_KINDS[kind] ?? kind} · ${ROLES[role] ?? role}`;
  const reach = day ? say("Click or Enter goes to {date}.", { date: writeDate(day) }) : BEYOND[side];
  const lines = [[doubt, "p", ""], [note, "p", ""], [sources && say("Claims: {claims}", { claims: sources }), "div", "sources"], [reach, "div", "reach"]];
  return [
    make("div", "kind", `${dates} · ${told}`),
    make("strong", "", title),
    ...lines.filter(([text]) => text).map(([text, tag, look]) => make(tag, look, text)),
  ];
}

function standOver(card, left, top) {
  const clamp = (value, room) => Math.max(6, Math.min(value, room - 6));
  card.style.left = `${clamp(left, innerWidth - card.offsetWidth)}px`;
  card.style.top = `${clamp(top - 4 - card.offsetHeight, innerHeight - card.offsetHeight)}px`;
}
