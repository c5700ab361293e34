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

export function nameDegrees(degrees, [positive, negative]) {
  const side = degrees === 0 || Math.abs(degrees) === 180 ? "" : ` ${degrees > 0 ? positive : negative}`;
  return `${Math.abs(degrees)}°${side}`;
}

export function writePlace({ lat, lng, lon = lng }) {
  const east = turnLon(lon);
  const write = (degrees, [positive, negative]) => {
    const text = Math.abs(degrees).toFixed(2);
    return `${text}°${[0, 180].includes(Number(text)) ? "" : ` ${degrees > 0 ? positive : negative}`}`;
  };
  return `${write(lat, "NS")}, ${write(east, "EW")}`;
}
