// The graticule: its lines on the ground, and their figures along the left and the lower edge of the map.

import { make, panelBoxes } from "../elements.js";
import { multiples, nameDegrees, turnLon } from "./degrees.js";
import { lonAt, toWorld } from "./land.js";

export function graticuleStep(zoom) {
  const steps = [[1.2, 60], [2.2, 30], [3.2, 20], [4.6, 10], [5.8, 5], [7.2, 2], [8.4, 1]];
  return steps.find(([limit]) => zoom < limit)?.[1] ?? 0.5;
}

export function addGraticuleFigures(map) {
  const margin = make("div", "graticule", "", { "aria-hidden": "true" });
  map.getContainer().append(margin);
  let panels = [];
  const mark = (text, left, top) => make("span", "", text, { style: `transform: translate(${Math.round(left)}px, ${Math.round(top)}px)` });
  const write = () => {
    const seen = map.getBounds();
    const step = graticuleStep(map.getZoom());
    const { y: height } = map.getSize();
    const isBare = ([, top]) => top < height - 34 && !panels.some((box) => box.left < 30 && box.top < top + 13 && top < box.bottom);
    const meridians = multiples(seen.getWest(), seen.getEast(), step)
      .map((lon) => mark(nameDegrees(turnLon(lon), "EW"), map.latLngToContainerPoint([0, lon]).x + 3, height - 14));
    const parallels = multiples(Math.max(seen.getSouth(), -80), Math.min(seen.getNorth(), 80), step)
      .map((lat) => [lat, map.latLngToContainerPoint([lat, 0]).y])
      .filter(isBare)
      .map(([lat, top]) => mark(nameDegrees(lat, "NS"), 3, top + 1));
    margin.replaceChildren(...meridians, ...parallels);
  };
  map.on("move", write);
  map.on("moveend zoomend resize", () => {
    panels = panelBoxes(map.getContainer());
    write();
  });
}

export function drawGraticule(pen, view, zoom, scale) {
  const step = graticuleStep(zoom);
  pen.beginPath();
  for (const lon of multiples(lonAt(view.west), lonAt(view.east), step)) {
    const [x] = toWorld(lon, 0);
    pen.moveTo(x, view.north);
    pen.lineTo(x, view.south);
  }
  for (const lat of multiples(-80, 80, step)) {
    const [, y] = toWorld(0, lat);
    if (y < view.north || y > view.south) continue;
    pen.moveTo(view.west, y);
    pen.lineTo(view.east, y);
  }
  pen.lineWidth = 0.8 / scale;
  pen.setLineDash([]);
  pen.stroke();
}
