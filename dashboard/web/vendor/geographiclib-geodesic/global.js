// Stands for the package in the map's bundle: GeographicLib is a bundle of its own (geodesic.js), which comes before.

export default globalThis.geographicLib;
