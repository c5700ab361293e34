"""Bundle the scripts of the page from their modules: ``python -m tools.bundles``.

What the page reads are the bundles, which are committed: running needs no Node. The same modules give the same bytes
on every machine.
"""

import subprocess
from pathlib import Path

from tools.lock import ROOT

FOLDER = ROOT / "dashboard" / "web" / "bundled"
ESBUILD = ROOT / "node_modules" / ".bin" / "esbuild"
GEOGRAPHICLIB = ROOT / "dashboard" / "web" / "vendor" / "geographiclib-geodesic"
PLAIN = ("--bundle", "--charset=utf8", "--legal-comments=none", "--log-level=warning")

BUNDLES = {
    "map.js": (
        "dashboard/web/map/main.js",
        "--format=iife",
        "--global-name=waybill",
        f"--alias:{GEOGRAPHICLIB.name}=./{GEOGRAPHICLIB.relative_to(ROOT).as_posix()}/global.js",
    ),
    "geodesic.js": (
        "node_modules/geographiclib-geodesic/geographiclib-geodesic.js",
        "--format=iife",
        "--global-name=geographicLib",
        "--minify-whitespace",
        f"--banner:js=/*\n{(GEOGRAPHICLIB / 'LICENSE').read_text(encoding='utf-8')}*/",
    ),
    "mounts.js": ("dashboard/web/mounts/main.js", "--format=esm"),
    "briefing.js": ("dashboard/web/briefing/briefing.js", "--format=iife"),
}
"""Of each bundle the module it begins with, and how it is written. GeographicLib stands apart and without its white
space: in the map's bundle it would take a third of the room and nobody reads it."""


def bundle(folder: Path) -> None:
    """Write every bundle into a folder."""
    for name, (entry, *options) in BUNDLES.items():
        command = [str(ESBUILD), entry, *PLAIN, *options, f"--outfile={folder / name}"]
        subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    bundle(FOLDER)
