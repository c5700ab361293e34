(() => {
  // dashboard/web/briefing/briefing.js
  addEventListener("message", ({ source, data }) => {
    const frame = document.querySelector("#map-frame");
    if (!frame || source !== frame.contentWindow || typeof data !== "object" || data === null) return;
    if (data.ready === true) frame.contentWindow.postMessage(JSON.parse(frame.dataset.message), "*");
    else if (typeof data.day === "string") followDay(data.day);
  });
  function followDay(day) {
    const reports = [...document.querySelectorAll("[data-day]")];
    const isOf = ({ dataset }) => dataset.day <= day && day <= dataset.last;
    if (!reports.some(isOf)) return;
    for (const report of reports) report.classList.toggle("followed", isOf(report));
    document.querySelector("#days").classList.add("following");
  }
})();
