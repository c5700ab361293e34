// Mount of the page's language and of what Streamlit's own parts lack for the keyboard: tells screen readers which language
// the page is in and which parts of it stay in English, and lets a table wider than its place be reached and scrolled.

const ENGLISH = "[class*='st-key-english-']";
const TABLES = "[data-testid='stTable'] > div";

function mend(tongue) {
  if (tongue !== "en") for (const part of document.querySelectorAll(`${ENGLISH}:not([lang])`)) part.lang = "en";
  for (const frame of document.querySelectorAll(`${TABLES}:not([tabindex])`)) frame.tabIndex = 0;
}

export default function ({ data: { tongue } }) {
  document.documentElement.lang = tongue;
  const watch = new MutationObserver(() => mend(tongue));
  mend(tongue);
  watch.observe(document.body, { childList: true, subtree: true });
  return () => watch.disconnect();
}
