"""The page's measurements as a document: the machine, the day, the table."""

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path

from tools.bench.timing import Line


@dataclass(frozen=True)
class Machine:
    """Hold what the measurements were taken on."""

    cores: int
    processor: str
    load: float
    chromium: str
    streamlit: str


def describe_machine(chromium: str, streamlit: str) -> Machine:
    """Read the machine's cores, its processor and how busy it has been for the last minute."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return Machine(os.cpu_count() or 1, next(names, "not named"), os.getloadavg()[0], chromium, streamlit)


def write_report(lines: list[Line], machine: Machine, day: dt.date) -> str:
    """Write the measurements in Markdown."""
    rows = [f"| {line.name} | {line.measured} | {line.bound} | {line.answer} |" for line in lines]
    return "\n".join(
        [
            "# How fast the page is",
            "",
            "Written by `python -m tools.bench.page --markdown docs/performance.md`.",
            "",
            f"- Measured on {day.isoformat()}, load average {machine.load:.1f} at the start",
            f"- {machine.cores} cores, {machine.processor}; Chromium {machine.chromium} without a window or a GPU,"
            f" Streamlit {machine.streamlit}; server and browser share the machine",
            "",
            "| measured | result | bound | met |",
            "|---|---|---|---|",
            *rows,
            "",
            "A step is a press of the arrow key on the slider in the map: from the key, as the browser times it, to the"
            " second animation frame after it, by which the first was painted. The floor is the same on an empty page."
            " The shipped case is stepped with its band drawn. What lies over the map is left out where pixels are"
            " compared. p95 is the time that 95 of 100 are no slower than.",
            "",
            "The first map is timed from the address to the second animation frame after the map showed its day, in a"
            " browser context that knows nothing of the page.",
            "",
            "Of the visitors who come at once one is in a browser here; the others have theirs elsewhere: their"
            " requests are made and the answers read to the end, and nothing is drawn for them. All choose in the same"
            " moment.",
            "",
            "To have st_folium measured in the same run: `pip install --no-deps --target FOLDER streamlit-folium`, then"
            " `PYTHONPATH=FOLDER python -m tools.bench.page`. It is no requirement of the project.",
            "",
        ]
    )
