// Small makers of page elements. Text goes in as text, never as markup.

// What an element holds is a text, an element or a list of both; what is empty or not given is left out.
export function make(tag, className = "", held = "", attributes = {}) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...[held].flat().filter(Boolean));
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

export function makeSvg(tag, attributes = {}, children = []) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function addPanel(map, position, element) {
  const panel = new L.Control({ position });
  panel.onAdd = () => element;
  panel.addTo(map);
  L.DomEvent.disableClickPropagation(element).disableScrollPropagation(element);
  return element;
}

export function panelBoxes(container) {
  const frame = container.getBoundingClientRect();
  return [...container.querySelectorAll(".panel, .scale")].map((panel) => {
    const box = panel.getBoundingClientRect();
    return { left: box.left - frame.left - 6, top: box.top - frame.top - 6, right: box.right - frame.left + 6, bottom: box.bottom - frame.top + 6 };
  });
}
