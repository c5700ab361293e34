// Where a country's name can stand: a coarse grid is laid over the view, each cell asks whose land it is, and the
// cells farthest from any border, panel or edge come first. So a name stays on the part of its land that is in view.

const CELL = 22;

function makeAtlasNames(countries) {
  const lands = countries.features.map((feature) => {
    const polygons = feature.geometry.type === "Polygon" ? [feature.geometry.coordinates] : feature.geometry.coordinates;
    return { name: feature.properties.name, part: feature.properties.part, rings: polygons.flat().map(frameRing) };
  });
  const mainNames = new Set(lands.filter(({ part }) => part !== "crimea").map(({ name }) => name));
  return lands.filter(({ name, part }) => name && (part !== "crimea" || !mainNames.has(name)));
}

function frameRing(points) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { points, west, south, east, north };
}

function crossings(ring, lat) {
  const found = [];
  const { points } = ring;
  for (let i = 1; i < points.length; i += 1) {
    const [lonA, latA] = points[i - 1];
    const [lonB, latB] = points[i];
    if (latA > lat !== latB > lat) found.push(lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA));
  }
  return found;
}

function ownersOf(map, lands, columns, rows, blocked) {
  const owners = new Int16Array(columns * rows).fill(-1);
  const lonAt = (column) => map.containerPointToLatLng([(column + 0.5) * CELL, 0]).lng;
  const lons = Array.from({ length: columns }, (_, column) => lonAt(column));
  for (let row = 0; row < rows; row += 1) {
    const { lat } = map.containerPointToLatLng([0, (row + 0.5) * CELL]);
    lands.forEach(({ rings }, land) => {
      const cuts = rings
        .filter((ring) => ring.south <= lat && lat <= ring.north && ring.west <= lons.at(-1) && ring.east >= lons[0])
        .flatMap((ring) => crossings(ring, lat));
      if (cuts.length) lons.forEach((lon, column) => {
        if (cuts.filter((cut) => cut < lon).length % 2) owners[row * columns + column] = land;
      });
    });
  }
  for (const box of blocked) {
    for (let row = Math.max(0, Math.floor(box.top / CELL)); row < Math.min(rows, box.bottom / CELL); row += 1) {
      for (let column = Math.max(0, Math.floor(box.left / CELL)); column < Math.min(columns, box.right / CELL); column += 1) {
        owners[row * columns + column] = -1;
      }
    }
  }
  return owners;
}

// Steps from each cell to the nearest cell of another owner or to the edge of the view.
function depthsOf(owners, columns, rows) {
  const depths = new Int16Array(owners.length);
  const relax = (row, column, neighbours) => {
    const cell = row * columns + column;
    const near = neighbours.map(([down, across]) => {
      const [r, c] = [row + down, column + across];
      const other = r * columns + c;
      return r < 0 || c < 0 || r >= rows || c >= columns || owners[other] !== owners[cell] ? 0 : depths[other];
    });
    const depth = 1 + Math.min(...near);
    depths[cell] = depths[cell] ? Math.min(depths[cell], depth) : depth;
  };
  const before = [[-1, -1], [-1, 0], [-1, 1], [0, -1]];
  const after = before.map(([down, across]) => [-down, -across]);
  for (let row = 0; row < rows; row += 1) for (let column = 0; column < columns; column += 1) relax(row, column, before);
  for (let row = rows - 1; row >= 0; row -= 1) for (let column = columns - 1; column >= 0; column -= 1) relax(row, column, after);
  return depths;
}

function placeNames(map, lands, blocked) {
  const { x: width, y: height } = map.getSize();
  const [columns, rows] = [Math.floor(width / CELL), Math.floor(height / CELL)];
  if (columns < 1 || rows < 1) return [];
  const owners = ownersOf(map, lands, columns, rows, blocked);
  const depths = depthsOf(owners, columns, rows);
  const cells = lands.map(() => []);
  owners.forEach((land, cell) => { if (land >= 0) cells[land].push(cell); });
  const centre = (cell) => L.point(((cell % columns) + 0.5) * CELL, (Math.floor(cell / columns) + 0.5) * CELL);
  return lands
    .map((land, index) => ({ ...land, area: cells[index].length, points: deepest(cells[index], depths).map(centre) }))
    .filter(({ area }) => area > 0)
    .sort((a, b) => b.area - a.area);
}

function deepest(cells, depths) {
  const ordered = [...cells].sort((a, b) => depths[b] - depths[a] || a - b);
  const stride = Math.max(1, Math.floor(ordered.length / 24));
  return ordered.filter((_, rank) => rank < 4 || rank % stride === 0);
}
