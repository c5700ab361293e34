// Where a country's name can stand: a coarse grid is laid over the view, each cell asks whose land it is, and the
// cells farthest from any border, panel or edge come first. So a name stays on the part of its land that is in view.

import { multiples } from "../ground/degrees.js";
import { isApart, meetsView } from "../ground/land.js";

export const CELL = 22;
const MOST_SPOTS = 24;

export function findNameSpots(map, lands, blocked) {
  const { x: width, y: height } = map.getSize();
  const grid = { columns: Math.floor(width / CELL), rows: Math.floor(height / CELL) };
  if (grid.columns < 1 || grid.rows < 1) return [];
  const owners = ownersOf(map, lands, grid, blocked);
  const depths = depthsOf(owners, grid);
  const cells = lands.map(() => []);
  owners.forEach((land, cell) => { if (land >= 0) cells[land].push(cell); });
  const shareAt = (land) => ({ x, y }, span) => {
    const row = Math.floor(y / CELL) * grid.columns;
    const [first, last] = [Math.floor((x - span / 2) / CELL), Math.floor((x + span / 2) / CELL)];
    const own = multiples(first, last, 1).filter((column) => column >= 0 && column < grid.columns && owners[row + column] === land);
    return own.length / (last - first + 1);
  };
  const centre = (cell) => L.point(((cell % grid.columns) + 0.5) * CELL, (Math.floor(cell / grid.columns) + 0.5) * CELL);
  const mainNames = new Set(lands.filter(({ part }) => !isApart(part)).map(({ name }) => name));
  return lands
    .map(({ name, names, part }, index) => ({ name, names, part, area: cells[index].length, shareAt: shareAt(index), points: deepest(cells[index], depths, centre) }))
    .filter(({ name, part, area }) => area > 0 && name && (!isApart(part) || !mainNames.has(name)))
    .sort((a, b) => b.area - a.area);
}

function ownersOf(map, lands, { columns, rows }, blocked) {
  const owners = new Int16Array(columns * rows).fill(-1);
  const scale = 2 ** map.getZoom();
  const corner = map.getPixelBounds().min;
  const xs = Array.from({ length: columns }, (_, column) => (corner.x + (column + 0.5) * CELL) / scale);
  for (let row = 0; row < rows; row += 1) {
    const y = (corner.y + (row + 0.5) * CELL) / scale;
    const line = { west: xs[0], east: xs.at(-1), north: y, south: y };
    lands.forEach(({ rings }, land) => {
      const cuts = rings.filter((ring) => meetsView(ring, line)).flatMap((ring) => crossings(ring.points, y));
      if (!cuts.length) return;
      xs.forEach((x, column) => {
        if (cuts.filter((cut) => cut < x).length % 2) owners[row * columns + column] = land;
      });
    });
  }
  for (const box of blocked) {
    for (let row = Math.max(0, Math.floor(box.top / CELL)); row < Math.min(rows, box.bottom / CELL); row += 1) {
      owners.fill(-1, row * columns + Math.max(0, Math.floor(box.left / CELL)), row * columns + Math.min(columns, Math.ceil(box.right / CELL)));
    }
  }
  return owners;
}

function crossings(points, y) {
  const found = [];
  for (let i = 3; i < points.length; i += 2) {
    const [above, below] = [points[i - 2], points[i]];
    if (above > y !== below > y) found.push(points[i - 3] + ((y - above) / (below - above)) * (points[i - 1] - points[i - 3]));
  }
  return found;
}

// Steps from each cell to the nearest cell of another owner or to the edge of the view: one pass down, one up.
function depthsOf(owners, { columns, rows }) {
  const depths = new Int16Array(owners.length).fill(columns + rows);
  const relax = (row, column, neighbours) => {
    const cell = row * columns + column;
    for (const [down, across] of neighbours) {
      const [r, c] = [row + down, column + across];
      const other = r * columns + c;
      const isApart = r < 0 || c < 0 || r >= rows || c >= columns || owners[other] !== owners[cell];
      depths[cell] = Math.min(depths[cell], isApart ? 1 : depths[other] + 1);
    }
  };
  const before = [[-1, -1], [-1, 0], [-1, 1], [0, -1]];
  const after = [[1, 1], [1, 0], [1, -1], [0, 1]];
  for (let row = 0; row < rows; row += 1) for (let column = 0; column < columns; column += 1) relax(row, column, before);
  for (let row = rows - 1; row >= 0; row -= 1) for (let column = columns - 1; column >= 0; column -= 1) relax(row, column, after);
  return depths;
}

// Among equally deep cells the one nearest the middle of the land comes first.
function deepest(cells, depths, centre) {
  const points = cells.map((cell) => ({ depth: depths[cell], point: centre(cell) }));
  const sum = points.reduce((total, { point }) => total.add(point), L.point(0, 0));
  const middle = sum.divideBy(Math.max(1, points.length));
  points.sort((a, b) => b.depth - a.depth || a.point.distanceTo(middle) - b.point.distanceTo(middle));
  const stride = Math.max(1, Math.floor(points.length / MOST_SPOTS));
  return points.filter((_, rank) => rank < 4 || rank % stride === 0).map(({ point }) => point);
}
