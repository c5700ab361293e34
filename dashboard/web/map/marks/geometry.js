// Where a feature's geometry ends, and how all of it is brought into view.

export function endOf({ coordinates }) {
  const [lon, lat] = coordinates.flat(Infinity).slice(-2);
  return L.latLng(lat, lon);
}

export function bringIntoView(map, { coordinates }) {
  const flat = coordinates.flat(Infinity);
  const bounds = L.latLngBounds(Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i + 1], flat[2 * i]]));
  if (!map.getBounds().intersects(bounds)) map.panInside(bounds.getCenter(), { padding: [80, 80], animate: false });
}
