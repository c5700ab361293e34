// The tools under the heading: zoom, full screen, search, ruler, help; one tab stop, walked with the arrow keys.

import { addPanel, make, makeSvg } from "../elements.js";
import { rove } from "../rove.js";
import { say } from "../say.js";

export function makeTool(name, picture, key = "") {
  const title = key ? `${name} (${key})` : name;
  const icon = makeSvg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" }, [makeSvg("path", { d: picture })]);
  const tool = make("button", "", icon, { type: "button", "aria-label": name, title });
  if (key) tool.setAttribute("aria-keyshortcuts", key);
  return tool;
}

export function toggleFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(() => {}); // the browser may refuse
}

export function addTools(map, search, ruler, help) {
  const closer = makeTool(say("Zoom in"), "M8 2.5v11M2.5 8h11");
  const farther = makeTool(say("Zoom out"), "M2.5 8h11");
  const screen = makeTool(say("Full screen"), "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4", "F");
  closer.addEventListener("click", () => map.zoomIn());
  farther.addEventListener("click", () => map.zoomOut());
  screen.addEventListener("click", toggleFullScreen);
  const tools = [closer, farther, ...(document.fullscreenEnabled ? [screen] : []), search.button, ruler.button, help.button];
  const bar = make("div", "tools panel", tools, { role: "toolbar", "aria-label": say("Map tools"), "aria-orientation": "vertical" });
  rove(bar, tools);
  const mark = () => { // not `disabled`: a tool that goes off under the finger would drop the focus
    closer.setAttribute("aria-disabled", map.getZoom() >= map.getMaxZoom());
    farther.setAttribute("aria-disabled", map.getZoom() <= map.getMinZoom());
  };
  map.on("zoomend zoomlevelschange", mark);
  addPanel(map, "topleft", bar);
}
