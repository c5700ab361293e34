// The time map: draws the content, holds what is shown, and speaks with the page that frames it, if one does.

import { holdExtents, readExtent, tellExtent } from "./ground/extent.js";
import { addGraticuleFigures } from "./ground/graticule.js";
import { drawGround } from "./ground/ground.js";
import { projectLands } from "./ground/land.js";
import { addBand } from "./marks/band.js";
import { drawCrowd } from "./marks/crowd.js";
import { drawFeatures, roveFeatures } from "./marks/features.js";
import { makeLabels } from "./names/labels.js";
import { makeCard } from "./panels/card.js";
import { bindKeys, makeHelp } from "./panels/keys.js";
import { addLanguageChoice, makeNaming } from "./panels/language.js";
import { addFindingChoice, makeLegend } from "./panels/legend.js";
import { addHeading, makeFoot } from "./panels/plate.js";
import { addRuler } from "./panels/ruler.js";
import { addScale } from "./panels/scale.js";
import { addSearch } from "./panels/search_box.js";
import { addTools } from "./panels/tools.js";
import { say } from "./say.js";
import { makeBar } from "./time/bar.js";
import { addDayNotes } from "./time/day_notes.js";

export function mountTimeMap(map, content) {
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

  let isGreeted = false; // the page's first view tells how to open, what follows it is somebody's choice
  window.addEventListener("message", ({ source, data }) => {
    if (!isFramed || source !== window.parent || typeof data !== "object" || data === null) return;
    if (isGreeted && "fit" in data) lead();
    isGreeted ||= "day" in data; // a theme may come before the view
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
