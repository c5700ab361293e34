// Tells the framed map what to show once it is ready, and follows its day with the report of that day.
addEventListener("message", ({ source, data }) => {
  const frame = document.querySelector("#map-frame");
  if (!frame || source !== frame.contentWindow || typeof data !== "object" || data === null) return;
  if (data.ready === true) frame.contentWindow.postMessage(JSON.parse(frame.dataset.message), "*");
  else if (typeof data.day === "string") followDay(data.day);
});

function followDay(day) {
  const reports = [...document.querySelectorAll("[data-day]")];
  if (!reports.some((report) => report.dataset.day === day)) return;
  for (const report of reports) report.classList.toggle("followed", report.dataset.day === day);
  document.querySelector("#days").classList.add("following");
}
