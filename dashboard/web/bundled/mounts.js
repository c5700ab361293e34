// dashboard/web/mounts/map_document.js
var REST_MS = 200;
var ANSWER_MS = 3e3;
var LEAST_HEIGHT = "var(--map-least-height, 30rem)";
var ABOVE = "11rem";
var SHELL = `<script>
addEventListener("message", async ({ source, data }) => {
  if (source !== parent || !data.pressed) return;
  const unfolded = new Blob([data.pressed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const text = await new Response(unfolded).text();
  document.open();
  document.write(text);
  document.close();
});
parent.postMessage({ empty: true }, "*");
<\/script>`;
var mounts = /* @__PURE__ */ new WeakMap();
var BACKGROUND = "var(--st-background-color, Canvas)";
function watchTheme(parent, tell) {
  const probe = document.createElement("span");
  Object.assign(probe.style, { display: "block", position: "absolute", width: "0", height: "0", backgroundColor: BACKGROUND, transition: "background-color 1ms" });
  parent.append(probe);
  const read = () => {
    const [red, green, blue] = getComputedStyle(probe).backgroundColor.match(/[\d.]+/g).map(Number);
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
  };
  probe.addEventListener("transitionend", () => tell({ theme: read() }));
  return { read, close: () => probe.remove() };
}
function open(frame, parent, setStateValue) {
  const mount = { frame, setStateValue, key: null, bytes: null, pressed: null, isReady: false, isGreeted: false, posting: null, awaited: null, held: null, answer: null };
  const tell = (message) => frame.contentWindow.postMessage(message, "*");
  const theme = watchTheme(parent, tell);
  function postDay(day) {
    mount.posting = null;
    mount.awaited = day;
    mount.held = null;
    mount.setStateValue("day", { day, at: Date.now() });
    mount.answer = setTimeout(giveUp, ANSWER_MS);
  }
  function giveUp() {
    mount.awaited = null;
    if (mount.held !== null) tell({ day: mount.held });
    mount.held = null;
  }
  function takeDay(day) {
    if (mount.posting !== null) return;
    if (mount.awaited === null) tell({ day });
    else if (mount.awaited === day) {
      clearTimeout(mount.answer);
      mount.awaited = mount.held = null;
    } else mount.held = day;
  }
  function onMessage({ source, data }) {
    if (source !== frame.contentWindow || typeof data !== "object" || data === null) return;
    if (data.empty === true) tell({ pressed: mount.pressed });
    else if (data.ready === true) {
      mount.isReady = true;
      const { view } = window.waybillViews?.get(mount.key) ?? {};
      mount.isGreeted = view !== void 0;
      tell({ ...view, theme: theme.read() });
    } else if (typeof data.day === "string") {
      clearTimeout(mount.posting);
      clearTimeout(mount.answer);
      mount.posting = setTimeout(postDay, REST_MS, data.day);
    } else if (Array.isArray(data.at)) mount.setStateValue("at", data.at);
  }
  function onView({ detail }) {
    if (detail.key !== mount.key || !mount.isReady) return;
    if (!mount.isGreeted) {
      mount.isGreeted = true;
      tell({ ...detail.changed, theme: theme.read() });
      return;
    }
    const { day, theme: _, at: __, ...rest } = detail.changed;
    if (Object.keys(rest).length) tell({ ...rest, theme: theme.read() });
    if (day !== void 0) takeDay(day);
  }
  window.addEventListener("message", onMessage);
  window.addEventListener("waybill-view", onView);
  mount.close = () => {
    theme.close();
    window.removeEventListener("message", onMessage);
    window.removeEventListener("waybill-view", onView);
    clearTimeout(mount.posting);
    clearTimeout(mount.answer);
  };
  return mount;
}
function take(mount, bytes) {
  if (isSame(mount.bytes, bytes)) return;
  mount.bytes = bytes;
  const end = bytes.indexOf(10);
  const { key, height, title } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  mount.key = key;
  mount.frame.title = title;
  mount.frame.style.height = `min(${height}px, max(${LEAST_HEIGHT}, 100vh - ${ABOVE}))`;
  const pressed = bytes.slice(end + 1);
  if (isSame(mount.pressed, pressed)) return;
  mount.pressed = pressed;
  mount.isReady = mount.isGreeted = false;
  mount.frame.srcdoc = SHELL;
}
function isSame(some, others) {
  return some?.length === others.length && some.every((byte, at) => byte === others[at]);
}
function map_document_default({ data, parentElement, setStateValue }) {
  const frame = parentElement.querySelector("iframe");
  const mount = mounts.get(frame) ?? open(frame, parentElement, setStateValue);
  mounts.set(frame, mount);
  mount.setStateValue = setStateValue;
  take(mount, data);
  return () => {
    mount.close();
    mounts.delete(frame);
  };
}

// dashboard/web/mounts/map_view.js
function map_view_default({ data: { key, view } }) {
  window.waybillViews ??= /* @__PURE__ */ new Map();
  const before = window.waybillViews.get(key)?.view ?? {};
  const changed = Object.fromEntries(
    Object.entries(view).filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value))
  );
  window.waybillViews.set(key, { view });
  if (Object.keys(changed).length) window.dispatchEvent(new CustomEvent("waybill-view", { detail: { key, changed } }));
}

// dashboard/web/mounts/page_language.js
var ENGLISH = "[class*='st-key-english-']";
var TABLES = "[data-testid='stTable'] > div";
function mend(tongue) {
  if (tongue !== "en") for (const part of document.querySelectorAll(`${ENGLISH}:not([lang])`)) part.lang = "en";
  for (const frame of document.querySelectorAll(`${TABLES}:not([tabindex])`)) frame.tabIndex = 0;
}
function page_language_default({ data: { tongue } }) {
  document.documentElement.lang = tongue;
  const watch = new MutationObserver(() => mend(tongue));
  mend(tongue);
  watch.observe(document.body, { childList: true, subtree: true });
  return () => watch.disconnect();
}

// dashboard/web/mounts/main.js
var MOUNTS = { waybill_map_document: map_document_default, waybill_map_view: map_view_default, waybill_page_language: page_language_default };
var main_default = (mount) => MOUNTS[mount.name](mount);
export {
  main_default as default
};
