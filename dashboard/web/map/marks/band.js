// The possible extent rests on assumptions: it is drawn only when asked for, and its label then stands at the foot.

import { make } from "../elements.js";
import { say } from "../say.js";

export function addBand(legend, foot, shown, { choose, isFramed }) {
  const bands = shown.filter(({ properties }) => properties.layer === "band");
  const label = make("span", "band-label", bands[0]?.properties.name ?? "", { hidden: "" });
  foot.prepend(label);
  if (bands.length && !isFramed) {
    const box = make("input", "", "", { type: "checkbox" });
    box.addEventListener("change", () => choose({ layers: { band: box.checked } }));
    legend.append(make("label", "choice", [box, " ", say("Show the possible extent (assumptions)")]));
  }
  return (isShown) => { label.hidden = !isShown || !bands.length; };
}
