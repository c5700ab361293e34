// The marks of the strip: the shape says what the date is of; colour and frame say where the thing stands to the route.

import { makeSvg } from "../elements.js";
import { say } from "../say.js";

const DATE_SHAPES = {
  event: "M-5.2 0A5.2 5.2 0 1 1 5.2 0 5.2 5.2 0 1 1-5.2 0Z",
  imagery: "M0-5.8 6 5H-6Z",
  publication: "M-4.7-4.7H4.7V4.7H-4.7Z",
  statement: "M-6-5.4H6V2.6H1L-3 6.4V2.6H-6Z",
  leg: "M-6-4.5V4.5M6-4.5V4.5M-6 0H6",
  window: "M-2.6-5.6H-5.6V5.6H-2.6M2.6-5.6H5.6V5.6H2.6",
};
export const DATE_KINDS = {
  event: say("date of an event"), imagery: say("date of imagery"), publication: say("date of a publication"), statement: say("date of a statement"),
  leg: say("leg of the route"), window: say("window of the case"),
};
const KIND_NAMES = {
  event: say("Event"), imagery: say("Imagery"), publication: say("Publication"), statement: say("Statement"), leg: say("Leg"),
};
export const ROLES = { route: say("on the route"), evidence: say("separate evidence"), context: say("context") };
const FRAME = "M0-8.2 8.2 0 0 8.2-8.2 0Z"; // evidence is a diamond on the map, too

export function drawMark(kind, role) {
  const shape = makeSvg("path", { d: DATE_SHAPES[kind] ?? DATE_SHAPES.event, class: "shape" });
  const parts = role === "evidence" ? [makeSvg("path", { d: FRAME, class: "frame" }), shape] : [shape];
  const isOpen = kind === "leg" || kind === "window";
  const group = makeSvg("g", { class: `mark ${role}${isOpen ? " open" : ""}` }, parts);
  return makeSvg("svg", { viewBox: "-9 -9 18 18", width: 18, height: 18, "aria-hidden": "true" }, [group]);
}

// What the legend says of them: marks with their words and width, only what this case dates. Hollow is what only surrounds the route.
export function listMarkKeys(timeline) {
  const dated = timeline.filter(({ kind }) => kind !== "window");
  const name = (words) => words[0].toUpperCase() + words.slice(1);
  const kinds = Object.keys(KIND_NAMES).filter((kind) => dated.some((entry) => entry.kind === kind));
  const roles = ["route", "evidence"].filter((role) => dated.some((entry) => entry.role === role));
  return [
    ...kinds.map((kind) => [drawMark(kind, "context"), KIND_NAMES[kind], "half"]),
    ...roles.map((role) => [drawMark("event", role), name(ROLES[role]), ""]),
  ];
}
