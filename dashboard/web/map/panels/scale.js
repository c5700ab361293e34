// The corner of the plate: where the cursor is, to two decimals and no finer, and how long a line is there. Without
// a cursor both are those of the map's centre.

import { CONTENT } from "../content.js";
import { addPanel, make } from "../elements.js";
import { writePlace } from "../ground/degrees.js";
import { say } from "../say.js";
import { metresAUnit } from "./geodesic.js";

export const KM_PER_NMI = 1.852;
const LONGEST_PX = 110;

function roundest(limit) {
  const power = 10 ** Math.floor(Math.log10(limit));
  return power * [5, 2, 1].find((step) => step * power <= limit);
}

export function addScale(map) {
  const [kilometres, miles, place] = [make("span", "km"), make("span", "nmi"), make("div", "where")];
  addPanel(map, "bottomleft", make("div", "scale", [kilometres, miles, place]));
  let cursor = null;
  let due = 0;
  const write = () => {
    const at = cursor ? map.containerPointToLatLng(cursor) : map.getCenter();
    place.textContent = cursor ? writePlace(at) : say("centre {position}", { position: writePlace(at) });
    const kmAPixel = metresAUnit(at.lat) / 2 ** map.getZoom() / 1000;
    const reach = Math.min(LONGEST_PX, map.getSize().x / 3) * kmAPixel;
    if (!(reach > 0)) return;
    for (const [bar, size, unit] of [[kilometres, 1, say("km")], [miles, KM_PER_NMI, say("nmi")]]) {
      const length = roundest(reach / size);
      bar.textContent = `${length.toLocaleString(CONTENT.tongue)} ${unit}`;
      bar.style.width = `${(length * size) / kmAPixel}px`;
    }
  };
  const writeSoon = () => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(write);
  };
  const follow = (event) => {
    cursor = event ? map.mouseEventToContainerPoint(event) : null;
    writeSoon();
  };
  map.getContainer().addEventListener("pointermove", (event) => { if (event.pointerType === "mouse") follow(event); });
  map.getContainer().addEventListener("pointerleave", () => follow(null));
  map.on("move zoomend resize", writeSoon);
  write();
}
