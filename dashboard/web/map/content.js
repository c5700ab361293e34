// What the map draws: the document carries it; without a document, as in unit tests, there is none of it.

const carrier = globalThis.document?.getElementById("content");

export const CONTENT = carrier ? JSON.parse(carrier.textContent) : {};
