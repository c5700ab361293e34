// The search box: a combobox with a list under it, after the pattern of the ARIA Authoring Practices. Enter goes there.

import { make } from "../elements.js";
import { FINEST_ZOOM } from "../ground/land.js";
import { say } from "../say.js";
import { metresAUnit } from "./geodesic.js";
import { nameOf } from "./language.js";
import { MOST_FOUND, findPlaces, listPlaces } from "./search.js";
import { makeTool } from "./tools.js";

const TOWN_ZOOM = 9;
const BACKDROP_ZOOM = 7; // outside the insets the backdrop has no detail for a closer look
const RADIUS_PX = 40; // the uncertainty radius of a place is never larger on the screen
const KIND_WORDS = { place: say("place of the case"), town: say("town on the backdrop"), land: say("country on the backdrop") };

export function addSearch(map, content, { landsAt, showAt, showBounds, cardOf }) {
  let entries = null; // gathered at the first search
  const button = makeTool(say("Search places"), "M6.8 11.6a4.8 4.8 0 1 1 0-9.6 4.8 4.8 0 0 1 0 9.6ZM10.3 10.3 14 14", "/");
  const field = make("input", "", "", {
    type: "text", role: "combobox", "aria-label": say("Search places by any name"), placeholder: say("Search places by any name"), autocomplete: "off",
    spellcheck: "false", maxlength: 80, "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "search-list",
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
    [...list.children].forEach((option, each) => option.setAttribute("aria-selected", each === at));
    const option = list.children[at];
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }
  function fill() {
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
    fill();
  }
  function goTo({ entry }) {
    close();
    map.getContainer().focus({ preventScroll: true });
    if (entry.kind === "land") showBounds(boundsOfLand(map, landsAt(FINEST_ZOOM)[entry.index]));
    else showAt([entry.lat, entry.lon], entry.kind === "town" ? Math.max(entry.least, BACKDROP_ZOOM) : zoomFor(entry));
    if (entry.kind === "place") for (const layer of ["evidence", "place"]) cardOf(`${layer}-${entry.id}`);
  }

  field.addEventListener("input", fill);
  field.addEventListener("keydown", (event) => {
    const steps = { ArrowDown: (at + 1) % found.length, ArrowUp: (at <= 0 ? found.length : at) - 1 };
    if (event.key in steps && found.length) point(steps[event.key]);
    else if (event.key === "Enter" && found.length) goTo(found[Math.max(0, at)]);
    else if (event.key === "Escape" && field.value) {
      field.value = "";
      fill();
    } else if (event.key === "Escape") {
      close();
      (cameFrom?.isConnected && cameFrom !== document.body ? cameFrom : map.getContainer()).focus({ preventScroll: true });
    } else if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the focus stays in the field
  list.addEventListener("click", ({ target }) => {
    const option = target.closest("[role=option]");
    if (option) goTo(found[[...list.children].indexOf(option)]);
  });
  panel.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !panel.contains(relatedTarget)) close(); });
  map.on("click", close);
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => (panel.hidden ? open() : close()));
  const setLanguage = (tag) => { language = tag; };
  return { button, open, setLanguage };
}

function makeOption({ entry, matched }, index, language) {
  const { text } = nameOf(entry, language);
  const shown = text === matched ? [] : [make("span", "", say("shown as {name}", { name: text })), " "];
  const parts = [make("strong", "", matched), " ", ...shown, make("small", entry.kind, KIND_WORDS[entry.kind])];
  return make("li", "", parts, { role: "option", id: `search-option-${index}`, "aria-selected": "false" });
}

function zoomFor({ lat, radiusKm }) {
  const zoom = Math.log2((RADIUS_PX * metresAUnit(lat)) / (radiusKm * 1000));
  return Math.min(TOWN_ZOOM, Math.max(1, Math.floor(zoom * 4) / 4));
}

function boundsOfLand(map, { rings }) {
  const side = (name, pick) => pick(...rings.map((ring) => ring[name]));
  return L.latLngBounds(
    map.unproject([side("west", Math.min), side("south", Math.max)], 0),
    map.unproject([side("east", Math.max), side("north", Math.min)], 0),
  );
}
