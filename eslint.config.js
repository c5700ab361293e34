// The scripts of the page: what they name, they import, but for what a browser gives and for Leaflet.

import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["**/node_modules/", ".venv/", "build/", "dashboard/web/bundled/", "dashboard/web/vendor/"] },
  js.configs.recommended,
  { rules: { "no-unused-vars": ["error", { ignoreRestSiblings: true }] } },
  { files: ["dashboard/web/**/*.js"], languageOptions: { globals: { ...globals.browser } } },
  { files: ["dashboard/web/map/**/*.js"], languageOptions: { globals: { L: "readonly" } } },
  { files: ["tests/web/**/*.js"], languageOptions: { globals: { ...globals.node } } },
];
