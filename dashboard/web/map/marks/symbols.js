// How each feature looks: the colour says who (stated or computed), dash and shape say what and how sure.
// All looks stand in timemap.css under the classes given here; the legend draws its keys with the same ones.

import { makeSvg } from "../elements.js";
import { say } from "../say.js";

const SHAPES = {
  place: () => [makeSvg("circle", { r: 6 })],
  evidence: () => [makeSvg("path", { d: "M0-8 8 0 0 8-8 0Z" })],
  event: () => [makeSvg("circle", { r: 13, class: "glow" }), makeSvg("circle", { r: 11 })],
  reading: () => [makeSvg("circle", { r: 4 })],
};
export const KINDS = {
  route: say("Route"), connector: say("Schematic link"), place: say("Place"), evidence: say("Separate evidence"),
  event: say("Event"), reading: say("Reading"), ring: say("Distance ring"), band: say("Possible extent"),
};
export const BASES = { stated: say("stated by a source"), computed: say("computed"), inferred: say("inferred") };

export function classesOf({ layer, basis, fits }) {
  const judged = layer === "reading" ? { true: "fits", false: "fits-not" }[fits] ?? "fits-open" : "";
  return [layer, basis, judged].filter(Boolean).join(" ");
}

export function drawSymbol(properties) {
  const shape = (SHAPES[properties.layer] ?? SHAPES.place)();
  const group = makeSvg("g", { class: `symbol ${classesOf(properties)}` }, shape);
  return makeSvg("svg", { viewBox: "-16 -16 32 32", width: 32, height: 32, "aria-hidden": "true" }, [group]);
}

export function drawKey(properties) {
  const look = classesOf(properties);
  const parts = [makeSvg("path", { d: "M2 8H34", class: `line ${look}` })];
  if (properties.layer === "reading") parts.push(makeSvg("circle", { cx: 30, cy: 8, r: 4, class: `line end ${look}` }));
  return makeSvg("svg", { viewBox: "0 0 36 16", width: 36, height: 16, "aria-hidden": "true" }, parts);
}

export function describe({ name, layer, basis, note }) {
  return [name, `${KINDS[layer] ?? layer}, ${BASES[basis] ?? basis}`, note].filter(Boolean).join(". ");
}
