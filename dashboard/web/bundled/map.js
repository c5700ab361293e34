var waybill = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // dashboard/web/map/main.js
  var main_exports = {};
  __export(main_exports, {
    mount: () => mount
  });

  // dashboard/web/map/content.js
  var carrier = globalThis.document?.getElementById("content");
  var CONTENT = carrier ? JSON.parse(carrier.textContent) : {};

  // dashboard/web/map/ground/degrees.js
  function multiples(low, high, step) {
    const values = [];
    for (let value = Math.ceil(low / step) * step; value <= high; value += step) values.push(value);
    return values;
  }
  function turnLon(lon, middle = 0) {
    return ((lon - middle + 180) % 360 + 360) % 360 - 180 + middle;
  }
  function nameDegrees(degrees, [positive, negative], written = Math.abs(degrees)) {
    const side = [0, 180].includes(Number(written)) ? "" : ` ${degrees > 0 ? positive : negative}`;
    return `${written}°${side}`;
  }
  function writePlace({ lat, lng, lon = lng }) {
    const write2 = (degrees, signs) => nameDegrees(degrees, signs, Math.abs(degrees).toFixed(2));
    return `${write2(lat, "NS")}, ${write2(turnLon(lon), "EW")}`;
  }

  // dashboard/web/map/ground/extent.js
  var EXTENT_REST_MS = 400;
  var LEAST_PX = 120;
  function boundsOf({ west, south, east, north }) {
    return L.latLngBounds([south, west], [north, east]);
  }
  function holdExtents(map, content) {
    const [west, south, east, north] = content.bounds;
    const opening = boundsOf({ west, south, east, north });
    const reach = reachOf(content, opening);
    let first = () => fitInto(opening);
    let isSettling = false;
    let isOpen = false;
    let isZooming = false;
    let waiting = null;
    map.setView(opening.getCenter(), 3, { animate: false });
    map.on("zoomanim", () => {
      isZooming = true;
    });
    map.on("zoomend", () => {
      isZooming = false;
      if (waiting) go(waiting);
    });
    function go(way) {
      waiting = isZooming ? way : null;
      if (!isZooming) way();
    }
    function head(way) {
      first = way;
      if (isOpen) go(first);
    }
    function fitInto(bounds) {
      map.setMaxBounds(null);
      map.fitBounds(bounds, { ...marginsOf(map), reset: true });
      const seen = map.getBounds();
      const isOnSheet = Math.max(seen.getNorth(), -seen.getSouth()) <= L.Projection.SphericalMercator.MAX_LATITUDE;
      if (isOnSheet) map.setMaxBounds(L.latLngBounds(reach).extend(seen));
    }
    function measure() {
      const { x, y } = map.getSize();
      if (Math.min(x, y) < LEAST_PX) return;
      if (!isOpen) go(first);
      isOpen = true;
      map.setMinZoom(Math.max(0, map.getBoundsZoom(opening) - 1));
    }
    function open() {
      map.setMaxBounds(reach);
      measure();
      new ResizeObserver(() => {
        isSettling = true;
        map.invalidateSize({ animate: false, pan: false });
        measure();
        isSettling = false;
      }).observe(map.getContainer());
    }
    function fitByName(name) {
      const view = content.views.find((each) => each.name === name);
      if (view) head(() => fitInto(boundsOf(view)));
    }
    const showAt = (centre, zoom) => head(() => map.setView(centre, zoom, { animate: false }));
    const showBounds = (bounds) => head(() => fitInto(bounds));
    return { open, fitByName, showAt, showBounds, isSettling: () => isSettling };
  }
  function reachOf({ views, middle }, opening) {
    const wide = views.reduce((sum, view) => sum.extend(boundsOf(view)), L.latLngBounds([opening.getSouthWest(), opening.getNorthEast()])).pad(0.6);
    const [lowest, highest] = [Math.min(-75, opening.getSouth()), Math.max(83, opening.getNorth())];
    return [
      [Math.max(wide.getSouth(), lowest), Math.max(wide.getWest(), middle - 180)],
      [Math.min(wide.getNorth(), highest), Math.min(wide.getEast(), middle + 180)]
    ];
  }
  function marginsOf(map) {
    const { x: width, y: height } = map.getSize();
    const legend = map.getContainer().querySelector(".legend[open]");
    const heading = map.getContainer().querySelector(".heading");
    const isNarrow = width <= 560;
    const left = isNarrow ? 24 : 60;
    const right = isNarrow ? 24 : (legend?.offsetWidth ?? 0) + 36;
    const top = (heading?.offsetHeight || (isNarrow ? 80 : 10)) + 30;
    const bottom = isNarrow ? 60 : 40;
    const across = Math.min(1, width / 2 / (left + right));
    const down = Math.min(1, height / 2 / (top + bottom));
    return { paddingTopLeft: [left * across, top * down], paddingBottomRight: [right * across, bottom * down] };
  }
  function tellExtent(map, isSettling, tell) {
    let isLed = false;
    let due = 0;
    for (const type of ["pointerdown", "wheel", "keydown"]) addEventListener(type, () => {
      isLed = true;
    }, { capture: true, passive: true });
    map.on("movestart", () => clearTimeout(due));
    map.on("moveend", () => {
      if (!isLed || isSettling()) return;
      clearTimeout(due);
      due = setTimeout(() => tell(writeExtent(map)), EXTENT_REST_MS);
    });
    return () => {
      isLed = true;
    };
  }
  function writeExtent(map) {
    const round = (number, decimals) => Number(number.toFixed(decimals));
    const { lat, lng } = map.getCenter();
    return [round(lat, 4), round(turnLon(lng), 4), round(map.getZoom(), 2)];
  }
  function readExtent(at) {
    const isPlain = Array.isArray(at) && at.length === 3 && at.every((number) => Number.isFinite(number));
    return isPlain ? { centre: [at[0], turnLon(at[1], CONTENT.middle)], zoom: at[2] } : null;
  }

  // dashboard/web/map/elements.js
  function make(tag, className = "", held = "", attributes = {}) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...[held].flat().filter(Boolean));
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }
  function makeSvg(tag, attributes = {}, children = []) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }
  function addPanel(map, position, element) {
    const panel = new L.Control({ position });
    panel.onAdd = () => element;
    panel.addTo(map);
    L.DomEvent.disableClickPropagation(element).disableScrollPropagation(element);
    return element;
  }
  function panelBoxes(container) {
    const frame = container.getBoundingClientRect();
    return [...container.querySelectorAll(".panel, .scale")].map((panel) => {
      const box = panel.getBoundingClientRect();
      return { left: box.left - frame.left - 6, top: box.top - frame.top - 6, right: box.right - frame.left + 6, bottom: box.bottom - frame.top + 6 };
    });
  }

  // dashboard/web/map/ground/land.js
  var WORLD = 256;
  var SHOWN_PX = 0.6;
  var FINEST_ZOOM = 9;
  var isApart = (part) => part !== "whole" && part !== "mainland";
  function toWorld(lon, lat) {
    const radians = Math.max(-85, Math.min(85, lat)) * Math.PI / 180;
    return [(lon + 180) / 360 * WORLD, (0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI)) * WORLD];
  }
  var lonAt = (x) => x / WORLD * 360 - 180;
  function projectLands(countries) {
    const lands = countries.features.map(({ properties, geometry }) => {
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      return { name: properties.name, names: properties.names, part: properties.part, rings: polygons.flat().map((ring) => frameRing(projectRing(ring))) };
    });
    const levels = /* @__PURE__ */ new Map();
    const landsAt = (zoom) => {
      const level = Math.min(FINEST_ZOOM, Math.ceil(zoom));
      if (!levels.has(level)) levels.set(level, lands.map((land) => thinLand(land, SHOWN_PX / 2 ** level)));
      return levels.get(level);
    };
    return { landsAt };
  }
  function projectWaters(waters) {
    const of = (wanted) => waters.features.filter(({ properties }) => properties.kind === wanted).flatMap(({ geometry: { type, coordinates } }) => type.startsWith("Multi") ? coordinates : [coordinates]);
    const frame = (line) => frameRing(projectRing(line));
    return { rivers: of("river").map(frame), lakes: of("lake").flat().map(frame) };
  }
  function projectRing(ring) {
    const points = new Float64Array(ring.length * 2);
    ring.forEach(([lon, lat], index) => points.set(toWorld(lon, lat), index * 2));
    return points;
  }
  function frameRing(points) {
    const frame = { points, west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
    for (let i = 0; i < points.length; i += 2) {
      frame.west = Math.min(frame.west, points[i]);
      frame.east = Math.max(frame.east, points[i]);
      frame.north = Math.min(frame.north, points[i + 1]);
      frame.south = Math.max(frame.south, points[i + 1]);
    }
    return frame;
  }
  function thinLand(land, least) {
    const visible = land.rings.filter(({ west, east, north, south }) => east - west > least || south - north > least);
    return { ...land, rings: visible.map((ring) => ({ ...ring, points: thinRing(ring.points, least) })) };
  }
  function thinRing(points, least) {
    const kept = [points[0], points[1]];
    const end = points.length - 2;
    for (let i = 2; i < end; i += 2) {
      const across = points[i] - kept[kept.length - 2];
      const down = points[i + 1] - kept[kept.length - 1];
      if (across * across + down * down >= least * least) kept.push(points[i], points[i + 1]);
    }
    kept.push(points[end], points[end + 1]);
    return Float64Array.from(kept);
  }
  function meetsView(ring, view) {
    return ring.west <= view.east && ring.east >= view.west && ring.north <= view.south && ring.south >= view.north;
  }

  // dashboard/web/map/ground/graticule.js
  function graticuleStep(zoom) {
    const steps = [[1.2, 60], [2.2, 30], [3.2, 20], [4.6, 10], [5.8, 5], [7.2, 2], [8.4, 1]];
    return steps.find(([limit]) => zoom < limit)?.[1] ?? 0.5;
  }
  function addGraticuleFigures(map) {
    const margin = make("div", "graticule", "", { "aria-hidden": "true" });
    map.getContainer().append(margin);
    let panels = [];
    const mark = (text, left, top) => make("span", "", text, { style: `transform: translate(${Math.round(left)}px, ${Math.round(top)}px)` });
    const write2 = () => {
      const seen = map.getBounds();
      const step = graticuleStep(map.getZoom());
      const { y: height } = map.getSize();
      const isBare = ([, top]) => top < height - 34 && !panels.some((box) => box.left < 30 && box.top < top + 13 && top < box.bottom);
      const meridians = multiples(seen.getWest(), seen.getEast(), step).map((lon) => mark(nameDegrees(turnLon(lon), "EW"), map.latLngToContainerPoint([0, lon]).x + 3, height - 14));
      const parallels = multiples(Math.max(seen.getSouth(), -80), Math.min(seen.getNorth(), 80), step).map((lat) => [lat, map.latLngToContainerPoint([lat, 0]).y]).filter(isBare).map(([lat, top]) => mark(nameDegrees(lat, "NS"), 3, top + 1));
      margin.replaceChildren(...meridians, ...parallels);
    };
    map.on("move", write2);
    map.on("moveend zoomend resize", () => {
      panels = panelBoxes(map.getContainer());
      write2();
    });
  }
  function drawGraticule(pen, view, zoom, scale) {
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

  // dashboard/web/map/ground/sheet.js
  var Sheet = L.Renderer.extend({
    _initContainer() {
      this._container = make("canvas", "", "", { "aria-hidden": "true" });
    },
    _update() {
      if (this._map._animatingZoom && this._bounds) return;
      L.Renderer.prototype._update.call(this);
      const density = window.devicePixelRatio || 1;
      const size = this._bounds.getSize();
      const sheet = this._container;
      L.DomUtil.setPosition(sheet, this._bounds.min);
      sheet.width = size.x * density;
      sheet.height = size.y * density;
      sheet.style.width = `${size.x}px`;
      sheet.style.height = `${size.y}px`;
      this._draw(sheet.getContext("2d"), density, size);
    }
  });

  // dashboard/web/map/ground/ground.js
  function readInks() {
    const style = getComputedStyle(document.documentElement);
    const names = ["graticule", "shore-far", "shore-near", "land", "border", "hatch", "disputed", "sea", "river", "relief"];
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  }
  var WATER_FADES = [6.5, 8];
  var RELIEF_FADES_PX = [2, 3];
  var Ground = Sheet.extend({
    initialize(landsAt, waters, relief) {
      L.Renderer.prototype.initialize.call(this, { pane: "ground", padding: 0.4 });
      this._landsAt = landsAt;
      this._waters = waters;
      this._shading = relief;
    },
    _initContainer() {
      Sheet.prototype._initContainer.call(this);
      if (this._shading) this._awaitRelief(this._container);
    },
    async _awaitRelief(sheet) {
      sheet.dataset.relief = "awaited";
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      this._relief = await decodeRelief(this._shading);
      this._update();
      sheet.dataset.relief = "drawn";
    },
    _draw(pen, density, size) {
      const inks = readInks();
      const zoom = this._map.getZoom();
      const scale = 2 ** zoom;
      const corner = this._map.getPixelOrigin().add(this._bounds.min);
      const view = { west: corner.x / scale, north: corner.y / scale, east: (corner.x + size.x) / scale, south: (corner.y + size.y) / scale };
      pen.setTransform(density * scale, 0, 0, density * scale, -density * corner.x, -density * corner.y);
      pen.lineJoin = "round";
      pen.strokeStyle = inks.graticule;
      drawGraticule(pen, view, zoom, scale);
      const shapes = this._landsAt(zoom).map(({ part, rings }) => ({ part, path: pathOf(rings.filter((ring) => meetsView(ring, view))) }));
      const stroke = (path, ink, width, dash = []) => {
        pen.strokeStyle = inks[ink];
        pen.lineWidth = width / scale;
        pen.setLineDash(dash.map((length) => length / scale));
        pen.stroke(path);
      };
      for (const { path } of shapes) stroke(path, "shore-far", 11);
      for (const { path } of shapes) stroke(path, "shore-near", 5);
      for (const { part, path } of shapes) {
        pen.fillStyle = isApart(part) ? hatch(pen, inks, scale) : inks.land;
        pen.fill(path, "evenodd");
      }
      if (this._relief) drawRelief(pen, this._relief, shapes, inks.relief, scale);
      this._drawWaters(pen, inks, zoom, view, stroke);
      for (const { path } of shapes) stroke(path, "border", 0.9);
      for (const { path } of shapes.filter(({ part }) => isApart(part))) {
        stroke(path, "land", 1.8);
        stroke(path, "disputed", 1.3, [4, 3]);
      }
    },
    _drawWaters(pen, inks, zoom, view, stroke) {
      const [from, to] = WATER_FADES;
      const seen = (lines) => lines.filter((line) => meetsView(line, view));
      const share = Math.min(1, (to - zoom) / (to - from));
      if (share <= 0) return;
      pen.globalAlpha = share;
      stroke(pathOf(seen(this._waters.rivers), false), "river", zoom < 4.5 ? 0.7 : 1.1);
      const lakes = pathOf(seen(this._waters.lakes));
      pen.fillStyle = inks.sea;
      pen.fill(lakes, "evenodd");
      stroke(lakes, "river", 0.7);
      pen.globalAlpha = 1;
    }
  });
  async function decodeRelief({ image, west, south, east, north }) {
    const picture = new Image();
    picture.src = image;
    await picture.decode();
    const [left, top] = toWorld(west, north);
    const [right, foot] = toWorld(east, south);
    return { picture: await createImageBitmap(picture), left, top, width: right - left, height: foot - top };
  }
  function drawRelief(pen, { picture, left, top, width, height }, shapes, strength, scale) {
    const [from, to] = RELIEF_FADES_PX;
    const share = Math.min(1, (to - width * scale / picture.width) / (to - from));
    if (share <= 0) return;
    const land = new Path2D();
    for (const { path } of shapes) land.addPath(path);
    pen.save();
    pen.clip(land, "evenodd");
    pen.globalCompositeOperation = "hard-light";
    pen.globalAlpha = share * strength;
    pen.imageSmoothingQuality = "medium";
    for (const turn of [-WORLD, 0, WORLD]) pen.drawImage(picture, left + turn, top, width, height);
    pen.restore();
  }
  function pathOf(rings, isClosed = true) {
    const path = new Path2D();
    for (const { points } of rings) {
      path.moveTo(points[0], points[1]);
      for (let i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
      if (isClosed) path.closePath();
    }
    return path;
  }
  function hatch(pen, inks, scale) {
    const tile = make("canvas");
    tile.width = tile.height = 7;
    const brush = tile.getContext("2d");
    brush.fillStyle = inks.land;
    brush.fillRect(0, 0, 7, 7);
    brush.strokeStyle = inks.hatch;
    brush.beginPath();
    for (const shift of [-7, 0, 7]) {
      brush.moveTo(shift - 1, 8);
      brush.lineTo(shift + 8, -1);
    }
    brush.stroke();
    const pattern = pen.createPattern(tile, "repeat");
    pattern.setTransform(new DOMMatrix().scale(1 / scale));
    return pattern;
  }
  function drawGround(map, landsAt, { waters, relief }) {
    map.createPane("ground").style.zIndex = 200;
    const ground = new Ground(landsAt, projectWaters(waters), relief).addTo(map);
    return { tint: () => ground._update() };
  }

  // dashboard/web/map/say.js
  function say(text, values = {}) {
    const said = CONTENT.words?.[text] ?? text;
    return said.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  // dashboard/web/map/marks/band.js
  function addBand(legend, foot, shown, { choose, isFramed }) {
    const bands = shown.filter(({ properties }) => properties.layer === "band");
    const label = make("span", "band-label", bands[0]?.properties.name ?? "", { hidden: "" });
    foot.prepend(label);
    if (bands.length && !isFramed) {
      const box = make("input", "", "", { type: "checkbox" });
      box.addEventListener("change", () => choose({ layers: { band: box.checked } }));
      legend.append(make("label", "choice", [box, " ", say("Show the possible extent (assumptions)")]));
    }
    return (isShown) => {
      label.hidden = !isShown || !bands.length;
    };
  }

  // dashboard/web/map/marks/geometry.js
  function endOf({ coordinates }) {
    const [lon, lat] = coordinates.flat(Infinity).slice(-2);
    return L.latLng(lat, lon);
  }
  function bringIntoView(map, { coordinates }) {
    const flat = coordinates.flat(Infinity);
    const bounds = L.latLngBounds(Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i + 1], flat[2 * i]]));
    if (!map.getBounds().intersects(bounds)) map.panInside(bounds.getCenter(), { padding: [80, 80], animate: false });
  }

  // dashboard/web/map/marks/symbols.js
  var SHAPES = {
    disc: () => [makeSvg("circle", { r: 6 })],
    dot: () => [makeSvg("circle", { r: 6 })],
    diamond: () => [makeSvg("path", { d: "M0-8 8 0 0 8-8 0Z" })],
    ring: () => [makeSvg("circle", { r: 13, class: "glow" }), makeSvg("circle", { r: 11 })]
  };
  var LAYERS = CONTENT.layers ?? {};
  var LOOKS = (CONTENT.looks ?? []).flatMap(({ looks }) => looks);
  var UNKNOWN = { noun: "", rank: 0, isPoint: false, isFaint: false, isAskedFor: false };
  var BASES = { stated: say("stated by a source"), computed: say("computed"), inferred: say("inferred") };
  var layerOf = ({ layer }) => LAYERS[layer] ?? UNKNOWN;
  var shapeOf = ({ layer, basis }) => LOOKS.find((look) => look.layer === layer && look.basis === basis)?.shape ?? "disc";
  function classesOf({ layer, basis, fits }) {
    const judged = layer === "reading" ? { true: "fits", false: "fits-not" }[fits] ?? "fits-open" : "";
    return [layer, basis, judged].filter(Boolean).join(" ");
  }
  function drawSymbol(properties) {
    const shape = shapeOf(properties);
    const group = makeSvg("g", { class: `symbol is-${shape} ${classesOf(properties)}` }, SHAPES[shape]());
    return makeSvg("svg", { viewBox: "-16 -16 32 32", width: 32, height: 32, "aria-hidden": "true" }, [group]);
  }
  function drawKey(properties) {
    const look = classesOf(properties);
    const parts = [makeSvg("path", { d: "M2 8H34", class: `line ${look}` })];
    if (properties.layer === "reading") parts.push(makeSvg("circle", { cx: 30, cy: 8, r: 4, class: `line end ${look}` }));
    return makeSvg("svg", { viewBox: "0 0 36 16", width: 36, height: 16, "aria-hidden": "true" }, parts);
  }
  function describe(properties) {
    const { name, basis, note } = properties;
    return [name, `${layerOf(properties).noun}, ${BASES[basis] ?? basis}`, note].filter(Boolean).join(". ");
  }

  // dashboard/web/map/marks/crowd.js
  var MOST_MARKS = 300;
  var REACH_PX = 10;
  var STAMP_PX = 16;
  function findCrowd(features) {
    return features.filter(isPlainPoint).length > MOST_MARKS ? isPlainPoint : () => false;
  }
  function isPlainPoint({ geometry, properties: { label } }) {
    return geometry?.type === "Point" && !label;
  }
  function standInCrowd({ properties, geometry }) {
    const [x, y] = toWorld(...geometry.coordinates);
    return { properties, geometry, x, y, target: null, elements: [], on: true };
  }
  var Crowd = Sheet.extend({
    initialize(items) {
      L.Renderer.prototype.initialize.call(this, { pane: "crowd", padding: 0.2 });
      this._items = items;
      this._stamps = /* @__PURE__ */ new Map();
    },
    _draw(pen, density, size) {
      const scale = 2 ** this._map.getZoom();
      const corner = this._map.getPixelOrigin().add(this._bounds.min);
      pen.setTransform(density, 0, 0, density, 0, 0);
      pen.clearRect(0, 0, size.x, size.y);
      for (const { on, x, y, properties } of this._items) {
        if (!on) continue;
        const [left, top] = [x * scale - corner.x, y * scale - corner.y];
        if (left < -STAMP_PX || top < -STAMP_PX || left > size.x + STAMP_PX || top > size.y + STAMP_PX) continue;
        const { picture, half } = this._stampOf(properties, density);
        pen.drawImage(picture, left - half, top - half, 2 * half, 2 * half);
      }
    },
    _stampOf(properties, density) {
      const look = `${classesOf(properties)} ${density}`;
      if (!this._stamps.has(look)) this._stamps.set(look, cutStamp(this._map.getContainer(), properties, density));
      return this._stamps.get(look);
    },
    redraw() {
      if (this._bounds) this._draw(this._container.getContext("2d"), window.devicePixelRatio || 1, this._bounds.getSize());
    },
    tint() {
      this._stamps.clear();
      this.redraw();
    }
  });
  function cutStamp(container, properties, density) {
    const symbol = drawSymbol(properties);
    container.append(symbol);
    const group = symbol.querySelector("g");
    const shapes = [...group.children].map((shape) => ({ shape, style: getComputedStyle(shape) }));
    const reach = ({ shape, style }) => (shape.tagName === "circle" ? parseFloat(style.r) : 8) + parseFloat(style.strokeWidth);
    const half = Math.min(STAMP_PX, Math.ceil(Math.max(...shapes.map(reach))));
    const picture = make("canvas");
    picture.width = picture.height = 2 * half * density;
    const pen = picture.getContext("2d");
    pen.setTransform(density, 0, 0, density, half * density, half * density);
    const { a, d } = new DOMMatrix(getComputedStyle(group).transform);
    pen.scale(a, d);
    for (const { shape, style } of shapes) {
      const path = new Path2D(shape.getAttribute("d") ?? "");
      if (shape.tagName === "circle") path.arc(0, 0, parseFloat(style.r), 0, 2 * Math.PI);
      pen.globalAlpha = 1;
      pen.fillStyle = style.fill;
      if (style.fill !== "none") pen.fill(path);
      pen.globalAlpha = Number(style.strokeOpacity);
      pen.strokeStyle = style.stroke;
      pen.lineWidth = parseFloat(style.strokeWidth);
      pen.setLineDash(style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(",").map(parseFloat));
      pen.stroke(path);
    }
    symbol.remove();
    return { picture, half };
  }
  function drawCrowd(map, items, card) {
    if (!items.length) return { mark: [], refresh: () => {
    }, tint: () => {
    } };
    map.createPane("crowd").style.zIndex = 460;
    const crowd = new Crowd(items).addTo(map);
    const icon = L.divIcon({ className: "marker", html: "", iconSize: [32, 32] });
    const marker = L.marker(map.getCenter(), { keyboard: false, autoPanOnFocus: false, icon, zIndexOffset: 1e4 }).addTo(map);
    const target = marker.getElement();
    target.setAttribute("role", "button");
    const mark = { properties: {}, geometry: null, target, elements: [target], on: false };
    function hold(item) {
      if (mark.held === item) return;
      card.drop(mark);
      mark.held = item;
      target.classList.toggle("off", !item);
      if (!item) return;
      Object.assign(mark, { properties: item.properties, geometry: item.geometry });
      const [lon, lat] = item.geometry.coordinates;
      marker.setLatLng([lat, lon]);
      target.replaceChildren(drawSymbol(item.properties));
      target.setAttribute("aria-label", describe(item.properties));
      target.dataset.feature = item.properties.id;
    }
    function refresh() {
      crowd.redraw();
      if (!mark.held?.on) hold(items.find(({ on }) => on) ?? null);
    }
    function nearest(event) {
      const { x, y } = map.mouseEventToContainerPoint(event);
      const corner = map.getPixelBounds().min;
      const scale = 2 ** map.getZoom();
      const farOf = (item) => Math.hypot(item.x * scale - corner.x - x, item.y * scale - corner.y - y);
      let found = null;
      let least = REACH_PX;
      for (const item of items) {
        if (!item.on || farOf(item) > least) continue;
        found = item;
        least = farOf(item);
      }
      return found;
    }
    map.getContainer().addEventListener("pointermove", (event) => {
      if (event.buttons || event.target.closest(".panel, .marker")) return;
      const item = nearest(event);
      if (item) hold(item);
    }, true);
    map.getContainer().addEventListener("click", (event) => {
      if (event.target.closest(".panel, .marker, .card") || map.dragging.moved()) return;
      const item = nearest(event);
      if (!item) return;
      event.stopPropagation();
      hold(item);
      target.firstChild.dispatchEvent(new MouseEvent("click", { bubbles: true, clientX: event.clientX, clientY: event.clientY, detail: 1 }));
    }, true);
    target.addEventListener("keydown", (event) => {
      const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!by || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const standing = items.filter(({ on }) => on);
      const next = standing[standing.indexOf(mark.held) + by];
      if (!next) return;
      hold(next);
      bringIntoView(map, next.geometry);
      card.open(mark);
    });
    return { mark: [mark], refresh, tint: () => crowd.tint() };
  }

  // dashboard/web/map/rove.js
  function rove(group, elements, { first = elements[0], isShown = () => true, approach = () => {
  } } = {}) {
    let stop = null;
    const stopAt = (element) => {
      stop?.setAttribute("tabindex", "-1");
      stop = element;
      stop?.setAttribute("tabindex", "0");
    };
    const refresh = () => {
      if (!stop || !isShown(stop)) stopAt(elements.find(isShown));
    };
    for (const element of elements) element.setAttribute("tabindex", "-1");
    stopAt(first);
    group.addEventListener("focusin", ({ target }) => {
      if (elements.includes(target)) stopAt(target);
    });
    group.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !elements.includes(event.target)) return;
      const shown = elements.filter((element) => element === event.target || isShown(element));
      const at = shown.indexOf(event.target);
      const steps = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 };
      if (!(event.key in steps)) return;
      event.preventDefault();
      const next = shown[Math.max(0, Math.min(shown.length - 1, steps[event.key]))];
      approach(next);
      next.focus({ preventScroll: next.closest(".leaflet-container") !== null });
    });
    return { refresh };
  }

  // dashboard/web/map/marks/features.js
  function drawFeatures(map, features) {
    const pane = map.createPane("dated");
    pane.style.zIndex = 450;
    const renderer = L.svg({ pane: "dated", padding: 0.4 });
    const rank = ({ properties }) => layerOf(properties).rank;
    const isOneOfMany = findCrowd(features);
    const draw = (feature) => {
      if (layerOf(feature.properties).isAskedFor) return awaitDrawing(map, feature, renderer);
      return isOneOfMany(feature) ? standInCrowd(feature) : drawFeature(map, feature, renderer);
    };
    return [...features].sort((a, b) => rank(a) - rank(b)).map(draw);
  }
  function awaitDrawing(map, feature, renderer) {
    const item = { properties: feature.properties, geometry: feature.geometry, target: null, elements: [], on: true };
    item.draw = () => {
      item.draw = null;
      item.elements = drawFeature(map, feature, renderer).elements;
      for (const element of item.elements) {
        element.classList.toggle("off", !item.on);
        element.parentNode.prepend(element);
      }
    };
    return item;
  }
  function drawFeature(map, feature, renderer) {
    const { properties, geometry } = feature;
    if (!geometry) return { properties, geometry, target: null, elements: [], on: true };
    const drawn = geometry.type.endsWith("Point") ? drawPoint(feature) : drawPath(feature, renderer);
    drawn.addTo(map);
    const elements = [];
    drawn.eachLayer(function collect(part) {
      if (part.eachLayer) part.eachLayer(collect);
      else elements.push(part.getElement());
    });
    const target = elements.at(-1);
    if (!layerOf(properties).isAskedFor) {
      target.setAttribute("role", "button");
      target.setAttribute("aria-label", describe(properties));
      target.dataset.feature = properties.id;
    }
    return { properties, geometry, target, elements, on: true };
  }
  function drawPoint(feature) {
    const pointToLayer = (_, at) => L.marker(at, {
      keyboard: false,
      autoPanOnFocus: false,
      // a walk by Tab must not drag the map along
      zIndexOffset: 1e3 * (layerOf(feature.properties).rank * 2 + (feature.properties.basis === "stated" ? 1 : 0)),
      icon: L.divIcon({ className: `marker ${feature.properties.layer}`, html: drawSymbol(feature.properties), iconSize: [32, 32] })
    });
    return L.geoJSON(feature, { pointToLayer });
  }
  function markEnd({ geometry, properties }, renderer) {
    return L.circleMarker(endOf(geometry), { className: `line end ${classesOf(properties)}`, radius: 4.5, renderer, interactive: false });
  }
  function drawPath(feature, renderer) {
    const { isFaint, isAskedFor } = layerOf(feature.properties);
    const stroke = (className, interactive = false) => L.geoJSON(feature, { interactive, style: { className: `line ${className}`, renderer, smoothFactor: isFaint ? 0.4 : 1, bubblingMouseEvents: false } });
    const look = classesOf(feature.properties);
    if (isAskedFor) return L.layerGroup([stroke(look)]);
    const strokes = [stroke("casing"), stroke(look), stroke("hit", true)];
    if (feature.properties.layer === "reading") strokes.splice(2, 0, markEnd(feature, renderer));
    return L.layerGroup(strokes);
  }
  function roveFeatures(map, shown) {
    const rank = ({ properties }) => 2 * layerOf(properties).rank + (properties.basis === "stated" ? 1 : 0);
    const reachable = shown.filter(({ target, properties }) => target && !layerOf(properties).isAskedFor).sort((a, b) => rank(b) - rank(a));
    const items = new Map(reachable.map((item) => [item.target, item]));
    const approach = (target) => bringIntoView(map, items.get(target).geometry);
    const pane = map.getPane("mapPane");
    pane.setAttribute("role", "group");
    pane.setAttribute("aria-label", say("On the map; arrow keys go from one to the next"));
    return rove(pane, [...items.keys()], { isShown: (target) => !target.classList.contains("off"), approach });
  }

  // dashboard/web/map/time/strip_marks.js
  var DATE_SHAPES = {
    event: "M-5.2 0A5.2 5.2 0 1 1 5.2 0 5.2 5.2 0 1 1-5.2 0Z",
    imagery: "M0-5.8 6 5H-6Z",
    publication: "M-4.7-4.7H4.7V4.7H-4.7Z",
    statement: "M-6-5.4H6V2.6H1L-3 6.4V2.6H-6Z",
    leg: "M-6-4.5V4.5M6-4.5V4.5M-6 0H6",
    window: "M-2.6-5.6H-5.6V5.6H-2.6M2.6-5.6H5.6V5.6H2.6"
  };
  var DATE_KINDS = {
    event: say("date of an event"),
    imagery: say("date of imagery"),
    publication: say("date of a publication"),
    statement: say("date of a statement"),
    leg: say("leg of the route"),
    window: say("window of the case")
  };
  var KIND_NAMES = {
    event: say("Event"),
    imagery: say("Imagery"),
    publication: say("Publication"),
    statement: say("Statement"),
    leg: say("Leg")
  };
  var ROLES = { route: say("on the route"), evidence: say("separate evidence"), context: say("context") };
  var FRAME = "M0-8.2 8.2 0 0 8.2-8.2 0Z";
  function drawMark(kind, role) {
    const shape = makeSvg("path", { d: DATE_SHAPES[kind] ?? DATE_SHAPES.event, class: "shape" });
    const parts = role === "evidence" ? [makeSvg("path", { d: FRAME, class: "frame" }), shape] : [shape];
    const isOpen = kind === "leg" || kind === "window";
    const group = makeSvg("g", { class: `mark ${role}${isOpen ? " open" : ""}` }, parts);
    return makeSvg("svg", { viewBox: "-9 -9 18 18", width: 18, height: 18, "aria-hidden": "true" }, [group]);
  }
  function listMarkKeys(timeline) {
    const dated = timeline.filter(({ kind }) => kind !== "window");
    const name = (words) => words[0].toUpperCase() + words.slice(1);
    const kinds = Object.keys(KIND_NAMES).filter((kind) => dated.some((entry) => entry.kind === kind));
    const roles = ["route", "evidence"].filter((role) => dated.some((entry) => entry.role === role));
    return [
      ...kinds.map((kind) => [drawMark(kind, "context"), KIND_NAMES[kind], "half"]),
      ...roles.map((role) => [drawMark("event", role), name(ROLES[role]), ""])
    ];
  }

  // dashboard/web/map/panels/legend.js
  var KEYS = ["layer", "basis", "fits"];
  var LEAST_WIDTH_PX = 860;
  function makeLegend(map, content) {
    const legend = make("details", "panel legend", make("summary", "", say("Legend")));
    const rowOf = (look) => ({ look, row: makeRow(look.shape === "line" ? drawKey(look) : drawSymbol(look), look.words) });
    const rows = content.looks.flatMap(({ heading, looks }) => addGroup(legend, heading, looks.map(rowOf)));
    const [disputed] = addGroup(legend, say("Boundaries"), [{ row: makeRow(make("span", "disputed-key"), say("Disputed part")) }]);
    disputed.row.hidden = !content.countries.features.some((feature) => isApart(feature.properties.part));
    const marks = listMarkKeys(content.timeline).map((key) => ({ row: makeRow(...key) }));
    if (marks.length) addGroup(legend, say("Dates on the timeline"), marks, "marks");
    legend.open = map.getSize().x > LEAST_WIDTH_PX;
    addPanel(map, "topright", legend);
    function explain(active) {
      const holds = (look) => active.some((properties) => KEYS.every((key) => (properties[key] ?? null) === look[key]));
      for (const { look, row } of rows) row.hidden = !holds(look);
      for (const group of legend.querySelectorAll("section")) group.hidden = !group.querySelector("li:not([hidden])");
    }
    return { legend, explain };
  }
  function addGroup(legend, title, rows, look = "") {
    legend.append(make("section", "", [make("h2", "", title), make("ul", look, rows.map(({ row }) => row))]));
    return rows;
  }
  function makeRow(picture, text, look = "") {
    return make("li", look, [picture, make("span", "", text)]);
  }
  function addFindingChoice(legend, content, choose) {
    const ids = [...new Set(content.features.features.map((feature) => feature.properties.finding).filter(Boolean))].sort();
    if (!ids.length) return;
    addChoice(legend, say("Show readings of"), [["", say("none")], ...ids.map((id) => [id, id])], (id) => choose(id || null));
  }
  function addChoice(legend, title, options, choose) {
    const select = make("select", "", options.map(([value, text]) => new Option(text, value)));
    select.addEventListener("change", () => choose(select.value));
    legend.append(make("label", "choice", [title, select]));
  }

  // dashboard/web/map/panels/language.js
  var LANGUAGES = [["", say("as opened")], ["en", say("English")], ["ko", say("Korean")], ["ru", say("Russian")], ["uk", say("Ukrainian")], ["as-written", say("as sources write")]];
  function nameOf({ name, names }, language) {
    const own = names?.[language];
    return own ? { text: own, lang: language } : { text: name, lang: "" };
  }
  function makeNaming(shown, renew) {
    const named = shown.filter(({ properties }) => properties.names).map((item) => ({ item, names: item.properties.names, own: item.properties.name }));
    let spoken = "";
    return (language) => {
      if (language === spoken || !LANGUAGES.some(([tag]) => tag === language)) return;
      spoken = language;
      for (const { item, names, own } of named) {
        const name = language && names[language] || own;
        item.properties.name = name;
        item.lang = name === own || language === "as-written" ? "" : language;
        item.target?.setAttribute("aria-label", describe(item.properties));
      }
      renew(language);
    };
  }
  function addLanguageChoice(legend, shown, nameIn) {
    if (!shown.some(({ properties }) => properties.names)) return;
    addChoice(legend, say("Place names"), LANGUAGES, nameIn);
  }

  // dashboard/web/map/names/lettering.js
  function settle(pane, map, standing, wanted) {
    const keys = new Set(wanted.map(({ key }) => key));
    for (const [key, { elements }] of standing) {
      if (keys.has(key)) continue;
      for (const element of elements) element.remove();
      standing.delete(key);
    }
    for (const entry of wanted) {
      const set = standing.get(entry.key) ?? raise(pane, entry);
      standing.set(entry.key, set);
      write(set, entry, map);
    }
  }
  function raise(pane, { dot, item }) {
    const text = make("span", "label");
    const mark = make("span", dot ? "town-dot" : "leader", "", { "aria-hidden": "true" });
    pane.append(mark, text);
    if (item) item.lettering = [mark, text];
    return { text, mark, elements: [mark, text] };
  }
  function write({ text, mark }, { look, text: words, lang = "", size, centre, from, dot, item }, map) {
    text.className = `label ${look}`;
    text.textContent = words;
    const tag = item?.lang || lang;
    if (tag) text.lang = tag;
    else text.removeAttribute("lang");
    text.style.width = `${size.width}px`;
    setAt(text, map.containerPointToLayerPoint([centre.x - size.width / 2, centre.y - size.height / 2]));
    if (dot) setAt(mark, map.containerPointToLayerPoint(dot));
    else drawLeader(mark, from, nearestOf(centre, size, from), map);
    if (item) for (const element of item.lettering) element.classList.toggle("off", !item.on);
  }
  function setAt(element, point) {
    element.style.transform = `translate(${Math.round(point.x)}px, ${Math.round(point.y)}px)`;
  }
  function nearestOf(centre, size, from) {
    if (!from) return null;
    const clamp = (value, middle, reach) => Math.max(middle - reach, Math.min(middle + reach, value));
    return L.point(clamp(from.x, centre.x, size.width / 2), clamp(from.y, centre.y, size.height / 2));
  }
  function drawLeader(mark, from, to, map) {
    mark.hidden = !from;
    if (!from) return;
    const start = map.containerPointToLayerPoint(from);
    const turn = Math.atan2(to.y - from.y, to.x - from.x);
    mark.style.width = `${from.distanceTo(to)}px`;
    mark.style.transform = `translate(${start.x}px, ${start.y}px) rotate(${turn}rad)`;
  }

  // dashboard/web/map/names/placing.js
  var NEAR = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [1, 1], [-1, -1], [-1, 1]];
  var NEAR_GAPS = [11, 18];
  var MARK_PX = { event: 27 };
  var LEADER_GAPS = [30, 46, 66, 90, 120];
  var ALONG = [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2, 0.9, 0.1];
  var FOOT = 16;
  function makeSheet(size, panels) {
    const taken = [...panels];
    const strokes = [];
    const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const holds = (point) => point.x >= 0 && point.x <= size.x && point.y >= 0 && point.y <= size.y;
    const isInside = (box) => box.left >= 4 && box.right <= size.x - 4 && box.top >= 4 && box.bottom <= size.y - FOOT;
    const isFree = (box) => isInside(box) && !taken.some((other) => meets(box, other));
    const crosses = ({ x, y }, box) => x > box.left && x < box.right && y > box.top && y < box.bottom;
    const isStruck = (box, points) => points.some((point) => crosses(point, box));
    return {
      holds,
      isInside,
      isFree,
      isClear: (box, own = []) => isFree(box) && !isStruck(box, strokes) && !isStruck(box, own),
      isOpenWay: (way) => !way.some((step) => taken.some((box) => crosses(step, box)) || strokes.some((point) => point.distanceTo(step) < 4)),
      block: (box) => {
        taken.push(box);
      },
      stroke: (points) => {
        strokes.push(...points);
      }
    };
  }
  function boxAround(centre, { width, height }, margin = 2) {
    return { left: centre.x - width / 2 - margin, right: centre.x + width / 2 + margin, top: centre.y - height / 2 - margin, bottom: centre.y + height / 2 + margin };
  }
  function centreBeside(point, [across, down], size, gap) {
    const reach = across && down ? gap * 0.75 : gap;
    return L.point(point.x + across * (reach + size.width / 2), point.y + down * (reach + size.height / 2));
  }
  function letterCase(map, sheet, measure, items, wanted) {
    const drawn = items.map((item) => {
      const anchor = anchorOf(map, item);
      const run = item.geometry.type === "Point" ? [] : pointsInView(map, sheet, item.geometry);
      if (anchor) sheet.block(markBox(anchor, item.properties.layer));
      if (!layerOf(item.properties).isFaint) sheet.stroke(run);
      return { item, anchor, run };
    });
    const named = drawn.filter(({ item }) => item.properties.label);
    const write2 = ({ item, anchor, run }) => {
      const text = item.properties.name;
      const look = `own ${classesOf(item.properties)}`;
      const size = measure(text, look);
      const found = anchor ? sheet.holds(anchor) && besidePoint(sheet, anchor, size) : besideLine(sheet, run, size);
      if (!found) return;
      sheet.block(boxAround(found.centre, size));
      wanted.push({ key: `own ${item.properties.id}`, text, look, size, item, ...found });
    };
    named.filter(({ anchor }) => anchor).forEach(write2);
    named.filter(({ anchor }) => !anchor).forEach(write2);
  }
  function anchorOf(map, { geometry, properties }) {
    if (geometry.type !== "Point" && properties.layer !== "reading") return null;
    return map.latLngToContainerPoint(endOf(geometry));
  }
  function markBox(anchor, layer) {
    const side = MARK_PX[layer] ?? 15;
    return boxAround(anchor, { width: side, height: side }, 0);
  }
  function besidePoint(sheet, point, size) {
    const near = NEAR_GAPS.flatMap((gap) => NEAR.map((way) => ({ centre: centreBeside(point, way, size, gap) })));
    const led = LEADER_GAPS.flatMap((gap) => NEAR.map((way) => ({ centre: centreBeside(point, way, size, gap), from: point })));
    const clear = ({ centre, from }) => sheet.isClear(boxAround(centre, size)) && (!from || sheet.isOpenWay(leaderSteps(from, centre, size)));
    const free = ({ centre }) => sheet.isFree(boxAround(centre, size));
    return near.find(clear) ?? led.find(clear) ?? near.find(free) ?? led.find(free) ?? near.find(({ centre }) => sheet.isInside(boxAround(centre, size)));
  }
  function leaderSteps(from, centre, size) {
    const to = nearestOf(centre, size, from);
    const length = from.distanceTo(to);
    return Array.from({ length: Math.max(0, Math.ceil((length - 12) / 4)) }, (_, i) => from.add(to.subtract(from).multiplyBy((12 + 4 * i) / length)));
  }
  function besideLine(sheet, run, size) {
    if (!run.length) return null;
    const spots = ALONG.map((share) => run[Math.round(share * (run.length - 1))]);
    const beside = spots.flatMap((spot) => NEAR.map((way) => centreBeside(spot, way, size, 6)));
    const centre = beside.find((each) => sheet.isClear(boxAround(each, size), run)) ?? spots.find((each) => sheet.isFree(boxAround(each, size)));
    return centre && { centre };
  }
  function pointsInView(map, sheet, { type, coordinates }) {
    const lines = { LineString: [coordinates], Polygon: [coordinates[0]], MultiLineString: coordinates }[type] ?? [];
    const points = [];
    for (const line of lines) {
      const corners = line.map(([lon, lat]) => map.latLngToContainerPoint([lat, lon]));
      corners.slice(1).forEach((end, index) => {
        const start = corners[index];
        const steps = Math.min(400, Math.max(1, Math.round(start.distanceTo(end) / 7)));
        for (let i = 0; i <= steps; i += 1) points.push(start.add(end.subtract(start).multiplyBy(i / steps)));
      });
    }
    return points.filter((point) => sheet.holds(point));
  }

  // dashboard/web/map/names/spots.js
  var CELL = 22;
  var MOST_SPOTS = 24;
  function findNameSpots(map, lands, blocked) {
    const { x: width, y: height } = map.getSize();
    const grid = { columns: Math.floor(width / CELL), rows: Math.floor(height / CELL) };
    if (grid.columns < 1 || grid.rows < 1) return [];
    const owners = ownersOf(map, lands, grid, blocked);
    const depths = depthsOf(owners, grid);
    const cells = lands.map(() => []);
    owners.forEach((land, cell) => {
      if (land >= 0) cells[land].push(cell);
    });
    const shareAt = (land) => ({ x, y }, span) => {
      const row = Math.floor(y / CELL) * grid.columns;
      const [first, last] = [Math.floor((x - span / 2) / CELL), Math.floor((x + span / 2) / CELL)];
      const own = multiples(first, last, 1).filter((column) => column >= 0 && column < grid.columns && owners[row + column] === land);
      return own.length / (last - first + 1);
    };
    const centre = (cell) => L.point((cell % grid.columns + 0.5) * CELL, (Math.floor(cell / grid.columns) + 0.5) * CELL);
    const mainNames = new Set(lands.filter(({ part }) => !isApart(part)).map(({ name }) => name));
    return lands.map(({ name, names, part }, index) => ({ name, names, part, area: cells[index].length, shareAt: shareAt(index), points: deepest(cells[index], depths, centre) })).filter(({ name, part, area }) => area > 0 && name && (!isApart(part) || !mainNames.has(name))).sort((a, b) => b.area - a.area);
  }
  function ownersOf(map, lands, { columns, rows }, blocked) {
    const owners = new Int16Array(columns * rows).fill(-1);
    const scale = 2 ** map.getZoom();
    const corner = map.getPixelBounds().min;
    const xs = Array.from({ length: columns }, (_, column) => (corner.x + (column + 0.5) * CELL) / scale);
    for (let row = 0; row < rows; row += 1) {
      const y = (corner.y + (row + 0.5) * CELL) / scale;
      const line = { west: xs[0], east: xs.at(-1), north: y, south: y };
      lands.forEach(({ rings }, land) => {
        const cuts = rings.filter((ring) => meetsView(ring, line)).flatMap((ring) => crossings(ring.points, y));
        if (!cuts.length) return;
        xs.forEach((x, column) => {
          if (cuts.filter((cut) => cut < x).length % 2) owners[row * columns + column] = land;
        });
      });
    }
    for (const box of blocked) {
      for (let row = Math.max(0, Math.floor(box.top / CELL)); row < Math.min(rows, box.bottom / CELL); row += 1) {
        owners.fill(-1, row * columns + Math.max(0, Math.floor(box.left / CELL)), row * columns + Math.min(columns, Math.ceil(box.right / CELL)));
      }
    }
    return owners;
  }
  function crossings(points, y) {
    const found = [];
    for (let i = 3; i < points.length; i += 2) {
      const [above, below] = [points[i - 2], points[i]];
      if (above > y !== below > y) found.push(points[i - 3] + (y - above) / (below - above) * (points[i - 1] - points[i - 3]));
    }
    return found;
  }
  function depthsOf(owners, { columns, rows }) {
    const depths = new Int16Array(owners.length).fill(columns + rows);
    const relax = (row, column, neighbours) => {
      const cell = row * columns + column;
      for (const [down, across] of neighbours) {
        const [r, c] = [row + down, column + across];
        const other = r * columns + c;
        const isApart2 = r < 0 || c < 0 || r >= rows || c >= columns || owners[other] !== owners[cell];
        depths[cell] = Math.min(depths[cell], isApart2 ? 1 : depths[other] + 1);
      }
    };
    const before = [[-1, -1], [-1, 0], [-1, 1], [0, -1]];
    const after = [[1, 1], [1, 0], [1, -1], [0, 1]];
    for (let row = 0; row < rows; row += 1) for (let column = 0; column < columns; column += 1) relax(row, column, before);
    for (let row = rows - 1; row >= 0; row -= 1) for (let column = columns - 1; column >= 0; column -= 1) relax(row, column, after);
    return depths;
  }
  function deepest(cells, depths, centre) {
    const points = cells.map((cell) => ({ depth: depths[cell], point: centre(cell) }));
    const sum = points.reduce((total, { point }) => total.add(point), L.point(0, 0));
    const middle = sum.divideBy(Math.max(1, points.length));
    points.sort((a, b) => b.depth - a.depth || a.point.distanceTo(middle) - b.point.distanceTo(middle));
    const stride = Math.max(1, Math.floor(points.length / MOST_SPOTS));
    return points.filter((_, rank) => rank < 4 || rank % stride === 0).map(({ point }) => point);
  }

  // dashboard/web/map/names/labels.js
  var MOST_TOWNS = 70;
  function makeLabels(map, content, landsAt, shown) {
    const pane = map.createPane("labels");
    pane.style.zIndex = 640;
    const towns = content.labels.features.map(({ properties, geometry: { coordinates: [lon, lat] } }) => ({ ...properties, at: L.latLng(lat, lon) })).sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
    const measure = makeMeasure(map.getContainer());
    const standing = /* @__PURE__ */ new Map();
    let namesAreOn = true;
    let language = "";
    function letter() {
      const size = map.getSize();
      if (!size.x || !size.y) return;
      const panels = panelBoxes(map.getContainer());
      const sheet = makeSheet(size, panels);
      const wanted = [];
      letterCase(map, sheet, measure, shown.filter((item) => item.active && item.elements.length), wanted);
      if (namesAreOn) {
        letterSea(map, sheet, measure, content.sea_label, content.sea_at, wanted);
        letterLands(sheet, measure, findNameSpots(map, landsAt(map.getZoom()), panels), language, wanted);
        letterTowns(map, sheet, measure, towns, language, wanted);
      }
      settle(pane, map, standing, wanted);
    }
    let due = 0;
    const letterSoon = () => {
      cancelAnimationFrame(due);
      due = requestAnimationFrame(() => {
        letter();
        veil(false);
      });
    };
    const veil = (on) => pane.classList.toggle("veiled", on);
    map.on("zoomstart", () => veil(true));
    map.on("moveend zoomend resize", letterSoon);
    const setNames = (on) => {
      namesAreOn = on;
    };
    const setLanguage = (tag) => {
      language = tag;
    };
    return { letterSoon, setNames, setLanguage };
  }
  function makeMeasure(container) {
    const pen = make("canvas").getContext("2d");
    const fonts = /* @__PURE__ */ new Map();
    const widths = /* @__PURE__ */ new Map();
    return (text, look) => {
      const key = `${look}
${text}`;
      if (!widths.has(key)) {
        if (!fonts.has(look)) {
          const probe = make("span", `label ${look}`);
          container.append(probe);
          const { font: font2, letterSpacing, lineHeight, textTransform } = getComputedStyle(probe);
          fonts.set(look, { font: font2, spacing: parseFloat(letterSpacing) || 0, line: parseFloat(lineHeight), upper: textTransform === "uppercase" });
          probe.remove();
        }
        const { font, spacing, line, upper } = fonts.get(look);
        pen.font = font;
        const rows = (upper ? text.toUpperCase() : text).split("\n");
        const width = Math.max(...rows.map((row) => pen.measureText(row).width + spacing * row.length));
        widths.set(key, { width: Math.ceil(width) + 2, height: Math.ceil(line * rows.length) });
      }
      return widths.get(key);
    };
  }
  function letterSea(map, sheet, measure, text, spots, wanted) {
    if (!text || map.getZoom() < 3) return;
    const lines = text.replace(" (", "\n(");
    const look = map.getZoom() < 5 ? "sea small" : "sea";
    const size = measure(lines, look);
    const at = spots.map((spot) => map.latLngToContainerPoint(spot)).filter((point) => sheet.holds(point));
    const centre = at.find((point) => sheet.isClear(boxAround(point, size))) ?? at.find((point) => sheet.isFree(boxAround(point, size)));
    if (!centre) return;
    sheet.block(boxAround(centre, size, 6));
    wanted.push({ key: "sea", text: lines, look, size, centre });
  }
  function letterLands(sheet, measure, lands, language, wanted) {
    for (const land of lands) {
      const { name, part, area, points, shareAt } = land;
      const { text, lang } = nameOf(land, language);
      const look = isApart(part) ? "land part" : area > 260 ? "land great" : area > 40 ? "land" : "land small";
      const size = measure(text, look);
      if (area * CELL * CELL < size.width * size.height * 1.6) continue;
      const free = points.filter((point) => sheet.isFree(boxAround(point, size, 5)));
      const centre = [1, 0.7, 0].map((least) => free.find((point) => shareAt(point, size.width) >= least)).find(Boolean);
      if (!centre) continue;
      sheet.block(boxAround(centre, size, 4));
      wanted.push({ key: `land ${name}`, text, lang, look, size, centre });
    }
  }
  function letterTowns(map, sheet, measure, towns, language, wanted) {
    const zoom = map.getZoom();
    let room = MOST_TOWNS;
    for (const town of towns) {
      const { name, at, min_zoom: least } = town;
      if (least > zoom) continue;
      const point = map.latLngToContainerPoint(at);
      const dot = boxAround(point, { width: 5, height: 5 }, 0);
      if (!sheet.holds(point) || !sheet.isFree(dot)) continue;
      const { text, lang } = nameOf(town, language);
      const size = measure(text, "town");
      const centre = NEAR.map((way) => centreBeside(point, way, size, 5)).find((each) => sheet.isFree(boxAround(each, size)));
      if (!centre) continue;
      sheet.block(dot);
      sheet.block(boxAround(centre, size));
      wanted.push({ key: `town ${name} ${at}`, text, lang, look: "town", size, centre, dot: point });
      room -= 1;
      if (!room) return;
    }
  }

  // dashboard/web/map/time/dates.js
  var DAY_MS = 864e5;
  function indexOfDay(iso, days) {
    return (Date.parse(iso) - Date.parse(days[0])) / DAY_MS;
  }
  function partsOf(iso, isShort = true) {
    const [year, month, day] = iso.split("-").map(Number);
    const weekday = (new Date(iso).getUTCDay() + 6) % 7;
    const { months, short_months: shortMonths, weekdays, short_weekdays: shortWeekdays } = CONTENT.calendar;
    return { year, month: (isShort ? shortMonths : months)[month - 1], day, weekday: (isShort ? shortWeekdays : weekdays)[weekday] };
  }
  function writeDate(iso) {
    return say("{weekday} {day} {month} {year}", partsOf(iso));
  }
  function spellDate(iso) {
    return say("{weekday} {day} {month} {year}", partsOf(iso, false));
  }
  function writeTick(iso) {
    return say("{day} {month}", partsOf(iso));
  }
  function writeInterval(from, to) {
    const name = (iso) => say("{day} {month} {year}", partsOf(iso));
    if (!from && !to) return "";
    if (!from) return say("to {date}", { date: name(to) });
    if (!to) return say("from {date}", { date: name(from) });
    return from === to ? name(from) : say("{from} to {to}", { from: name(from), to: name(to) });
  }
  function isOfOneYear(dates, days) {
    return [...dates, days.at(-1)].every((iso) => iso.slice(0, 4) === days[0].slice(0, 4));
  }
  function writeDayAmong(iso, days) {
    return isOfOneYear([iso], days) ? writeTick(iso) : writeInterval(iso, iso);
  }
  function writeShortInterval(from, to, days) {
    if (from === to) return writeDayAmong(from, days);
    const { year, month, day: last } = partsOf(to);
    const first = partsOf(from).day;
    const isSaid = isOfOneYear([from, to], days);
    if (from.slice(0, 7) === to.slice(0, 7)) {
      return isSaid ? say("{first}–{last} {month}", { first, last, month }) : say("{first}–{last} {month} {year}", { first, last, month, year });
    }
    if (isSaid) return say("{from}–{to}", { from: writeTick(from), to: writeTick(to) });
    if (from.slice(0, 4) === to.slice(0, 4)) return say("{from}–{to} {year}", { from: writeTick(from), to: writeTick(to), year });
    return say("{from}–{to}", { from: writeInterval(from, from), to: writeInterval(to, to) });
  }

  // dashboard/web/map/panels/card.js
  function makeCard(map) {
    const card = make("div", "card", "", { role: "status", hidden: "" });
    map.getContainer().append(card);
    L.DomEvent.disableClickPropagation(card).disableScrollPropagation(card);
    let owner = null;
    let pinned = false;
    let leaving = null;
    function open(shown, at = anchorOf2(shown)) {
      clearTimeout(leaving);
      if (owner !== shown) fill(card, shown.properties);
      owner = shown;
      card.hidden = false;
      place(card, at, map.getSize());
    }
    function close() {
      clearTimeout(leaving);
      owner = null;
      pinned = false;
      card.hidden = true;
    }
    const leave = () => {
      if (!pinned) leaving = setTimeout(close, 180);
    };
    const anchorOf2 = (shown) => {
      const box = shown.target.getBoundingClientRect();
      const frame = map.getContainer().getBoundingClientRect();
      const inside = (value, size) => Math.min(Math.max(value, 0), size);
      const { x: width, y: height } = map.getSize();
      return L.point(inside((box.left + box.right) / 2 - frame.left, width), inside((box.top + box.bottom) / 2 - frame.top, height));
    };
    card.addEventListener("mouseenter", () => clearTimeout(leaving));
    card.addEventListener("mouseleave", leave);
    map.on("click movestart", close);
    addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
    });
    function attach(shown) {
      const { target } = shown;
      target.addEventListener("mouseenter", (event) => {
        if (!pinned) open(shown, map.mouseEventToContainerPoint(event));
      });
      target.addEventListener("mouseleave", leave);
      target.addEventListener("focus", () => {
        if (target.matches(":focus-visible")) open(shown);
      });
      target.addEventListener("blur", leave);
      target.addEventListener("click", (event) => {
        pinned = false;
        open(shown, map.mouseEventToContainerPoint(event));
        pinned = true;
        event.stopPropagation();
      });
      target.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        openFor(shown);
      });
    }
    function openFor(shown) {
      if (!shown?.target) return;
      open(shown);
      pinned = true;
    }
    const drop = (shown) => {
      if (owner === shown) close();
    };
    return { attach, drop, close, open, openFor };
  }
  function fill(card, { name, layer, basis, fits, note, from, to, sources }) {
    const verdict = { true: say("fits the stated distance"), false: say("does not fit the stated distance") }[fits];
    const kind = [layerOf({ layer }).noun, BASES[basis] ?? basis, verdict].filter(Boolean).join(" · ");
    const rows = [make("div", `kind ${basis}`, kind), make("strong", "", name)];
    if (from || to) rows.push(make("div", "dates", writeInterval(from, to)));
    if (note) rows.push(make("p", "", note));
    if (sources?.length) rows.push(make("div", "sources", say("Claims: {claims}", { claims: sources.join(", ") })));
    card.replaceChildren(...rows);
  }
  function place(card, at, size) {
    const gap = 14;
    const { offsetWidth: width, offsetHeight: height } = card;
    const left = at.x + gap + width < size.x ? at.x + gap : at.x - gap - width;
    const top = at.y - gap - height > 0 ? at.y - gap - height : at.y + gap;
    const clamp = (value, room) => Math.max(6, Math.min(value, room - 6));
    card.style.left = `${clamp(left, size.x - width)}px`;
    card.style.top = `${clamp(top, size.y - height)}px`;
  }

  // dashboard/web/map/panels/tools.js
  function makeTool(name, picture, key = "") {
    const title = key ? `${name} (${key})` : name;
    const icon = makeSvg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" }, [makeSvg("path", { d: picture })]);
    const tool = make("button", "", icon, { type: "button", "aria-label": name, title });
    if (key) tool.setAttribute("aria-keyshortcuts", key);
    return tool;
  }
  function toggleFullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(() => {
    });
  }
  function addTools(map, search, ruler, help) {
    const closer = makeTool(say("Zoom in"), "M8 2.5v11M2.5 8h11");
    const farther = makeTool(say("Zoom out"), "M2.5 8h11");
    const screen = makeTool(say("Full screen"), "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4", "F");
    closer.addEventListener("click", () => map.zoomIn());
    farther.addEventListener("click", () => map.zoomOut());
    screen.addEventListener("click", toggleFullScreen);
    const tools = [closer, farther, ...document.fullscreenEnabled ? [screen] : [], search.button, ruler.button, help.button];
    const bar = make("div", "tools panel", tools, { role: "toolbar", "aria-label": say("Map tools"), "aria-orientation": "vertical" });
    rove(bar, tools);
    const mark = () => {
      closer.setAttribute("aria-disabled", map.getZoom() >= map.getMaxZoom());
      farther.setAttribute("aria-disabled", map.getZoom() <= map.getMinZoom());
    };
    map.on("zoomend zoomlevelschange", mark);
    addPanel(map, "topleft", bar);
  }

  // dashboard/web/map/panels/keys.js
  var HELP = [
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
    ["?", say("this list")]
  ];
  function makeHelp() {
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
    sheet.addEventListener("click", ({ target }) => {
      if (target === sheet) sheet.close();
    });
    const toggle = () => sheet.open ? sheet.close() : sheet.showModal();
    button.addEventListener("click", toggle);
    return { button, toggle, isOpen: () => sheet.open, takesLetters: () => letters.checked };
  }
  function bindKeys(help, acts) {
    const [forward, backward] = [() => acts.step(1), () => acts.step(-1)];
    const named = new Map(Object.entries({ ArrowRight: forward, PageDown: forward, ArrowLeft: backward, PageUp: backward, " ": acts.play }));
    const letters = new Map(Object.entries({ n: () => acts.leap(1), p: () => acts.leap(-1), f: toggleFullScreen, m: () => acts.ruler(), "/": () => acts.search(), "?": help.toggle }));
    for (let number = 1; number <= 9; number += 1) letters.set(String(number), () => acts.goTo(number - 1));
    const shifted = new Map(Object.entries({ ArrowRight: () => acts.stride(1), ArrowLeft: () => acts.stride(-1) }));
    function press(key, isShifted = false) {
      const act = (isShifted ? shifted.get(key) : void 0) ?? named.get(key) ?? (help.takesLetters() ? letters.get(key.toLowerCase()) : void 0);
      if (!act || help.isOpen() && act !== help.toggle) return false;
      act();
      return true;
    }
    document.addEventListener("keydown", (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTypedIn(event)) return;
      if (press(event.key, event.shiftKey)) event.preventDefault();
    });
    return press;
  }
  function isTypedIn({ target, key, shiftKey }) {
    const is = (selector) => target.closest?.(selector) ?? null;
    if (is("select, textarea, [contenteditable], input:not([type=range], [type=checkbox])")) return true;
    if (key.startsWith("Arrow")) return target.classList?.contains("leaflet-container") || is("input[type=range]") !== null && !shiftKey;
    return key === " " && is("button, summary, input[type=checkbox]") !== null;
  }

  // dashboard/web/map/panels/plate.js
  var DISCLAIMER = say("Boundaries and names shown do not imply endorsement or acceptance.");
  var MOST_EXTENTS = 9;
  function addHeading(map, content, fitByName, isFramed) {
    const title = make("h1", isFramed ? "spoken" : "", content.title);
    const buttons = content.views.slice(0, MOST_EXTENTS).map(({ name }) => make("button", "", name, { type: "button" }));
    buttons.forEach((button, index) => {
      button.setAttribute("aria-keyshortcuts", index + 1);
      button.addEventListener("click", () => fitByName(button.textContent));
    });
    const extents = make("div", "extents", buttons, { role: "toolbar", "aria-label": say("Extent") });
    if (buttons.length) rove(extents, buttons);
    addPanel(map, "topleft", make("div", "heading panel", [title, buttons.length > 0 && extents]));
  }
  function makeFoot({ convention, attribution }) {
    const texts = [DISCLAIMER, convention, attribution].filter(Boolean);
    return make("footer", "foot", texts.flatMap((text) => [make("span", "", text), " "]));
  }

  // dashboard/web/vendor/geographiclib-geodesic/global.js
  var global_default = globalThis.geographicLib;

  // dashboard/web/map/panels/geodesic.js
  var { WGS84 } = global_default.Geodesic;
  var ECCENTRICITY_2 = WGS84.f * (2 - WGS84.f);
  var STEP_M = 5e4;
  var MOST_STEPS = 200;
  var toRadians = (degrees) => degrees * Math.PI / 180;
  function solveInverse(start, end) {
    const { s12: metres, azi1: azimuth } = WGS84.Inverse(start.lat, start.lon, end.lat, end.lon);
    return { metres, azimuth: metres === 0 ? 0 : (azimuth + 360) % 360 };
  }
  function traceGeodesic(start, end) {
    const line = WGS84.InverseLine(start.lat, start.lon, end.lat, end.lon);
    const steps = Math.max(2, Math.min(MOST_STEPS, Math.ceil(line.s13 / STEP_M)));
    const inner = Array.from({ length: steps - 1 }, (_, i) => line.Position(line.s13 * (i + 1) / steps));
    const points = [start, ...inner.map(({ lat2: lat, lon2: lon }) => ({ lat, lon })), end];
    let before = start.lon;
    return points.map(({ lat, lon }) => {
      before = lon - 360 * Math.round((lon - before) / 360);
      return { lat, lon: before };
    });
  }
  function layFlatRuler(start, end) {
    const [south, north] = [start, end].map(({ lat }) => Math.asinh(Math.tan(toRadians(lat))));
    return WGS84.a * Math.hypot(toRadians(end.lon - start.lon), north - south);
  }
  function metresAUnit(lat) {
    const [sin, cos] = [Math.sin(toRadians(lat)), Math.cos(toRadians(lat))];
    return 2 * Math.PI * WGS84.a * cos / (256 * Math.sqrt(1 - ECCENTRICITY_2 * sin ** 2));
  }

  // dashboard/web/map/panels/scale.js
  var KM_PER_NMI = 1.852;
  var LONGEST_PX = 110;
  function roundest(limit) {
    const power = 10 ** Math.floor(Math.log10(limit));
    return power * [5, 2, 1].find((step) => step * power <= limit);
  }
  function addScale(map) {
    const [kilometres, miles, place2] = [make("span", "km"), make("span", "nmi"), make("div", "where")];
    addPanel(map, "bottomleft", make("div", "scale", [kilometres, miles, place2]));
    let cursor = null;
    let due = 0;
    const write2 = () => {
      const at = cursor ? map.containerPointToLatLng(cursor) : map.getCenter();
      place2.textContent = cursor ? writePlace(at) : say("centre {position}", { position: writePlace(at) });
      const kmAPixel = metresAUnit(at.lat) / 2 ** map.getZoom() / 1e3;
      const reach = Math.min(LONGEST_PX, map.getSize().x / 3) * kmAPixel;
      if (!(reach > 0)) return;
      for (const [bar, size, unit] of [[kilometres, 1, say("km")], [miles, KM_PER_NMI, say("nmi")]]) {
        const length = roundest(reach / size);
        bar.textContent = `${length.toLocaleString(CONTENT.tongue)} ${unit}`;
        bar.style.width = `${length * size / kmAPixel}px`;
      }
    };
    const writeSoon = () => {
      cancelAnimationFrame(due);
      due = requestAnimationFrame(write2);
    };
    const follow = (event) => {
      cursor = event ? map.mouseEventToContainerPoint(event) : null;
      writeSoon();
    };
    map.getContainer().addEventListener("pointermove", (event) => {
      if (event.pointerType === "mouse") follow(event);
    });
    map.getContainer().addEventListener("pointerleave", () => follow(null));
    map.on("move zoomend resize", writeSoon);
    write2();
  }

  // dashboard/web/map/panels/ruler.js
  var FINE_PX_M = 100;
  var RULER_HINT = say("Click two points, or move the map with the arrow keys and press Enter at the cross. Escape ends.");
  function addRuler(map, shown) {
    const container = map.getContainer();
    const answer = make("div");
    const panel = make("section", "ruler panel", answer, { "aria-label": say("Ruler"), hidden: "" });
    const spoken = make("span", "spoken", "", { "aria-live": "polite" });
    const cross = make("div", "cross", "", { "aria-hidden": "true", hidden: "" });
    const button = makeTool(say("Ruler"), "M1.5 11 11 1.5 14.5 5 5 14.5Z M4.5 8l1.6 1.6M7 5.5l2.2 2.2M9.5 3l1.6 1.6", "M");
    container.append(panel, cross, spoken);
    L.DomEvent.disableClickPropagation(panel).disableScrollPropagation(panel);
    map.createPane("ruler").style.zIndex = 630;
    const drawing = L.layerGroup().addTo(map);
    const look = { pane: "ruler", renderer: L.svg({ pane: "ruler", padding: 0.4 }), interactive: false, smoothFactor: 0.2 };
    let isOn = false;
    let ends = [];
    let due = 0;
    function tell(lines, isResult) {
      answer.replaceChildren(...lines);
      if (isResult) spoken.textContent = lines.map((line) => line.textContent).join(". ");
    }
    function draw(start, end, isResult) {
      const solved = solveInverse(start, end);
      const line = traceGeodesic(start, end).map(({ lat, lon }) => [lat, lon]);
      drawing.clearLayers();
      for (const className of ["line ruler casing", "line ruler"]) L.polyline(line, { ...look, className }).addTo(drawing);
      for (const { lat, lon } of [start, end]) L.circleMarker([lat, lon], { ...look, className: "line ruler end", radius: 4.5 }).addTo(drawing);
      const pixel = metresAUnit((start.lat + end.lat) / 2) / 2 ** map.getZoom();
      tell(tellRuler(start, end, solved, pixel), isResult);
    }
    function take(point) {
      ends = ends.length === 1 ? [ends[0], point] : [point];
      if (ends.length === 2) draw(...ends, true);
      else {
        drawing.clearLayers();
        L.circleMarker([point.lat, point.lon], { ...look, className: "line ruler end", radius: 4.5 }).addTo(drawing);
        tell([make("div", "", say("From {place}", { place: nameEnd(point) })), make("div", "hint", say("Now the second point. Escape ends."))], true);
      }
    }
    function toggle(on = !isOn) {
      if (on === isOn) return;
      isOn = on;
      ends = [];
      drawing.clearLayers();
      panel.hidden = cross.hidden = !on;
      button.setAttribute("aria-pressed", on);
      container.classList.toggle("measuring", on);
      map.doubleClickZoom[on ? "disable" : "enable"]();
      if (on) tell([make("strong", "", say("Ruler")), make("div", "hint", RULER_HINT)], true);
      else spoken.textContent = say("Ruler put away");
      if (on) container.focus({ preventScroll: true });
    }
    const pointOf = (target) => {
      const id = target.closest?.("[data-feature]");
      const item = id && shown.find((each) => each.target === id && each.geometry.type === "Point");
      if (!item) return null;
      const [lon, lat] = item.geometry.coordinates;
      return { lat, lon, name: item.properties.layer === "event" ? "" : item.properties.name };
    };
    const place2 = ({ lat, lng }) => ({ lat, lon: lng, name: "" });
    container.addEventListener("click", (event) => {
      if (!isOn || event.target.closest(".panel, .scale, .card")) return;
      event.stopPropagation();
      if (event.detail === 0 || map.dragging.moved()) return;
      take(pointOf(event.target) ?? place2(map.mouseEventToLatLng(event)));
    }, true);
    container.addEventListener("pointermove", (event) => {
      if (!isOn || ends.length !== 1 || event.pointerType !== "mouse") return;
      cancelAnimationFrame(due);
      due = requestAnimationFrame(() => {
        if (ends.length === 1) draw(ends[0], place2(map.mouseEventToLatLng(event)), false);
      });
    });
    document.addEventListener("keydown", (event) => {
      if (!isOn || event.key !== "Enter") return;
      const point = pointOf(event.target);
      if (!point && event.target !== container && event.target !== document.body) return;
      event.preventDefault();
      event.stopPropagation();
      take(point ?? place2(map.getCenter()));
    }, true);
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) toggle(false);
    });
    button.addEventListener("click", () => toggle());
    return { button, toggle };
  }
  function nameEnd(point) {
    return point.name || writePlace(point);
  }
  function tellRuler(start, end, solved, pixelM) {
    const ends = make("div", "hint", say("{from} to {to}", { from: nameEnd(start), to: nameEnd(end) }));
    const round = (metres, unit) => {
      const digits = pixelM < FINE_PX_M ? 1 : 0;
      return (metres / 1e3 / unit).toLocaleString(CONTENT.tongue, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    };
    return [
      ends,
      make("strong", "", say("{km} km · {nmi} nmi · azimuth {azimuth}°", {
        km: round(solved.metres, 1),
        nmi: round(solved.metres, KM_PER_NMI),
        azimuth: Math.round(solved.azimuth) % 360
      })),
      make("div", "", say("A flat ruler on this map would say {km} km: an artefact of Web Mercator.", { km: round(layFlatRuler(start, end), 1) })),
      make("div", "hint", say("Geodesic on WGS 84. Click for a new line; Escape ends."))
    ];
  }

  // dashboard/web/map/panels/search.js
  var MOST_FOUND = 12;
  var ONE_PLACE_DEG = 0.3;
  function foldName(name) {
    return name.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]|\p{Lm}/gu, "");
  }
  function makeLoose({ latin_of: latinOf, ukrainian, rules }) {
    const patterns = rules.map(([pattern, by]) => [new RegExp(pattern, "gu"), by]);
    const isUkrainian = new RegExp(`[${ukrainian}]`, "u");
    return (name) => {
      const plain = foldName(name).normalize("NFC");
      const has = isUkrainian.test(name.normalize("NFC").toLowerCase());
      const latin = [...plain].map((letter) => has && letter === "г" ? "h" : latinOf[letter] ?? letter).join("");
      return patterns.reduce((text, [pattern, by]) => text.replace(pattern, by), latin);
    };
  }
  function listPlaces(content) {
    const loose = content.spelling ? makeLoose(content.spelling) : foldName;
    const places = content.places.map(({ id, names, known_as: known, lon, lat, radius_km: radiusKm }) => ({ kind: "place", id, name: known[0], names, known: [...known, ...Object.values(names)], lon, lat, radiusKm, size: 0 }));
    const towns = content.labels.features.map(({ properties: { name, names = {}, population, min_zoom: least }, geometry: { coordinates: [lon, lat] } }) => ({ kind: "town", name, names, known: [name, ...Object.values(names)], lon, lat, least, size: population }));
    const lands = content.countries.features.map(({ properties: { name, names = {} } }, index) => ({ kind: "land", index, name, names, known: [name, ...Object.values(names)], size: Infinity }));
    return [...places, ...lands, ...towns].map((entry) => {
      const known = [...new Set(entry.known.filter(Boolean))];
      return { ...entry, known: known.map((name) => ({ name, folded: foldName(name), loose: loose(name) })), loose };
    });
  }
  function findPlaces(entries, words) {
    const wanted = foldName(words);
    if (!wanted) return [];
    const order = ["place", "land", "town"];
    const rank = (folded) => folded === wanted ? 0 : folded.startsWith(wanted) ? 1 : folded.includes(wanted) ? 2 : 3;
    const looseWanted = entries.length ? entries[0].loose(words) : wanted;
    const isSpeltLike = (loose) => looseWanted.length > 2 && loose.startsWith(looseWanted);
    const hits = entries.flatMap((entry) => {
      const best = entry.known.map(({ name, folded, loose }) => ({ name, rank: Math.min(rank(folded), isSpeltLike(loose) ? 2.5 : 3) })).reduce((a, b) => b.rank < a.rank ? b : a);
      return best.rank < 3 ? [{ entry, matched: best.name, rank: best.rank }] : [];
    });
    const own = hits.filter(({ entry }) => entry.kind === "place").map(({ entry }) => entry);
    const isAgain = ({ entry }) => entry.kind === "town" && own.some((place2) => Math.hypot(place2.lon - entry.lon, place2.lat - entry.lat) < ONE_PLACE_DEG && place2.known.some(({ folded }) => folded === foldName(entry.name)));
    return hits.filter((hit) => !isAgain(hit)).sort((a, b) => a.rank - b.rank || order.indexOf(a.entry.kind) - order.indexOf(b.entry.kind) || b.entry.size - a.entry.size || (a.matched < b.matched ? -1 : 1));
  }

  // dashboard/web/map/panels/search_box.js
  var TOWN_ZOOM = 9;
  var BACKDROP_ZOOM = 7;
  var RADIUS_PX = 40;
  var KIND_WORDS = { place: say("place of the case"), town: say("town on the backdrop"), land: say("country on the backdrop") };
  function addSearch(map, content, { landsAt, showAt, showBounds, cardOf }) {
    let entries = null;
    const button = makeTool(say("Search places"), "M6.8 11.6a4.8 4.8 0 1 1 0-9.6 4.8 4.8 0 0 1 0 9.6ZM10.3 10.3 14 14", "/");
    const field = make("input", "", "", {
      type: "text",
      role: "combobox",
      "aria-label": say("Search places by any name"),
      placeholder: say("Search places by any name"),
      autocomplete: "off",
      spellcheck: "false",
      maxlength: 80,
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": "search-list"
    });
    const list = make("ul", "", "", { id: "search-list", role: "listbox", "aria-label": say("Places found"), hidden: "" });
    const spoken = make("div", "found", "", { role: "status" });
    const panel = make("search", "search panel", [field, list, spoken], { hidden: "" });
    map.getContainer().append(panel);
    L.DomEvent.disableClickPropagation(panel).disableScrollPropagation(panel);
    let language = "";
    let found = [];
    let at = -1;
    let cameFrom = null;
    function point(index) {
      at = index;
      [...list.children].forEach((option2, each) => option2.setAttribute("aria-selected", each === at));
      const option = list.children[at];
      if (option) field.setAttribute("aria-activedescendant", option.id);
      else field.removeAttribute("aria-activedescendant");
      option?.scrollIntoView({ block: "nearest" });
    }
    function fill2() {
      entries ??= listPlaces(content);
      const all = findPlaces(entries, field.value);
      found = all.slice(0, MOST_FOUND);
      list.replaceChildren(...found.map((hit, index) => makeOption(hit, index, language)));
      list.hidden = !found.length;
      field.setAttribute("aria-expanded", found.length > 0);
      const counts = { all: all.length, listed: found.length };
      const told = all.length > found.length ? say("{all} found, the first {listed} listed", counts) : say("{all} found", counts);
      spoken.textContent = field.value.trim() ? told : "";
      point(-1);
    }
    function open() {
      if (panel.hidden) cameFrom = document.activeElement;
      panel.hidden = false;
      button.setAttribute("aria-expanded", "true");
      field.focus({ preventScroll: true });
      field.select();
    }
    function close() {
      if (panel.hidden) return;
      panel.hidden = true;
      button.setAttribute("aria-expanded", "false");
      field.value = "";
      fill2();
    }
    function goTo({ entry }) {
      close();
      map.getContainer().focus({ preventScroll: true });
      if (entry.kind === "land") showBounds(boundsOfLand(map, landsAt(FINEST_ZOOM)[entry.index]));
      else showAt([entry.lat, entry.lon], entry.kind === "town" ? Math.max(entry.least, BACKDROP_ZOOM) : zoomFor(entry));
      if (entry.kind === "place") for (const layer of ["evidence", "place"]) cardOf(`${layer}-${entry.id}`);
    }
    field.addEventListener("input", fill2);
    field.addEventListener("keydown", (event) => {
      const steps = { ArrowDown: (at + 1) % found.length, ArrowUp: (at <= 0 ? found.length : at) - 1 };
      if (event.key in steps && found.length) point(steps[event.key]);
      else if (event.key === "Enter" && found.length) goTo(found[Math.max(0, at)]);
      else if (event.key === "Escape" && field.value) {
        field.value = "";
        fill2();
      } else if (event.key === "Escape") {
        close();
        (cameFrom?.isConnected && cameFrom !== document.body ? cameFrom : map.getContainer()).focus({ preventScroll: true });
      } else if (event.key !== "Enter") return;
      event.preventDefault();
      event.stopPropagation();
    });
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => {
      const option = target.closest("[role=option]");
      if (option) goTo(found[[...list.children].indexOf(option)]);
    });
    panel.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !panel.contains(relatedTarget)) close();
    });
    map.on("click", close);
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => panel.hidden ? open() : close());
    const setLanguage = (tag) => {
      language = tag;
    };
    return { button, open, setLanguage };
  }
  function makeOption({ entry, matched }, index, language) {
    const { text } = nameOf(entry, language);
    const shown = text === matched ? [] : [make("span", "", say("shown as {name}", { name: text })), " "];
    const parts = [make("strong", "", matched), " ", ...shown, make("small", entry.kind, KIND_WORDS[entry.kind])];
    return make("li", "", parts, { role: "option", id: `search-option-${index}`, "aria-selected": "false" });
  }
  function zoomFor({ lat, radiusKm }) {
    const zoom = Math.log2(RADIUS_PX * metresAUnit(lat) / (radiusKm * 1e3));
    return Math.min(TOWN_ZOOM, Math.max(1, Math.floor(zoom * 4) / 4));
  }
  function boundsOfLand(map, { rings }) {
    const side = (name, pick) => pick(...rings.map((ring) => ring[name]));
    return L.latLngBounds(
      map.unproject([side("west", Math.min), side("south", Math.max)], 0),
      map.unproject([side("east", Math.max), side("north", Math.min)], 0)
    );
  }

  // dashboard/web/map/time/day_label.js
  function makeDayLabel(days) {
    const written = make("output", "date");
    const count = make("span", "count");
    const spoken = make("span", "spoken", "", { "aria-live": "polite" });
    const label = make("div", "when", [written, count]);
    function write2(index, isSaidBySlider) {
      const day = days[index];
      written.textContent = writeDate(day);
      count.textContent = say("day {number} of {count}", { number: index + 1, count: days.length });
      if (!isSaidBySlider) spoken.textContent = spellDate(day);
      return `${spellDate(day)}, ${count.textContent}`;
    }
    return { label, spoken, write: write2 };
  }

  // dashboard/web/map/time/strip_card.js
  var BEYOND = {
    before: say("Dated before the window: the slider does not go there."),
    after: say("Dated after the window: the slider does not go there.")
  };
  var LEAST_CARD_PX = 120;
  var CROSSING_MS = 150;
  function makeStripCard(strip) {
    const card = make("div", "tip", "", { id: "strip-card", hidden: "", tabindex: -1 });
    document.body.append(card);
    let owner = null;
    let isPinned = false;
    let leaving = null;
    let coming = null;
    function open(button, tell) {
      clearTimeout(leaving);
      if (owner !== button) {
        close();
        card.replaceChildren(...tell());
        card.hidden = false;
        if (isList()) button.setAttribute("aria-expanded", "true");
        else button.setAttribute("aria-describedby", card.id);
      }
      owner = button;
      standOver(card, button.getBoundingClientRect().left, strip.getBoundingClientRect().top);
    }
    function close() {
      clearTimeout(leaving);
      owner?.removeAttribute("aria-describedby");
      if (owner?.hasAttribute("aria-expanded")) owner.setAttribute("aria-expanded", "false");
      owner = null;
      isPinned = false;
      card.hidden = true;
    }
    function putAway() {
      const back = card.contains(document.activeElement) ? owner : null;
      close();
      back?.focus({ preventScroll: true });
      if (back) close();
    }
    const isList = () => card.querySelector("button") !== null;
    const isWithin = (target) => target !== null && (card.contains(target) || owner?.contains(target));
    const leave = () => {
      if (!isPinned) leaving = setTimeout(close, 2 * CROSSING_MS);
    };
    const closeAway = ({ relatedTarget }) => {
      if (!isWithin(relatedTarget)) close();
    };
    card.addEventListener("mouseenter", () => clearTimeout(leaving));
    card.addEventListener("mouseleave", leave);
    card.addEventListener("focusin", () => {
      isPinned = true;
    });
    card.addEventListener("focusout", closeAway);
    addEventListener("keydown", (event) => {
      if (event.key === "Escape") putAway();
    });
    addEventListener("resize", close);
    addEventListener("pointerdown", ({ target }) => {
      if (!isWithin(target)) close();
    });
    function attach(button, tell) {
      button.addEventListener("mouseenter", () => {
        if (!isPinned) coming = setTimeout(open, owner ? CROSSING_MS : 0, button, tell);
      });
      button.addEventListener("mouseleave", () => {
        clearTimeout(coming);
        leave();
      });
      button.addEventListener("focus", () => {
        if (!button.matches(":focus-visible")) return;
        open(button, tell);
        isPinned = true;
      });
      button.addEventListener("blur", (event) => {
        if (owner === button) closeAway(event);
      });
      button.addEventListener("click", () => {
        open(button, tell);
        isPinned = true;
        card.querySelector("button[tabindex='0']")?.focus();
      });
    }
    return { attach, close };
  }
  function tellEntry(entry) {
    const reach = entry.day ? say("Click or Enter goes to {date}.", { date: writeDate(entry.day) }) : BEYOND[entry.side];
    return [
      make("div", "kind", `${entry.dates} · ${nameKind(entry)}`),
      make("strong", "", entry.title),
      ...tellRest(entry),
      make("div", "reach", reach)
    ];
  }
  function nameKind({ kind, role }) {
    return kind === "window" ? DATE_KINDS.window : `${DATE_KINDS[kind] ?? kind} · ${ROLES[role] ?? role}`;
  }
  function tellRest({ doubt, sources, note }) {
    const lines = [[doubt, "p", ""], [note, "p", ""], [sources && say("Claims: {claims}", { claims: sources }), "div", "sources"]];
    return lines.filter(([text]) => text).map(([text, tag, look]) => make(tag, look, text));
  }
  function tellCrowd(members, { heading, nearest, goTo }) {
    const buttons = members.map((entry) => {
      const kind = make("span", "kind", `${entry.dates} · ${nameKind(entry)}`);
      const words = make("span", "", [kind, make("strong", "", entry.title), ...tellRest(entry)]);
      const button = make("button", "member", [drawMark(entry.kind, entry.role), words], { type: "button" });
      if (entry.day) button.addEventListener("click", () => goTo(entry.day));
      return button;
    });
    const list = make("div", "crowd-list", buttons, { role: "group", "aria-label": heading });
    rove(list, buttons, { first: buttons[members.indexOf(nearest)] });
    const reach = members[0].day ? say("Click or Enter goes to the day.") : BEYOND[members[0].side];
    return [make("div", "kind", heading), list, make("div", "reach", reach)];
  }
  function standOver(card, left, top) {
    card.style.maxHeight = `${Math.max(LEAST_CARD_PX, top - 10)}px`;
    const clamp = (value, room) => Math.max(6, Math.min(value, room - 6));
    card.style.left = `${clamp(left, innerWidth - card.offsetWidth)}px`;
    card.style.top = `${clamp(top - 4 - card.offsetHeight, innerHeight - card.offsetHeight)}px`;
  }

  // dashboard/web/map/time/strip_scale.js
  var END_PX = 8;
  var TICK_PX = 4;
  var WORDS_APART_PX = 12;
  var ROOM_PX = 24;
  var NEAR_END = 0.6;
  var DAYS_A_MONTH = 30.44;
  var UNITS = [
    ...[1, 7, 14].map((days) => ({ days })),
    ...[1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6e3, 12e3].map((months) => ({ months }))
  ];
  function chooseScale(days, width, measure) {
    const last = days.length - 1;
    const dayPx = (width - 2 * END_PX) / Math.max(1, last);
    const unit = UNITS.find((each) => hasRoom(each, days, dayPx, measure)) ?? UNITS.at(-1);
    const lines = listStarts(unit, days);
    const words = /* @__PURE__ */ new Map([[0, ""], [last, ""]]);
    const finer = UNITS.find((each) => isPartOf(each, unit) && spanOf(each) * dayPx >= TICK_PX) ?? unit;
    for (const index of listStarts(finer, days)) words.set(index, "");
    const [first, end] = chooseEnds(days, width, measure);
    const [from, to] = [measure(first) + WORDS_APART_PX, width - measure(end) - WORDS_APART_PX];
    for (const index of lines) {
      const name = nameStart(unit, addDays(days[0], index), days);
      const [middle, half] = [END_PX + index * dayPx, measure(name) / 2];
      const isClear = middle - half >= from && middle + half <= to;
      if (isClear && last - index > NEAR_END * spanOf(unit)) words.set(index, name);
    }
    words.set(last, end);
    words.set(0, first);
    return { lines, ticks: [...words].sort(([a], [b]) => a - b).map(([index, text]) => ({ index, words: text })) };
  }
  function chooseEnds(days, width, measure) {
    const [first, last] = [days[0], days.at(-1)];
    if (days.length === 1) return [writeDayAmong(first, days), ""];
    const pairs = [[first, last].map((iso) => writeDayAmong(iso, days)), [first, last].map(writeTick)];
    return pairs.find(([a, b]) => measure(a) + WORDS_APART_PX + measure(b) <= width) ?? [pairs[1][0], ""];
  }
  function hasRoom(unit, days, dayPx, measure) {
    const apart = spanOf(unit) * dayPx;
    if (apart <= ROOM_PX) return false;
    const names = listStarts(unit, days).map((index) => nameStart(unit, addDays(days[0], index), days));
    return names.every((name) => measure(name) + ROOM_PX <= apart);
  }
  function spanOf({ days, months }) {
    return days ?? months * DAYS_A_MONTH;
  }
  function isPartOf(unit, whole) {
    if (whole.days) return unit.days !== void 0 && whole.days % unit.days === 0;
    return unit.days === 1 || unit.months !== void 0 && whole.months % unit.months === 0;
  }
  function listStarts(unit, days) {
    if (unit.days) return Array.from({ length: Math.ceil(days.length / unit.days) }, (_, number) => number * unit.days);
    const [year, month, day] = days[0].split("-").map(Number);
    const months = 12 * year + month - (day === 1 ? 1 : 0);
    const starts = [];
    for (let each = Math.ceil(months / unit.months) * unit.months; ; each += unit.months) {
      const index = indexOfDay(firstOfMonth(each), days);
      if (!(index < days.length)) return starts;
      starts.push(index);
    }
  }
  function firstOfMonth(months) {
    return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String(months % 12 + 1).padStart(2, "0")}-01`;
  }
  function addDays(iso, count) {
    return new Date(Date.parse(iso) + count * DAY_MS).toISOString().slice(0, 10);
  }
  function nameStart(unit, iso, days) {
    if (unit.days) return writeTick(iso);
    const { year, month } = partsOf(iso);
    return iso.slice(5, 7) === "01" && !isOfOneYear([], days) ? say("{year}", { year }) : month;
  }
  function shareOf(index, days) {
    return days.length > 1 ? index / (days.length - 1) : 0;
  }
  function measureBy(element) {
    const { fontSize, fontFamily } = getComputedStyle(element);
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = `${fontSize} ${fontFamily}`;
    return (words) => pen.measureText(words).width;
  }

  // dashboard/web/map/time/strip_lanes.js
  var MARK_SIDE_PX = 18;
  var MARK_ROOM_PX = MARK_SIDE_PX + 4;
  var CROWD_PX = 26;
  var APART_PX = 8;
  var LEAST_WORDS_PX = 44;
  var LANE_PX = 20;
  var LEAST_LANE_PX = 16;
  function layLanes(things, width, height) {
    const length = width - 2 * END_PX;
    for (const thing of things) thing.isBare = false;
    const [roomy, tight] = [LANE_PX, LEAST_LANE_PX].map((each) => Math.max(3, Math.floor(height / each)));
    const laid = fillLanes(things, { length, width, most: roomy });
    if (!laid.left) {
      takePlaces(laid.boxes, length);
      return { lanes: laid.lanes, crowds: [] };
    }
    const waiting = findCrowds(things, length);
    const crowds = [];
    for (; ; ) {
      const gathered = new Set(crowds.flatMap(({ members }) => members));
      const shown = [...things.filter((thing) => !gathered.has(thing)), ...crowds];
      const { lanes, boxes, left } = fillLanes(shown, { length, width, most: tight });
      if (!left) {
        takePlaces(boxes, length);
        return { lanes, crowds };
      }
      const crowd = takeNearest(waiting, left.thing);
      if (crowd) crowds.push(crowd);
      else bareLongest(boxes, left);
    }
  }
  function findCrowds(things, length) {
    const runs = [];
    for (const thing of things.filter(({ kept }) => !kept).sort((a, b) => a.from - b.from)) {
      const run = runs.at(-1);
      if (run && (thing.from - run[0].from) * length < CROWD_PX + APART_PX) run.push(thing);
      else runs.push([thing]);
    }
    const isCrowd = ({ length: count }) => count > 1;
    return runs.filter(isCrowd).map((members) => ({ members, from: members[0].from, to: members[0].from, words: 0, least: 0 }));
  }
  function takeNearest(waiting, { from, members: [first] = [{ from }] }) {
    if (!waiting.length) return null;
    const distance = (crowd) => Math.min(...crowd.members.map((member) => Math.abs(member.from - first.from)));
    const nearest = waiting.reduce((best, each) => distance(each) < distance(best) ? each : best);
    return waiting.splice(waiting.indexOf(nearest), 1)[0];
  }
  function bareLongest(boxes, left) {
    const barred = [...boxes, left].filter(({ thing }) => !thing.kept && !thing.isBare && !thing.members);
    const longest = barred.reduce((best, each) => each.end - each.start > best.end - best.start ? each : best);
    longest.thing.isBare = true;
  }
  function fillLanes(things, { length, width, most }) {
    const lanes = [];
    const boxes = things.map((thing) => boxOf(thing, length, width));
    boxes.sort((a, b) => a.start - b.start || b.end - b.start - (a.end - a.start));
    for (const [index, box] of boxes.entries()) {
      const last = lanes.find((lane2) => lane2.right + APART_PX <= box.left);
      const lane = last ?? (lanes.length < most ? null : shortenFor(box, lanes));
      if (!lane && lanes.length === most) return { lanes: most, boxes: boxes.slice(0, index), left: box };
      box.lane = lane ? lanes.indexOf(lane) : lanes.length;
      lanes[box.lane] = box;
    }
    return { lanes: lanes.length, boxes, left: null };
  }
  function takePlaces(boxes, length) {
    for (const { thing, lane, start, left, right, isBefore } of boxes) {
      const room = right - left;
      const isTold = (isBefore ? start + MARK_SIDE_PX - left : room) >= thing.least + MARK_ROOM_PX;
      Object.assign(thing, { lane, isBefore, isTold, room: (room - 2 * END_PX) / length });
    }
  }
  function boxOf(thing, length, width) {
    const start = thing.from * length;
    if (thing.members) {
      const left = Math.min(start, width - CROWD_PX);
      return { thing, start: left, end: left + CROWD_PX, isBefore: false, left, right: left + CROWD_PX, lane: 0 };
    }
    const end = (thing.isBare ? thing.from : thing.to) * length + 2 * END_PX;
    const wide = thing.words + MARK_ROOM_PX;
    const isBefore = start + wide > width && end - start < wide && start + MARK_SIDE_PX - wide >= 0;
    const right = isBefore ? end : Math.max(end, Math.min(width, start + wide));
    return { thing, start, end, isBefore, left: isBefore ? start + MARK_SIDE_PX - wide : start, right, lane: 0 };
  }
  function shortenFor(box, lanes) {
    const free = lanes.filter((last) => (box.isBefore ? last.right : last.end) + APART_PX <= box.start);
    if (!free.length && box.isBefore) return shortenFor(Object.assign(box, { isBefore: false, left: box.start }), lanes);
    if (!free.length) return null;
    const lane = free.reduce((best, each) => each.right < best.right ? each : best);
    if (box.isBefore) box.left = Math.max(box.left, lane.right + APART_PX);
    else lane.right = Math.min(lane.right, box.left - APART_PX);
    return lane;
  }

  // dashboard/web/map/time/strip.js
  var SIDES = {
    before: { name: say("Before the window"), edge: (date, count) => say("Before {date}: {count}", { date, count }) },
    after: { name: say("After the window"), edge: (date, count) => say("After {date}: {count}", { date, count }) }
  };
  var NARROW_PX = 560;
  var MOST_LISTED = 5;
  function makeStrip({ days, timeline }, goTo) {
    const strip = make("div", "strip", "", { role: "toolbar", "aria-label": say("Dated events"), hidden: "" });
    const axis = make("div", "axis", "", { role: "group", "aria-label": say("In the window") });
    const grid = make("div", "grid", "", { "aria-hidden": "true" });
    const now = make("div", "now", "", { "aria-hidden": "true" });
    if (!timeline.length) return { strip, markDay: () => {
    } };
    const card = makeStripCard(strip);
    const buttons = timeline.map((entry) => makeEntry(entry, days));
    const inside = timeline.flatMap((entry, index) => entry.side === "inside" ? [placeEntry(entry, buttons[index], days)] : []);
    const frame = inside.find(({ entry }) => entry.kind === "window");
    if (frame) frame.kept = true;
    timeline.forEach((entry, index) => {
      card.attach(buttons[index], () => tellEntry(entry));
      if (entry.day) buttons[index].addEventListener("click", () => goTo(entry.day));
    });
    let shown = 0;
    const distance = ({ day }) => day ? Math.abs(indexOfDay(day, days) - shown) : 0;
    const findNearest = (entries) => entries.reduce((best, each) => distance(each) < distance(best) ? each : best);
    function makeCrowd(entries) {
      const heading = nameCrowd(entries, days);
      const pill = make("span", "pill", String(entries.length));
      const button = make("button", `entry crowd ${commonRole(entries)}`, pill, { type: "button", tabindex: -1, "aria-label": heading, "aria-expanded": "false" });
      card.attach(button, () => tellCrowd(entries, { heading, nearest: findNearest(entries), goTo }));
      if (entries[0].day) button.addEventListener("click", () => goTo(findNearest(entries).day));
      return button;
    }
    const list = (side) => {
      const listed = timeline.flatMap((entry, index) => entry.side === side ? [{ entry, button: buttons[index] }] : []);
      const isWide = !isOfOneYear(listed.flatMap(({ entry }) => [entry.earliest_start, entry.latest_end]), days);
      const folds = listed.length > MOST_LISTED || listed.length > 0 && isWide;
      return makeSide(side, days, listed, folds ? makeCrowd(listed.map(({ entry }) => entry)) : null);
    };
    axis.append(grid, ...inside.map(({ bar }) => bar), now, ...inside.map(({ button }) => button));
    const sides = [list("before"), list("after")];
    const sections = [sides[0].group, axis, sides[1].group];
    strip.append(...sections);
    strip.hidden = false;
    const walked = [...strip.querySelectorAll(".entry")];
    const { refresh } = rove(strip, walked, { first: buttons[timeline.findIndex(({ day }) => day)], isShown: (button) => !button.hidden });
    const foldSides = () => sides.forEach(({ fold }) => fold(innerWidth <= NARROW_PX));
    foldSides();
    addEventListener("resize", foldSides);
    new ResizeObserver(() => {
      card.close();
      layGrid(grid, days, axis.clientWidth);
      layAxis(axis, inside, makeCrowd);
      walked.splice(0, walked.length, ...strip.querySelectorAll(".entry"));
      refresh();
      sections.forEach(letScroll);
    }).observe(axis);
    const markDay = (index) => {
      shown = index;
      now.style.setProperty("--at", shareOf(index, days));
    };
    return { strip, markDay };
  }
  function makeEntry({ kind, role, side, title, spoken, earliest_start: first, latest_end: last }, days) {
    const isWhole = side === "inside" && days[0] <= first && last <= days.at(-1);
    const dates = isWhole ? null : make("span", "days", writeShortInterval(first, last, days));
    const held = [drawMark(kind, role), dates, make("span", "words", title)];
    return make("button", `entry ${role}`, held, { type: "button", tabindex: -1, "aria-label": spoken });
  }
  function placeEntry(entry, button, days) {
    const index = (day) => Math.max(0, Math.min(days.length - 1, indexOfDay(day, days)));
    const share = (day) => shareOf(index(day), days);
    const [from, to] = [share(entry.earliest_start), share(entry.latest_end)];
    const bar = make("div", `span ${entry.role} ${entry.kind}`, "", { "aria-hidden": "true" });
    const isLong = from !== to || entry.earliest_start !== entry.latest_end;
    bar.classList.toggle("from-before", entry.earliest_start < days[0]);
    bar.classList.toggle("to-after", entry.latest_end > days.at(-1));
    const isVague = entry.latest_start > entry.earliest_end;
    bar.classList.toggle("vague", isVague);
    const within = (day) => to > from ? `${(share(day) - from) / (to - from) * 100}%` : "0%";
    bar.style.setProperty("--whole-from", isVague ? "50%" : within(entry.latest_start));
    bar.style.setProperty("--whole-to", isVague ? "50%" : within(entry.earliest_end));
    bar.style.setProperty("--to", to);
    for (const part of [bar, button]) part.style.setProperty("--from", from);
    return { entry, button, bar, from, to, isLong, kept: false };
  }
  function layAxis(axis, inside, makeCrowd) {
    const { clientWidth: width, clientHeight: height } = axis;
    if (width < 6 * END_PX) return;
    for (const old of axis.querySelectorAll(".crowd")) old.remove();
    for (const { button } of inside) {
      button.hidden = false;
      button.classList.add("measured");
    }
    for (const thing of inside) {
      const [title, dates] = ["words", "days"].map((name) => widthOf(thing.button.querySelector(`.${name}`)));
      thing.words = title + dates;
      thing.least = Math.min(title, LEAST_WORDS_PX) + dates;
    }
    const { lanes, crowds } = layLanes(inside, width, height);
    axis.style.setProperty("--lanes", lanes);
    for (const { button, bar, lane, room, from, to, isBefore, isTold, isBare, isLong } of inside) {
      button.classList.remove("measured");
      button.classList.toggle("before", isBefore);
      button.classList.toggle("untold", !isTold);
      button.style.setProperty("--room", room);
      button.style.setProperty("--to", isBare ? from : to);
      bar.hidden = isBare || !isLong;
      for (const part of [button, bar]) part.style.setProperty("--lane", lane);
    }
    for (const { members, from, lane } of crowds) {
      const crowd = makeCrowd(members.map(({ entry }) => entry));
      crowd.style.setProperty("--from", from);
      crowd.style.setProperty("--lane", lane);
      members[0].button.before(crowd);
      for (const { button, bar } of members) button.hidden = bar.hidden = true;
    }
  }
  function widthOf(text) {
    return text ? Math.ceil(text.getBoundingClientRect().width) + 4 : 0;
  }
  function nameCrowd(entries, days) {
    const firsts = entries.map(({ earliest_start: first }) => first).sort();
    return say("{count} dated events, {days}", { count: entries.length, days: writeShortInterval(firsts[0], firsts.at(-1), days) });
  }
  function commonRole(entries) {
    return entries.every(({ role }) => role === entries[0].role) ? entries[0].role : "context";
  }
  function letScroll(section) {
    section.tabIndex = section.scrollHeight > section.clientHeight + 1 ? 0 : -1;
  }
  function makeSide(side, days, listed, crowd) {
    const group = make("div", `side ${side}`, "", { role: "group", "aria-label": SIDES[side].name });
    group.hidden = !listed.length;
    const edge = side === "before" ? days[0] : days.at(-1);
    const words = SIDES[side].edge(writeDayAmong(edge, days), listed.length);
    group.append(make("span", "edge", words, { "aria-hidden": "true" }), ...crowd ? [crowd] : [], ...listed.map(({ button }) => button));
    const fold = (isNarrow) => {
      if (!crowd) return;
      group.classList.toggle("folded", isNarrow);
      crowd.hidden = !isNarrow;
      for (const { button } of listed) button.hidden = isNarrow;
    };
    return { group, fold };
  }
  function layGrid(grid, days, width) {
    const { lines } = chooseScale(days, width, measureBy(grid));
    grid.replaceChildren(...lines.map((index) => make("div", "line-of-grid", "", { style: `--at: ${shareOf(index, days)}` })));
  }

  // dashboard/web/map/time/bar.js
  var PLAY_STEP_MS = 800;
  var PLAY_STEPS = 150;
  var LONG_DAYS = 60;
  function makeBar(content, { show, post }) {
    const { days } = content;
    const { label, spoken, write: writeLabel } = makeDayLabel(days);
    const slider = make("input", "", "", { type: "range", min: 0, max: days.length - 1, step: 1, "aria-label": say("Date") });
    const back = makeTool(say("Previous day"), "M11 3 5 8l6 5Z M3 3h2v10H3Z");
    const play = makeTool(say("Play"), "M4 2.5 13 8l-9 5.5Z");
    const next = makeTool(say("Next day"), "M5 3l6 5-6 5Z M11 3h2v10h-2Z");
    const dated = eventDays(content.timeline).map((day) => indexOfDay(day, days));
    const isLong = days.length > LONG_DAYS && dated.length > 0;
    const [leapBack, leapOn] = isLong ? [makeTool(say("Previous dated day"), "M7 3 2 8l5 5Z M13 3 8 8l5 5Z"), makeTool(say("Next dated day"), "M3 3l5 5-5 5Z M9 3l5 5-5 5Z")] : [];
    const buttons = make("div", "buttons", [leapBack, back, play, next, leapOn]);
    play.className = "play";
    const ticks = make("div", "ticks", "", { "aria-hidden": "true" });
    const track = make("div", "track", [ticks, slider]);
    let lines = [];
    new ResizeObserver(() => {
      lines = layTicks(ticks, days, track.clientWidth);
    }).observe(track);
    const { strip, markDay } = makeStrip(content, (day) => step(indexOfDay(day, days) - at()));
    const time = make("div", "time", [strip, track]);
    const bar = make("section", "bar", [label, buttons, time, spoken], { "aria-label": say("Timeline") });
    const at = () => Number(slider.value);
    const datedAfter = () => dated.find((index) => index > at());
    const datedBefore = () => dated.findLast((index) => index < at());
    const playBy = Math.ceil(days.length / PLAY_STEPS);
    const reach = (index) => Math.max(0, Math.min(days.length - 1, index));
    const go = (index) => {
      show(days[reach(index)]);
      post();
    };
    let timer = null;
    function rest() {
      clearInterval(timer);
      timer = null;
      dressPlay(play, false);
    }
    function toggle() {
      if (timer !== null) {
        rest();
        post();
        return;
      }
      if (at() === days.length - 1) show(days[0]);
      dressPlay(play, true);
      timer = setInterval(() => {
        show(days[reach(Math.min(at() + playBy, datedAfter() ?? Infinity))]);
        if (at() < days.length - 1) return;
        rest();
        post();
      }, PLAY_STEP_MS);
    }
    const step = (by) => {
      rest();
      go(at() + by);
    };
    back.addEventListener("click", () => step(-1));
    next.addEventListener("click", () => step(1));
    play.addEventListener("click", toggle);
    slider.addEventListener("input", () => {
      rest();
      show(days[at()]);
    });
    slider.addEventListener("change", post);
    function leap(by) {
      const index = by > 0 ? datedAfter() : datedBefore();
      if (index !== void 0) step(index - at());
    }
    function stride(by) {
      const index = by > 0 ? lines.find((each) => each > at()) : lines.findLast((each) => each < at());
      step((index ?? (by > 0 ? days.length - 1 : 0)) - at());
    }
    leapBack?.addEventListener("click", () => leap(-1));
    leapOn?.addEventListener("click", () => leap(1));
    function write2(day) {
      const index = indexOfDay(day, days);
      slider.value = index;
      markDay(index);
      slider.setAttribute("aria-valuetext", writeLabel(index, document.activeElement === slider));
      back.disabled = index === 0;
      next.disabled = index === days.length - 1;
      play.disabled = days.length === 1;
      if (isLong) [leapBack.disabled, leapOn.disabled] = [datedBefore() === void 0, datedAfter() === void 0];
    }
    return { bar, write: write2, rest, step, leap, stride, toggle };
  }
  function dressPlay(button, playing) {
    const name = playing ? say("Pause") : say("Play");
    button.setAttribute("aria-label", name);
    button.title = name;
    button.querySelector("path").setAttribute("d", playing ? "M4 3h3v10H4Z M9 3h3v10H9Z" : "M4 2.5 13 8l-9 5.5Z");
  }
  function eventDays(timeline) {
    return [...new Set(timeline.filter(({ kind }) => kind !== "window").flatMap(({ day }) => day ? [day] : []))].sort();
  }
  function layTicks(ticks, days, width) {
    const scale = chooseScale(days, width, measureBy(ticks));
    ticks.replaceChildren(...scale.ticks.map(({ index, words }) => make("span", "", words && make("b", "", words), { style: `--at: ${shareOf(index, days)}` })));
    return scale.lines;
  }

  // dashboard/web/map/time/day_notes.js
  var MOST_NOTES = 6;
  function addDayNotes(map) {
    const notes = make("ul", "day-notes panel", "", { "aria-label": say("On this day"), hidden: "" });
    addPanel(map, "bottomright", notes);
    return (events) => {
      notes.hidden = !events.length;
      const lineOf = ({ properties }) => make("li", "", [drawSymbol(properties), make("span", "", properties.name)]);
      const lines = events.slice(0, MOST_NOTES).map(lineOf);
      if (events.length > MOST_NOTES) lines.push(make("li", "", say("and {count} more", { count: events.length - MOST_NOTES })));
      notes.replaceChildren(...lines);
    };
  }

  // dashboard/web/map/timemap.js
  function mountTimeMap(map, content) {
    const root = document.documentElement;
    const isFramed = window.parent !== window;
    const view = { day: "", finding: null, layers: { band: false } };
    const send = (message) => {
      if (isFramed) window.parent.postMessage(message, "*");
    };
    const container = map.getContainer();
    container.setAttribute("role", "main");
    container.setAttribute("aria-label", say("Map"));
    const { bar, write: write2, rest, step, leap, stride, toggle } = makeBar(content, { show, post: () => send({ day: view.day }) });
    const foot = makeFoot(content);
    document.body.append(bar, foot);
    const { landsAt } = projectLands(content.countries);
    const { open, fitByName, showAt, showBounds, isSettling } = holdExtents(map, content);
    const lead = tellExtent(map, isSettling, (at) => send({ at }));
    addHeading(map, content, fitByName, isFramed);
    const { legend, explain } = makeLegend(map, content);
    explain(content.features.features.map(({ properties }) => properties).filter(isActive));
    open();
    const ground = drawGround(map, landsAt, content);
    addGraticuleFigures(map);
    const noteDay = addDayNotes(map);
    const card = makeCard(map);
    const shown = drawFeatures(map, content.features.features);
    const crowd = drawCrowd(map, shown.filter(({ x }) => x !== void 0), card);
    addScale(map);
    const ruler = addRuler(map, [...shown, ...crowd.mark]);
    const help = makeHelp();
    const search = addSearch(map, content, { landsAt, showAt, showBounds, cardOf: (id) => card.openFor(shown.find((item) => item.on && item.properties.id === id)) });
    addTools(map, search, ruler, help);
    const goTo = (index) => {
      if (content.views[index]) fitByName(content.views[index].name);
    };
    const press = bindKeys(help, { step, leap, stride, play: toggle, ruler: ruler.toggle, search: search.open, goTo });
    const walk = roveFeatures(map, [...shown, ...crowd.mark]);
    for (const item of [...shown, ...crowd.mark]) if (item.target) card.attach(item);
    const labelBand = addBand(legend, foot, shown, { choose, isFramed });
    const labels = makeLabels(map, content, landsAt, shown);
    function isActive({ layer, finding, from, to }) {
      const hasItsDay = (!from || from <= content.days.at(-1)) && (!to || content.days[0] <= to);
      return hasItsDay && view.layers[layer] !== false && (finding === null || finding === void 0 || finding === view.finding);
    }
    function isOn({ active, properties: { from, to } }) {
      return active && (!from || from <= view.day) && (!to || view.day <= to);
    }
    function update() {
      for (const item of shown) {
        const on = isOn(item);
        if (on === item.on) continue;
        item.on = on;
        for (const element of [...item.elements, ...item.lettering ?? []]) element.classList.toggle("off", !on);
        if (!on && item.target) card.drop(item);
      }
      crowd.refresh();
      walk.refresh();
      noteDay(shown.filter((item) => item.on && item.properties.layer === "event"));
    }
    function show(day) {
      if (day === view.day || !content.days.includes(day)) return;
      view.day = day;
      root.dataset.date = day;
      write2(day);
      update();
    }
    function choose({ finding = view.finding, layers = {} }) {
      const isAsBefore = finding === view.finding && Object.entries(layers).every(([layer, on]) => view.layers[layer] !== false === on);
      if (isAsBefore && root.dataset.finding !== void 0) return;
      view.finding = finding;
      Object.assign(view.layers, layers);
      for (const item of shown) {
        item.active = isActive(item.properties);
        if (item.active) item.draw?.();
      }
      explain(shown.filter((item) => item.active).map((item) => item.properties));
      labelBand(view.layers.band !== false);
      labels.setNames(view.layers.labels !== false);
      update();
      labels.letterSoon();
      root.dataset.finding = finding ?? "";
    }
    const nameIn = makeNaming(shown, (language) => {
      card.close();
      labels.setLanguage(language);
      search.setLanguage(language);
      labels.letterSoon();
    });
    function tint() {
      ground.tint();
      crowd.tint();
    }
    function setTheme(theme) {
      if (theme !== "light" && theme !== "dark") return;
      const before = root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
      root.dataset.theme = theme;
      if (theme !== before) tint();
    }
    let isGreeted = false;
    window.addEventListener("message", ({ source, data }) => {
      if (!isFramed || source !== window.parent || typeof data !== "object" || data === null) return;
      if (isGreeted && "fit" in data) lead();
      isGreeted ||= "day" in data;
      if ("theme" in data) setTheme(data.theme);
      if ("language" in data) nameIn(data.language);
      if ("finding" in data || "layers" in data) choose(data);
      if ("day" in data) {
        rest();
        show(data.day);
      }
      if ("fit" in data) fitByName(data.fit);
      const at = readExtent(data.at);
      if (at) showAt(at.centre, at.zoom);
      if (typeof data.press === "string") press(data.press);
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tint);
    legend.addEventListener("toggle", () => labels.letterSoon());
    if (!isFramed) {
      addFindingChoice(legend, content, (finding) => choose({ finding }));
      addLanguageChoice(legend, shown, nameIn);
    }
    choose({});
    show(content.first_day);
    map.fire("moveend");
    send({ ready: true });
  }

  // dashboard/web/map/main.js
  var mount = (map) => mountTimeMap(map, CONTENT);
  return __toCommonJS(main_exports);
})();
