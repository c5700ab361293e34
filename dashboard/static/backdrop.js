// The quiet ground of the plate: sea, graticule, land with a tinted shore, and the disputed part hatched and dashed.

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

function hatch() {
  const tile = make("canvas");
  tile.width = tile.height = 7;
  const pen = tile.getContext("2d");
  pen.fillStyle = colour("land");
  pen.fillRect(0, 0, 7, 7);
  pen.strokeStyle = colour("hatch");
  pen.lineWidth = 1;
  pen.beginPath();
  for (const shift of [-7, 0, 7]) pen.moveTo(shift - 1, 8), pen.lineTo(shift + 8, -1);
  pen.stroke();
  return pen.createPattern(tile, "repeat");
}

function drawBackdrop(map, countries) {
  const pane = map.createPane("backdrop");
  pane.style.zIndex = 200;
  const renderer = L.canvas({ pane: "backdrop", padding: 0.4 });
  const isDisputed = (feature) => feature.properties.part === "crimea";
  const draw = (style, filter) => L.geoJSON(countries, { renderer, interactive: false, filter, style: () => style() }).addTo(map);
  const lines = L.polyline([], { renderer, interactive: false }).addTo(map);
  const washes = [
    draw(() => ({ color: colour("shore-far"), weight: 11, fill: false, lineJoin: "round" })),
    draw(() => ({ color: colour("shore-near"), weight: 5, fill: false, lineJoin: "round" })),
    draw(() => ({ color: colour("border"), weight: 0.9, fillColor: colour("land"), fillOpacity: 1 })),
    draw(() => ({ color: colour("land"), weight: 1.6, fillColor: hatch(), fillOpacity: 1 }), isDisputed),
    draw(() => ({ color: colour("disputed"), weight: 1.3, dashArray: "4 3", fill: false }), isDisputed),
  ];
  const tint = () => {
    lines.setStyle({ color: colour("graticule"), weight: 0.7 });
    for (const wash of washes) wash.eachLayer((shape) => shape.setStyle(wash.options.style()));
  };
  tint();
  drawGraticule(map, lines);
  return { tint };
}

function graticuleStep(zoom) {
  const steps = [[3.2, 20], [4.6, 10], [5.8, 5], [7.2, 2], [8.4, 1]];
  return steps.find(([limit]) => zoom < limit)?.[1] ?? 0.5;
}

function drawGraticule(map, lines) {
  const margin = make("div", "graticule", "", { "aria-hidden": "true" });
  map.getContainer().append(margin);
  const multiples = (low, high, step) => {
    const values = [];
    for (let value = Math.ceil(low / step) * step; value <= high; value += step) values.push(value);
    return values;
  };
  const name = (degrees, [positive, negative]) => {
    const side = degrees === 0 ? "" : ` ${degrees > 0 ? positive : negative}`;
    return `${Math.abs(degrees)}°${side}`;
  };
  const mark = (text, left, top) => {
    const label = make("span", "", text);
    label.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    return label;
  };
  const write = () => {
    const seen = map.getBounds();
    const step = graticuleStep(map.getZoom());
    const { y: height } = map.getSize();
    const panels = panelBoxes(map.getContainer());
    const isBare = ([, top]) => top < height - 34 && !panels.some((box) => box.left < 30 && box.top < top + 13 && top < box.bottom);
    const meridians = multiples(seen.getWest(), seen.getEast(), step).map((lon) =>
      mark(name(lon, "EW"), map.latLngToContainerPoint([0, lon]).x + 3, height - 14));
    const parallels = multiples(Math.max(seen.getSouth(), -80), Math.min(seen.getNorth(), 80), step)
      .map((lat) => [lat, map.latLngToContainerPoint([lat, 0]).y])
      .filter(isBare)
      .map(([lat, top]) => mark(name(lat, "NS"), 3, top + 1));
    margin.replaceChildren(...meridians, ...parallels);
  };
  const rule = () => {
    const seen = map.getBounds().pad(0.5);
    const step = graticuleStep(map.getZoom());
    const [west, east] = [Math.max(seen.getWest(), -180), Math.min(seen.getEast(), 180)];
    const [south, north] = [Math.max(seen.getSouth(), -84), Math.min(seen.getNorth(), 84)];
    lines.setLatLngs([
      ...multiples(west, east, step).map((lon) => [[south, lon], [north, lon]]),
      ...multiples(south, north, step).map((lat) => [[lat, west], [lat, east]]),
    ]);
    write();
  };
  map.on("move", write);
  map.on("moveend zoomend resize", rule);
}
