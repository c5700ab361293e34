// Mount of the map document: an iframe that may run scripts and nothing else. The document comes in once; the view
// comes by the other mount (map_view.js); the day goes out after a rest, so page and map never chase each other.

const REST_MS = 200;
const ANSWER_MS = 3000;
const LEAST_HEIGHT = "var(--map-least-height, 30rem)"; // the page may ask for more
const ABOVE = "11rem"; // what stands over the map: it is seen whole, slider included, wherever there is room
// The frame unfolds the document by itself, at work while the page is still being built.
const SHELL = `<script>
addEventListener("message", async ({ source, data }) => {
  if (source !== parent || !data.pressed) return;
  const unfolded = new Blob([data.pressed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const text = await new Response(unfolded).text();
  document.open();
  document.write(text);
  document.close();
});
parent.postMessage({ empty: true }, "*");
</script>`;
const mounts = new WeakMap();
const BACKGROUND = "var(--st-background-color, Canvas)";

// The page's theme by the lightness of its background. A change runs no script of the page: a transition tells of it.
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
    mount.setStateValue("day", { day, at: Date.now() }); // the time makes a day chosen twice a change
    mount.answer = setTimeout(giveUp, ANSWER_MS);
  }
  function giveUp() {
    mount.awaited = null;
    if (mount.held !== null) tell({ day: mount.held });
    mount.held = null;
  }
  // A rerun that started before the last move of the hand brings back an older day: it is held, not shown.
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
      mount.isGreeted = view !== undefined;
      tell({ ...view, theme: theme.read() });
    } else if (typeof data.day === "string") {
      clearTimeout(mount.posting);
      clearTimeout(mount.answer);
      mount.posting = setTimeout(postDay, REST_MS, data.day);
    } else if (Array.isArray(data.at)) mount.setStateValue("at", data.at); // the map has rested already
  }
  function onView({ detail }) {
    if (detail.key !== mount.key || !mount.isReady) return;
    if (!mount.isGreeted) { // the document was ready before the page had said what it shows: this is how it opens
      mount.isGreeted = true;
      tell({ ...detail.changed, theme: theme.read() });
      return;
    }
    // The page's theme is read from the page itself; where the map is left comes from the map and never goes back.
    const { day, theme: _, at: __, ...rest } = detail.changed;
    if (Object.keys(rest).length) tell({ ...rest, theme: theme.read() });
    if (day !== undefined) takeDay(day);
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

// What comes in is a line of JSON and the document, pressed together (gzip); a rerun brings the same bytes again.
function take(mount, bytes) {
  if (isSame(mount.bytes, bytes)) return;
  mount.bytes = bytes;
  const end = bytes.indexOf(10); // the end of the line
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

export default function ({ data, parentElement, setStateValue }) {
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
