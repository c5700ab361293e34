// How each feature looks: the colour says who (stated or computed), dash and shape say what and how sure.
// Layers and looks are rows that the content brings; what a look sets stands in the document's styles under the classes
// given here. The legend draws its keys with the same ones.

import { makeSvg } from "../elements.js";
import { CONTENT } from "../content.js";
import { say } from "../say.js";

const SHAPES = {
  disc: () => [makeSvg("circle", { r: 6 })],
  dot: () => [makeSvg("circle", { r: 6 })],
  diamond: () => [makeSvg("path", { d: "M0-8 8 0 0 8-8 0Z" })],
  ring: () => [makeSvg("circle", { r: 13, class: "glow" }), makeSvg("circle", { r: 11 })],
};
const LAYERS = CONTENT.layers ?? {};
const LOOKS = (CONTENT.looks ?? []).flatMap(({ looks }) => looks);
const UNKNOWN = { noun: "", rank: 0, isPoint: false, isFaint: false, isAskedFor: false };
export const BASES = { stated: say("stated by a source"), computed: say("computed"), inferred: say("inferred") };

export const layerOf = ({ layer }) => LAYERS[layer] ?? UNKNOWN;

export const shapeOf = ({ layer, basis }) => LOOKS.find((look) => look.layer === layer && look.basis === basis)?.shape ?? "disc";

export function classesOf({ layer, basis, fits }) {
  const judged = layer === "reading" ? { true: "fits", false: "fits-not" }[fits] ?? "fits-open" : "";
  return [layer, basis, judged].filter(Boolean).join(" ");
}

export function drawSymbol(properties) {
  const shape = shapeOf(properties);
  const group = makeSvg("g", { class: `symbol is-${shape} ${classesOf(properties)}` }, SHAPES[shape]());
  return makeSvg("svg", { viewBox: "-16 -16 32 32", width: 32, height: 32, "aria-hidden": "true" }, [group]);
}

export function drawKey(properties) {
  const look = classesOf(properties);
  const parts = [makeSvg("path", { d: "M2 8H34", class: `line ${look}` })];
  if (properties.layer === "reading") parts.push(makeSvg("circle", { cx: 30, cy: 8, r: 4, class: `line end ${look}` }));
  return makeSvg("svg", { viewBox: "0 0 36 16", width: 36, height: 16, "aria-hidden": "true" }, parts);
}

export function describe(properties) {
  const { name, basis, note } = properties;
  return [name, `${layerOf(properties).noun}, ${BASES[basis] ?? basis}`, note].filter(Boolean).join(". ");
}
