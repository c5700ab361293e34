// Degrees of longitude and latitude: brought round the globe, counted by steps, written.

export function multiples(low, high, step) {
  const values = [];
  for (let value = Math.ceil(low / step) * step; value <= high; value += step) values.push(value);
  return values;
}

// Brings a longitude to within half a turn of a meridian.
export function turnLon(lon, middle = 0) {
  return ((((lon - middle + 180) % 360) + 360) % 360) - 180 + middle;
}

export function nameDegrees(degrees, [positive, negative], written = Math.abs(degrees)) {
  const side = [0, 180].includes(Number(written)) ? "" : ` ${degrees > 0 ? positive : negative}`;
  return `${written}°${side}`;
}

export function writePlace({ lat, lng, lon = lng }) {
  const write = (degrees, signs) => nameDegrees(degrees, signs, Math.abs(degrees).toFixed(2));
  return `${write(lat, "NS")}, ${write(turnLon(lon), "EW")}`;
}
