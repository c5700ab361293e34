// A canvas as large as the view and a part beyond, which moves and grows with the map until that comes to rest.

import { make } from "../elements.js";

export const Sheet = L.Renderer.extend({
  _initContainer() {
    this._container = make("canvas", "", "", { "aria-hidden": "true" });
  },
  _update() {
    if (this._map._animatingZoom && this._bounds) return;
    L.Renderer.prototype._update.call(this);
    const density = window.devicePixelRatio || 1;
    const size = this._bounds.getSize();
    const sheet = this._container;
    L.DomUtil.setPosition(sheet, this._bounds.min);
    sheet.width = size.x * density;
    sheet.height = size.y * density;
    sheet.style.width = `${size.x}px`;
    sheet.style.height = `${size.y}px`;
    this._draw(sheet.getContext("2d"), density, size);
  },
});
