// As much of Leaflet as placing needs: points of the plane, and a map that is a plain sheet of pixels.

class Point {
  constructor(x, y) {
    Object.assign(this, { x, y });
  }
  add({ x, y }) { return new Point(this.x + x, this.y + y); }
  subtract({ x, y }) { return new Point(this.x - x, this.y - y); }
  multiplyBy(by) { return new Point(this.x * by, this.y * by); }
  divideBy(by) { return new Point(this.x / by, this.y / by); }
  distanceTo({ x, y }) { return Math.hypot(this.x - x, this.y - y); }
}

globalThis.L = { point: (x, y) => new Point(x, y), latLng: (lat, lng) => ({ lat, lng }) };

// A map at zoom 0 whose corner is the world's: longitude counts pixels to the right, latitude pixels down.
export function makeMap(width, height) {
  return {
    getSize: () => new Point(width, height),
    getZoom: () => 0,
    getPixelBounds: () => ({ min: new Point(0, 0) }),
    latLngToContainerPoint: (at) => (Array.isArray(at) ? new Point(at[1], at[0]) : new Point(at.lng, at.lat)),
  };
}
