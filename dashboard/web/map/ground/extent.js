// Where a reader leaves the map: told to the page once the map has rested, and never for what the map does by itself,
// at its opening or when its frame changes size.

const EXTENT_REST_MS = 400;

function tellExtent(map, isSettling, tell) {
  let isLed = false; // somebody has led the map somewhere: by hand here, or by a choice on the page
  let due = 0;
  for (const type of ["pointerdown", "wheel", "keydown"]) addEventListener(type, () => { isLed = true; }, { capture: true, passive: true });
  map.on("movestart", () => clearTimeout(due));
  map.on("moveend", () => {
    if (!isLed || isSettling()) return;
    clearTimeout(due);
    due = setTimeout(() => tell(writeExtent(map)), EXTENT_REST_MS);
  });
  return () => { isLed = true; };
}

function writeExtent(map) {
  const round = (number, decimals) => Number(number.toFixed(decimals));
  const { lat, lng } = map.getCenter();
  return [round(lat, 4), round(turnLon(lng), 4), round(map.getZoom(), 2)];
}

function readExtent(at) {
  const isPlain = Array.isArray(at) && at.length === 3 && at.every((number) => Number.isFinite(number));
  return isPlain ? { centre: [at[0], turnLon(at[1], CONTENT.middle)], zoom: at[2] } : null;
}
