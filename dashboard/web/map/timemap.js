// The time map: draws the content, holds what is shown, and speaks with the page that frames it, if one does.

function mountTimeMap(map, content) {
  const root = document.documentElement;
  const isFramed = window.parent !== window;
  const view = { day: "", finding: null, layers: { band: false } };
  const send = (message) => { if (isFramed) window.parent.postMessage(message, "*"); };

  const container = map.getContainer();
  container.setAttribute("role", "main");
  container.setAttribute("aria-label", say("Map"));
  const { bar, write, rest, step, leap, stride, toggle } = makeBar(content, { show, post: () => send({ day: view.day }) });
  const foot = makeFoot(content);
  document.body.append(bar, foot);
  const { landsAt } = projectLands(content.countries);
  const { open, fitByName, showAt, showBounds, isSettling } = holdExtents(map, content);
  const lead = tellExtent(map, isSettling, (at) => send({ at }));
  addHeading(map, content, fitByName, isFramed);
  const { legend, explain } = makeLegend(map, content);
  explain(content.features.features.map(({ properties }) => properties).filter(isActive));
  open(); // the panels stand: what is drawn from here on is drawn where it stays
  const ground = drawGround(map, landsAt, content);
  addGraticuleFigures(map);
  const noteDay = addDayNotes(map);
  const card = makeCard(map);
  const shown = drawFeatures(map, content.features.features);
  const crowd = drawCrowd(map, shown.filter(({ x }) => x !== undefined), card);
  addScale(map);
  const ruler = addRuler(map, [...shown, ...crowd.mark]);
  const help = makeHelp();
  const search = addSearch(map, content, { landsAt, showAt, showBounds, cardOf: (id) => card.openFor(shown.find((item) => item.on && item.properties.id === id)) });
  addTools(map, search, ruler, help);
  const goTo = (index) => { if (content.views[index]) fitByName(content.views[index].name); };
  const press = bindKeys(help, { step, leap, stride, play: toggle, ruler: ruler.toggle, search: search.open, goTo });
  const walk = roveFeatures(map, [...shown, ...crowd.mark]);
  for (const item of [...shown, ...crowd.mark]) if (item.target) card.attach(item);
  const labelBand = addBand(legend, foot, shown, { choose, isFramed });
  const labels = makeLabels(map, content, landsAt, shown);

  function isActive({ layer, finding, from, to }) {
    const hasItsDay = (!from || from <= content.days.at(-1)) && (!to || content.days[0] <= to);
    return hasItsDay && view.layers[layer] !== false && (finding === null || finding === undefined || finding === view.finding);
  }
  function isOn({ active, properties: { from, to } }) {
    return active && (!from || from <= view.day) && (!to || view.day <= to);
  }
  function update() {
    for (const item of shown) {
      const on = isOn(item);
      if (on === item.on) continue;
      item.on = on;
      for (const element of [...item.elements, ...(item.lettering ?? [])]) element.classList.toggle("off", !on);
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
    write(day);
    update();
  }
  function choose({ finding = view.finding, layers = {} }) {
    const isAsBefore = finding === view.finding && Object.entries(layers).every(([layer, on]) => (view.layers[layer] !== false) === on);
    if (isAsBefore && root.dataset.finding !== undefined) return;
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

  let isGreeted = false; // the page's first message tells how to open, what follows it is somebody's choice
  window.addEventListener("message", ({ source, data }) => {
    if (!isFramed || source !== window.parent || typeof data !== "object" || data === null) return;
    if (isGreeted && "fit" in data) lead();
    isGreeted = true;
    if ("theme" in data) setTheme(data.theme);
    if ("language" in data) nameIn(data.language);
    if ("finding" in data || "layers" in data) choose(data);
    if ("day" in data) { rest(); show(data.day); }
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

function drawFeatures(map, features) {
  const pane = map.createPane("dated");
  pane.style.zIndex = 450;
  const renderer = L.svg({ pane: "dated", padding: 0.4 });
  const rank = ({ properties }) => DRAWING_ORDER.indexOf(properties.layer);
  const isOneOfMany = findCrowd(features);
  const draw = (feature) => {
    if (feature.properties.layer === "band") return awaitDrawing(map, feature, renderer);
    return isOneOfMany(feature) ? standInCrowd(feature) : drawFeature(map, feature, renderer);
  };
  return [...features].sort((a, b) => rank(a) - rank(b)).map(draw);
}

// The band is drawn only once it is asked for, under the rest: it has a stretch of the whole route for every day.
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

// What is on the map is one tab stop: marks before lines, what is stated before the rest. What is walked to is brought
// into view.
function roveFeatures(map, shown) {
  const rank = ({ properties: { layer, basis } }) => 2 * DRAWING_ORDER.indexOf(layer) + (basis === "stated" ? 1 : 0);
  const reachable = shown.filter(({ target, properties }) => target && properties.layer !== "band").sort((a, b) => rank(b) - rank(a));
  const items = new Map(reachable.map((item) => [item.target, item]));
  const approach = (target) => {
    const bounds = boundsOfGeometry(items.get(target).geometry);
    if (!map.getBounds().intersects(bounds)) map.panInside(bounds.getCenter(), { padding: [80, 80], animate: false });
  };
  const pane = map.getPane("mapPane");
  pane.setAttribute("role", "group");
  pane.setAttribute("aria-label", say("On the map; arrow keys go from one to the next"));
  return rove(pane, [...items.keys()], { isShown: (target) => !target.classList.contains("off"), approach });
}

function boundsOfGeometry({ coordinates }) {
  const flat = coordinates.flat(Infinity);
  const points = Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i + 1], flat[2 * i]]);
  return L.latLngBounds(points);
}
