// Mount of the view: tiny, sent at every rerun. It tells the document's mount only what the page has changed.

export default function ({ data: { key, view } }) {
  window.waybillViews ??= new Map();
  const before = window.waybillViews.get(key)?.view ?? {};
  const changed = Object.fromEntries(
    Object.entries(view).filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value)),
  );
  window.waybillViews.set(key, { view });
  if (Object.keys(changed).length) window.dispatchEvent(new CustomEvent("waybill-view", { detail: { key, changed } }));
}
