// Where a feature's geometry ends and how far it reaches.

export function endOf({ coordinates }) {
  const [lon, lat] = coordinates.flat(Infinity).slice(-2);
  return L.latLng(lat, lon);
}

export function boundsOfGeometry({ coordinates }) {
  const flat = coordinates.flat(Infinity);
  const points = Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i + 1], flat[2 * i]]);
  return L.latLngBounds(points);
}
