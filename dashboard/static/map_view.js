// Mount of the view: tiny, sent at every rerun. It tells the document's mount only what the page has changed, and tells
// screen readers which language the page is in.

const ENGLISH = "[class*='st-key-english-']"; // what stays in English, whatever the page is in

function markEnglish() {
  for (const part of document.querySelectorAll(`${ENGLISH}:not([lang])`)) part.lang = "en";
}

export default function ({ data: { key, view, tongue } }) {
  document.documentElement.lang = tongue;
  const watch = new MutationObserver(markEnglish);
  if (tongue !== "en") {
    markEnglish();
    watch.observe(document.body, { childList: true, subtree: true });
  }
  window.waybillViews ??= new Map();
  const before = window.waybillViews.get(key)?.view ?? {};
  const changed = Object.fromEntries(
    Object.entries(view).filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value)),
  );
  window.waybillViews.set(key, { view });
  if (Object.keys(changed).length) window.dispatchEvent(new CustomEvent("waybill-view", { detail: { key, changed } }));
  return () => watch.disconnect();
}
