// One tab stop for a group: arrows, Home and End walk through what of it is shown.

export function rove(group, elements, { first = elements[0], isShown = () => true, approach = () => {} } = {}) {
  let stop = null;
  const stopAt = (element) => {
    stop?.setAttribute("tabindex", "-1");
    stop = element;
    stop?.setAttribute("tabindex", "0");
  };
  const refresh = () => { if (!stop || !isShown(stop)) stopAt(elements.find(isShown)); };
  for (const element of elements) element.setAttribute("tabindex", "-1");
  stopAt(first);
  group.addEventListener("focusin", ({ target }) => { if (elements.includes(target)) stopAt(target); });
  group.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !elements.includes(event.target)) return;
    const shown = elements.filter((element) => element === event.target || isShown(element));
    const at = shown.indexOf(event.target);
    const steps = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 };
    if (!(event.key in steps)) return;
    event.preventDefault(); // the arrows step the day elsewhere
    const next = shown[Math.max(0, Math.min(shown.length - 1, steps[event.key]))];
    approach(next);
    next.focus({ preventScroll: next.closest(".leaflet-container") !== null });
  });
  return { refresh };
}
