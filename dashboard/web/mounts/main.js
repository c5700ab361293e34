// The entry: Streamlit calls it for every mount, by the name under which the page has it.

import mountDocument from "./map_document.js";
import mountView from "./map_view.js";
import mountLanguage from "./page_language.js";

const MOUNTS = { waybill_map_document: mountDocument, waybill_map_view: mountView, waybill_page_language: mountLanguage };

export default (mount) => MOUNTS[mount.name](mount);
