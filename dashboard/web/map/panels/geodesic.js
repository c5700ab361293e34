// The inverse and the direct problem on WGS 84 after Vincenty (1975, Survey Review 23): good to a millimetre, and
// silent where it does not converge, between points nearly opposite each other on the globe.

const EQUATOR_M = 6378137;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY_2 = FLATTENING * (2 - FLATTENING);
const POLE_M = EQUATOR_M * (1 - FLATTENING);
const MOST_ROUNDS = 200;
const CLOSE = 1e-12; // radians: a hundredth of a millimetre

const toRadians = (degrees) => (degrees * Math.PI) / 180;
const toDegrees = (radians) => (radians * 180) / Math.PI;
const reduce = (lat) => Math.atan((1 - FLATTENING) * Math.tan(toRadians(lat)));

// The series both problems share, for a geodesic that leaves the equator at an angle of this squared cosine.
function makeSeries(cos2) {
  const u = (cos2 * (EQUATOR_M ** 2 - POLE_M ** 2)) / POLE_M ** 2;
  const a = 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u)));
  const b = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)));
  const c = (FLATTENING / 16) * cos2 * (4 + FLATTENING * (4 - 3 * cos2));
  const bend = (arc, middle) => {
    const [sin, cos] = [Math.sin(arc), Math.cos(arc)];
    const inner = cos * (2 * middle ** 2 - 1) - (b / 6) * middle * (4 * sin ** 2 - 3) * (4 * middle ** 2 - 3);
    return b * sin * (middle + (b / 4) * inner);
  };
  const shift = (sin, arc, middle) => {
    const inner = middle + c * Math.cos(arc) * (2 * middle ** 2 - 1);
    return (1 - c) * FLATTENING * sin * (arc + c * Math.sin(arc) * inner);
  };
  return { a, bend, shift };
}

function solveInverse(start, end) {
  const [u, v] = [reduce(start.lat), reduce(end.lat)];
  const [sinU, cosU, sinV, cosV] = [Math.sin(u), Math.cos(u), Math.sin(v), Math.cos(v)];
  const apart = toRadians(((((end.lon - start.lon + 180) % 360) + 360) % 360) - 180);
  let turn = apart;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const [sinTurn, cosTurn] = [Math.sin(turn), Math.cos(turn)];
    const sinArc = Math.hypot(cosV * sinTurn, cosU * sinV - sinU * cosV * cosTurn);
    if (sinArc === 0) return cosTurn > 0 || sinU !== -sinV ? { metres: 0, azimuth: 0 } : null;
    const cosArc = sinU * sinV + cosU * cosV * cosTurn;
    const arc = Math.atan2(sinArc, cosArc);
    const sin = (cosU * cosV * sinTurn) / sinArc;
    const cos2 = 1 - sin ** 2;
    const middle = cos2 === 0 ? 0 : cosArc - (2 * sinU * sinV) / cos2; // 0 along the equator
    const { a, bend, shift } = makeSeries(cos2);
    const next = apart + shift(sin, arc, middle);
    if (Math.abs(next) > Math.PI) return null;
    if (Math.abs(next - turn) > CLOSE) {
      turn = next;
      continue;
    }
    const azimuth = toDegrees(Math.atan2(cosV * sinTurn, cosU * sinV - sinU * cosV * cosTurn));
    return { metres: POLE_M * a * (arc - bend(arc, middle)), azimuth: (azimuth + 360) % 360 };
  }
  return null;
}

function solveDirect(start, azimuth, metres) {
  const [u, way] = [reduce(start.lat), toRadians(azimuth)];
  const [sinU, cosU, sinWay, cosWay] = [Math.sin(u), Math.cos(u), Math.sin(way), Math.cos(way)];
  const first = Math.atan2(sinU, cosU * cosWay);
  const sin = cosU * sinWay;
  const { a, bend, shift } = makeSeries(1 - sin ** 2);
  const plain = metres / (POLE_M * a);
  let arc = plain;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = plain + bend(arc, Math.cos(2 * first + arc));
    const isClose = Math.abs(next - arc) < CLOSE;
    arc = next;
    if (isClose) break;
  }
  const [sinArc, cosArc] = [Math.sin(arc), Math.cos(arc)];
  const across = sinU * sinArc - cosU * cosArc * cosWay;
  const lat = Math.atan2(sinU * cosArc + cosU * sinArc * cosWay, (1 - FLATTENING) * Math.hypot(sin, across));
  const turn = Math.atan2(sinArc * sinWay, cosU * cosArc - sinU * sinArc * cosWay);
  return { lat: toDegrees(lat), lon: start.lon + toDegrees(turn - shift(sin, arc, Math.cos(2 * first + arc))) };
}

// Points along a geodesic, ends included, near enough to each other to look curved; longitudes never jump.
function traceGeodesic(start, end, { metres, azimuth }) {
  const steps = Math.max(2, Math.min(200, Math.ceil(metres / 50000)));
  const inner = Array.from({ length: steps - 1 }, (_, i) => solveDirect(start, azimuth, (metres * (i + 1)) / steps));
  const points = [start, ...inner, end];
  let before = start.lon;
  return points.map(({ lat, lon }) => {
    before = lon - 360 * Math.round((lon - before) / 360);
    return { lat, lon: before };
  });
}

// What a ruler laid on a Web Mercator map says where map metres are taken for ground metres.
function layFlatRuler(start, end) {
  const [south, north] = [start, end].map(({ lat }) => Math.asinh(Math.tan(toRadians(lat))));
  return EQUATOR_M * Math.hypot(toRadians(end.lon - start.lon), north - south);
}

// Ground metres eastward under one unit of a web map (a pixel at zoom 0): true at this latitude of the ellipsoid.
function metresAUnit(lat) {
  const [sin, cos] = [Math.sin(toRadians(lat)), Math.cos(toRadians(lat))];
  return (2 * Math.PI * EQUATOR_M * cos) / (256 * Math.sqrt(1 - ECCENTRICITY_2 * sin ** 2));
}
