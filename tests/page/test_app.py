"""The page's native part, driven without a browser."""

import datetime as dt
import shutil
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.load.case_folder import SHIPPED_CASE

APP = Path(__file__).parents[2] / "dashboard" / "app.py"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setattr(sys, "argv", ["app.py"])
    return AppTest.from_file(str(APP), default_timeout=120).run()


def texts(app: AppTest) -> str:
    return "\n".join(str(e.value) for kind in (app.markdown, app.caption, app.text, app.subheader) for e in kind)


def test_opens_on_the_first_day_with_both_findings(opened: AppTest) -> None:
    assert not opened.exception
    assert opened.date_input(key="date").value == dt.date(2023, 9, 7)
    assert "About 300 containers reported at Najin" in texts(opened)
    assert [m.value for m in opened.metric] == ["290 km", "202 km", "290 mi (467 km)", "202 km"]


def test_another_day_brings_its_report(opened: AppTest) -> None:
    opened.date_input(key="date").set_value(dt.date(2023, 9, 13)).run()
    assert "Kim-Putin summit, Vostochny Cosmodrome" in texts(opened).replace("\\", "")


def test_a_day_no_source_gives_is_said_to_be_one(opened: AppTest) -> None:
    opened.date_input(key="date").set_value(dt.date(2023, 9, 20)).run()
    assert "No source reports anything for this day alone" in texts(opened)


def test_a_bad_case_shows_its_faults_as_a_table(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SHIPPED_CASE, tmp_path / "case"))
    claims = folder / "claims.csv"
    claims.write_text(claims.read_text(encoding="utf-8").replace("roughly,290,km", "roughly,many,km"), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["app.py", str(folder)])
    app = AppTest.from_file(str(APP), default_timeout=120).run()
    assert not app.exception
    assert "1 fault" in app.error[0].value
    assert "many" in app.dataframe[0].value.to_csv()


def type_statement(app: AppTest, start: str, end: str, words: str) -> AppTest:
    for label, text in (("From", start), ("To", end), ("Stated", words)):
        next(box for box in app.text_input if box.label == label).set_value(text)
    return next(b for b in app.button if b.label == "Check").click().run()


def test_a_typed_statement_is_checked(opened: AppTest) -> None:
    type_statement(opened, "Tikhoretsk", "border:UA", "about 200 km")
    assert not opened.exception
    assert "The statement reports about 200 kilometers from Tikhoretsk to the border of Ukraine." in texts(opened)


def test_a_typed_slip_is_answered_with_what_is_needed(opened: AppTest) -> None:
    type_statement(opened, "Tikhoretks", "border:UA", "about 200 km")
    assert "Tikhoretsk" in opened.error[0].value
    type_statement(opened, "Tikhoretsk", "border:UA", "far")
    assert "needs a distance" in opened.error[0].value


def test_the_path_by_rail_is_chosen_and_the_route_follows(opened: AppTest) -> None:
    (path,) = (box for box in opened.selectbox if box.label == "Path by rail")
    assert path.options[0].startswith("as the case leads it, by Chita and Irkutsk")
    before = texts(opened)
    path.set_value(path.options[1]).run()
    assert not opened.exception
    assert "The rail leg from Dunay to Tikhoretsk is 9,654 to 10,309 km, computed." in before
    assert "The rail leg from Dunay to Tikhoretsk is 9,654 km, computed." in texts(opened)


def test_the_possible_extent_is_off_until_asked_for(opened: AppTest) -> None:
    (toggle,) = opened.toggle
    assert toggle.value is False
    toggle.set_value(True).run()
    assert not opened.exception
