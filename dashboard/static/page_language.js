// Mount of the page's language: tells screen readers which one the page is in, and which parts of it stay in English.

const ENGLISH = "[class*='st-key-english-']";

function markEnglish() {
  for (const part of document.querySelectorAll(`${ENGLISH}:not([lang])`)) part.lang = "en";
}

export default function ({ data: { tongue } }) {
  document.documentElement.lang = tongue;
  const watch = new MutationObserver(markEnglish);
  if (tongue !== "en") {
    markEnglish();
    watch.observe(document.body, { childList: true, subtree: true });
  }
  return () => watch.disconnect();
}
