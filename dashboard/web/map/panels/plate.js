// The frame of the plate: title, extents, the lines at its foot.

import { addPanel, make } from "../elements.js";
import { rove } from "../rove.js";
import { say } from "../say.js";

const DISCLAIMER = say("Boundaries and names shown do not imply endorsement or acceptance.");
const MOST_EXTENTS = 9; // as many as there are keys; a finding's own extent is gone to by choosing the finding

export function addHeading(map, content, fitByName, isFramed) {
  const title = make("h1", isFramed ? "spoken" : "", content.title); // a page that frames the map has written it
  const buttons = content.views.slice(0, MOST_EXTENTS).map(({ name }) => make("button", "", name, { type: "button" }));
  buttons.forEach((button, index) => {
    button.setAttribute("aria-keyshortcuts", index + 1);
    button.addEventListener("click", () => fitByName(button.textContent));
  });
  const extents = make("div", "extents", buttons, { role: "toolbar", "aria-label": say("Extent") });
  if (buttons.length) rove(extents, buttons);
  addPanel(map, "topleft", make("div", "heading panel", [title, buttons.length > 0 && extents]));
}

export function makeFoot({ convention, attribution }) {
  const texts = [DISCLAIMER, convention, attribution].filter(Boolean);
  return make("footer", "foot", texts.flatMap((text) => [make("span", "", text), " "]));
}
