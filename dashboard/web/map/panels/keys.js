// The keys, for a presenter's remote as for a keyboard, and the list of them. None is taken from a field one types in.

import { make } from "../elements.js";
import { say } from "../say.js";
import { makeTool, toggleFullScreen } from "./tools.js";

const HELP = [
  ["→  Page Down", say("next day")],
  ["←  Page Up", say("previous day")],
  ["Shift+→  Shift+←", say("to the next, the previous line of the timeline: a week, a month, a year")],
  ["N  P", say("next, previous dated event")],
  [say("Space"), say("play, pause")],
  ["1  2  3 …", say("the extents, in the order of their buttons")],
  ["F", say("full screen")],
  ["/", say("search for a place by any of its names")],
  ["M", say("ruler: two points by click, or by Enter at the cross")],
  [say("Tab, then arrows"), say("walk through what is on the map; Enter opens its card")],
  [say("Arrows  +  −"), say("pan and zoom, while the map itself has the focus")],
  ["Escape", say("closes a card, the ruler, this list")],
  ["?", say("this list")],
];

export function makeHelp() {
  const button = makeTool(say("Keys"), "M5.2 6a2.8 2.8 0 1 1 4.4 2.3C8.5 9 8 9.5 8 10.6M8 13.2v.4", "?");
  const termOf = (keys) => make("dt", "", keys.split("  ").flatMap((key) => [make("kbd", "", key), " "]));
  const list = make("dl", "", HELP.flatMap(([keys, act]) => [termOf(keys), make("dd", "", act)]));
  const letters = make("input", "", "", { type: "checkbox", checked: "" });
  const choice = make("label", "choice", [letters, say("Letters and numbers act as keys")]);
  const close = make("button", "", say("Close"), { type: "button" });
  const heading = make("h2", "", say("Keys"), { id: "help-title" });
  const sheet = make("dialog", "help", [heading, list, choice, close], { "aria-labelledby": "help-title" });
  document.body.append(sheet);
  close.addEventListener("click", () => sheet.close());
  sheet.addEventListener("click", ({ target }) => { if (target === sheet) sheet.close(); }); // on its backdrop
  const toggle = () => (sheet.open ? sheet.close() : sheet.showModal());
  button.addEventListener("click", toggle);
  return { button, toggle, isOpen: () => sheet.open, takesLetters: () => letters.checked };
}

// What a key does, if anything: `press` is also what the page around the map calls for keys pressed outside it.
export function bindKeys(help, acts) {
  const [forward, backward] = [() => acts.step(1), () => acts.step(-1)];
  const named = new Map(Object.entries({ ArrowRight: forward, PageDown: forward, ArrowLeft: backward, PageUp: backward, " ": acts.play }));
  const letters = new Map(Object.entries({ n: () => acts.leap(1), p: () => acts.leap(-1), f: toggleFullScreen, m: () => acts.ruler(), "/": () => acts.search(), "?": help.toggle }));
  for (let number = 1; number <= 9; number += 1) letters.set(String(number), () => acts.goTo(number - 1));
  const shifted = new Map(Object.entries({ ArrowRight: () => acts.stride(1), ArrowLeft: () => acts.stride(-1) }));
  function press(key, isShifted = false) {
    const act = (isShifted ? shifted.get(key) : undefined) ?? named.get(key) ?? (help.takesLetters() ? letters.get(key.toLowerCase()) : undefined);
    if (!act || (help.isOpen() && act !== help.toggle)) return false;
    act();
    return true;
  }
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTypedIn(event)) return;
    if (press(event.key, event.shiftKey)) event.preventDefault();
  });
  return press;
}

// Fields and lists keep their keys; the map keeps the arrows to pan, the slider to slide, a control its space bar.
function isTypedIn({ target, key, shiftKey }) {
  const is = (selector) => target.closest?.(selector) ?? null;
  if (is("select, textarea, [contenteditable], input:not([type=range], [type=checkbox])")) return true;
  if (key.startsWith("Arrow")) return target.classList?.contains("leaflet-container") || (is("input[type=range]") !== null && !shiftKey);
  return key === " " && is("button, summary, input[type=checkbox]") !== null;
}
