// The entry: the document calls it with its map, once all that the map needs stands in the page.

import { CONTENT } from "./content.js";
import { mountTimeMap } from "./timemap.js";

export const mount = (map) => mountTimeMap(map, CONTENT);
