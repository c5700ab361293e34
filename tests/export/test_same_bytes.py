"""The same inputs give the same bytes in two processes, whatever the order of their hashes."""

import datetime as dt
import hashlib
import os
import subprocess
import sys
from pathlib import Path

from dashboard.checks.assess import Assessment
from dashboard.export.slides import to_pptx
from dashboard.export.word_report import to_docx
from dashboard.export.workbook import to_workbook
from dashboard.views.view import View

ROOT = Path(__file__).parents[2]
STAMP = {f"Waybill-{name}": name for name in ("Recipe", "Case", "Version", "Day")}
VIEW = View(dt.date(2023, 9, 7), "S1-09", claims=frozenset({"S1-09", "S2-06", "S1-02", "S1-06"}))

WRITE_AGAIN = """
import sys
from pathlib import Path
sys.path[:0] = [sys.argv[1]]
from dashboard.checks.assess import assess
from dashboard.load.atlas import load_atlas
from dashboard.load.case_folder import SHIPPED_CASE, load_case
from tests.export.test_same_bytes import hashes
print("\\n".join(hashes(assess(load_case(SHIPPED_CASE), load_atlas()), Path(sys.argv[2]).read_bytes())))
"""


def hashes(assessment: Assessment, png: bytes) -> list[str]:
    written = (
        to_workbook(assessment, VIEW, STAMP),
        to_docx(assessment, VIEW, png, STAMP),
        to_pptx(assessment, VIEW, png, STAMP),
    )
    return [hashlib.sha256(content).hexdigest() for content in written]


def test_every_office_file_is_the_same_in_another_process(
    assessment: Assessment, small_png: bytes, tmp_path: Path
) -> None:
    picture = tmp_path / "figure.png"
    picture.write_bytes(small_png)
    again = subprocess.run(
        [sys.executable, "-c", WRITE_AGAIN, str(ROOT), str(picture)],
        env={**os.environ, "PYTHONHASHSEED": "4711"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert again.stdout.split() == hashes(assessment, small_png)
