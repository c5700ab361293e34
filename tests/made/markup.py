"""A case that states in each of its texts what a page could take for markup, icons, addresses or formulas."""

import csv
import re
import shutil
from pathlib import Path

from dashboard.load.case.case_folder import SHIPPED_CASE

HOST = "198.51.100.7"
"""An address of the range for documentation (RFC 5737): nobody answers there."""

MARKUP = (
    f"![x](http://{HOST}/a.png) <img src=http://{HOST}/b.png> [l](http://{HOST}/c) www.{HOST} a@{HOST}.com"
    f" $x^2$ :smile: :material/home: :streamlit: :red[r] **b** `c` ~~s~~ -> & 1. {{0}}"
)
SIGNS = (
    "![x](",
    "<img",
    "[l](",
    "www.",
    "@198",
    "$x^2$",
    ":smile:",
    ":material/home",
    ":streamlit:",
    ":red[",
    "**b**",
    "`c`",
)
"""What of it must not reach a place where Markdown is read."""

TEXTS = {
    "sources.csv": ("id", "title", "publisher", "published_as_written", "origin", "note"),
    "claims.csv": (
        *("id", "source", "locator", "content", "origin", "attribution", "subject_as_written", "object_as_written"),
        *("subject_reason", "object_reason", "date_as_written", "scope", "note"),
    ),
    "legs.csv": ("claims", "date_as_written", "note"),
    "events.csv": ("title", "claims", "date_as_written", "note"),
}
"""The columns of each table that hold words, ids that may be any, or references to such ids."""

PLACE = "id,name,kind,country,lat,lon,radius_km,source,identifier,names,note"


def write_marked_case(folder: Path) -> Path:
    """Copy the shipped case into a folder, each of its texts followed by markup."""
    shutil.copytree(SHIPPED_CASE, folder)
    for name, columns in TEXTS.items():
        path = folder / name
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            for column in columns:
                if row.get(column):
                    row[column] = "; ".join(f"{item.strip()} {MARKUP}" for item in row[column].split(";"))
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    case = folder / "case.toml"
    stated = case.read_text(encoding="utf-8")
    marked = re.sub(r'(?m)((?:title|name|source|sea_label|as_written) = "[^"]+)"', rf'\1 {MARKUP}"', stated)
    marked = re.sub(r"(?m)^sea_label = .+$", r"\g<0>\nsea_at = [39.6, 134.9]", marked)
    case.write_text(marked, encoding="utf-8")
    place = f'najin,"Najin {MARKUP}",port,KP,42.23,130.3,5,"{MARKUP}",,"ko:나진 {MARKUP}","{MARKUP}"'
    (folder / "places.csv").write_text(f"{PLACE}\n{place}\n", encoding="utf-8")
    return folder
