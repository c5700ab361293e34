"""The page's native part, driven without a browser."""

import datetime as dt
import shutil
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.checks.verdict.verdict import Verdict
from dashboard.load.case.case_folder import SHIPPED_CASE
from dashboard.page.plain_text import WORD_JOINER
from tests.made.paths import APP


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setattr(sys, "argv", ["app.py"])
    return AppTest.from_file(str(APP), default_timeout=600).run()


@pytest.fixture
def checking(opened: AppTest) -> AppTest:
    return turn_to(opened, "Check")


def turn_to(app: AppTest, face: str) -> AppTest:
    app.segmented_control(key="face").set_value(face)
    return app.run()


def texts(app: AppTest) -> str:
    return "\n".join(
        str(e.value) for kind in (app.markdown, app.caption, app.text, app.header, app.subheader) for e in kind
    )


def test_opens_as_a_briefing_of_the_first_day(opened: AppTest) -> None:
    assert not opened.exception
    assert opened.date_input(key="date").value == dt.date(2023, 9, 7)
    said = texts(opened).replace("\\", "")
    assert "Thu 7 Sep 2023, day 1 of 25: About 300 containers reported at Najin." in said
    assert "S2-06: stated 290 mi, computed 202 km – unit in question: fits only in another unit" in said
    assert not opened.metric


def test_events_lead_from_one_to_the_next_and_back(opened: AppTest) -> None:
    before, after = (button for button in opened.button if (button.key or "").startswith("go-"))
    assert before.disabled
    after.click().run()
    assert opened.date_input(key="date").value == dt.date(2023, 9, 13)
    next(b for b in opened.button if b.label.replace("\\", "").startswith("7 Sep: About 300")).click().run()
    assert opened.date_input(key="date").value == dt.date(2023, 9, 7)


def test_check_shows_both_findings_and_narrows_them_by_verdict(checking: AppTest) -> None:
    assert not checking.exception
    assert [m.value for m in checking.metric] == ["290 km", "202 km", "290 mi \\(467 km\\)", "202 km"]
    checking.button_group(key="verdicts").set_value([Verdict.COMPATIBLE]).run()
    assert [m.value for m in checking.metric] == ["290 km", "202 km"]


@pytest.mark.parametrize("face", ["Check", "Evidence", "Export", "Brief"])
def test_day_and_finding_stay_from_face_to_face(opened: AppTest, face: str) -> None:
    opened.date_input(key="date").set_value(dt.date(2023, 9, 13)).run()
    opened.segmented_control(key="finding").set_value("S1-09").run()
    turn_to(opened, face)
    assert not opened.exception
    assert opened.date_input(key="date").value == dt.date(2023, 9, 13)
    assert opened.segmented_control(key="finding").value == "S1-09"


def test_another_convention_tries_other_readings(checking: AppTest) -> None:
    assert "it fits 2 of 2 other readings" in texts(checking)
    next(box for box in checking.selectbox if box.label == "Boundaries").set_value("undivided").run()
    assert not checking.exception
    assert "it fits 1 of 1 other reading" in texts(checking)


def test_another_day_brings_its_report(opened: AppTest) -> None:
    opened.date_input(key="date").set_value(dt.date(2023, 9, 13)).run()
    assert "Kim-Putin summit, Vostochny Cosmodrome" in texts(opened).replace("\\", "")


def test_a_day_no_source_gives_is_said_to_be_one(opened: AppTest) -> None:
    opened.date_input(key="date").set_value(dt.date(2023, 9, 20)).run()
    assert "no report gives this day; it lies within the stated window" in texts(opened).replace("\\", "")
    assert "No source reports anything for this day alone" in texts(turn_to(opened, "Check"))


def test_a_bad_case_shows_its_faults_as_a_table(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SHIPPED_CASE, tmp_path / "case"))
    claims = folder / "claims.csv"
    claims.write_text(claims.read_text(encoding="utf-8").replace("roughly,290,km", "roughly,many,km"), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["app.py", str(folder)])
    app = AppTest.from_file(str(APP), default_timeout=600).run()
    assert not app.exception
    assert "1 fault" in app.error[0].value
    assert "many" in app.dataframe[0].value.to_csv()


def test_a_case_that_has_nothing_on_the_map_is_shown_on_every_face(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(SHIPPED_CASE, tmp_path / "case"))
    for name, rows in (("claims", 2), ("events", 1), ("legs", 1)):
        table = folder / f"{name}.csv"
        table.write_text("".join(table.read_text(encoding="utf-8").splitlines(True)[:rows]), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["app.py", str(folder)])
    app = AppTest.from_file(str(APP), default_timeout=600).run()
    for face in ("Brief", "Check", "Evidence", "Export"):
        turn_to(app, face)
        assert not app.exception, (face, app.exception)


def type_statement(app: AppTest, start: str, end: str, words: str) -> AppTest:
    for label, text in (("From", start), ("To", end), ("Stated", words)):
        next(box for box in app.text_input if box.label == label).set_value(text)
    return next(b for b in app.button if b.label == "Check").click().run()


def test_a_place_is_chosen_of_several_by_a_button_and_then_checked(checking: AppTest) -> None:
    asked = type_statement(checking, "Alat", "border:UA", "about 900 km")
    choices = {b.key: b for b in asked.button if (b.key or "").startswith("adhoc-from-choice")}
    assert len(choices) == 2
    assert "Which Alat is meant?" in texts(asked)
    chosen = choices["adhoc-from-choice-2"].click().run()
    assert not chosen.exception
    assert chosen.text_input(key="adhoc-from").value == "geonames:12196095"
    said = texts(chosen).replace("\\", "")
    assert "From Alat Port in Azerbaijan: port, ± 5 km, GeoNames 12196095, by harborly" in said


def test_a_place_taken_among_others_is_said_beside_what_follows(checking: AppTest) -> None:
    said = texts(type_statement(checking, "Warsaw", "Kyiv", "about 690 km")).replace("\\", "")
    assert "is taken for Warsaw in PL (geonames:756135), the largest by far" in said.replace(WORD_JOINER, "")


def test_a_typed_statement_is_checked(checking: AppTest) -> None:
    type_statement(checking, "Tikhoretsk", "border:UA", "about 200 km")
    assert not checking.exception
    assert "The statement reports about 200 kilometers from Tikhoretsk to the border of Ukraine." in texts(checking)


def test_a_typed_slip_is_answered_with_what_is_needed(checking: AppTest) -> None:
    type_statement(checking, "Tikhoretks", "border:UA", "about 200 km")
    assert "Tikhoretsk" in checking.error[0].value
    type_statement(checking, "Tikhoretsk", "border:UA", "far")
    assert "needs a distance" in checking.error[0].value


def test_the_path_by_rail_is_chosen_and_the_route_follows(checking: AppTest) -> None:
    (path,) = (box for box in checking.selectbox if box.label == "Path by rail")
    assert path.options[0].startswith("as the case leads it, by Chita and Irkutsk")
    before = texts(checking)
    path.set_value(path.options[1]).run()
    assert not checking.exception
    assert "The rail leg from Dunay to Tikhoretsk is 9,654 to 10,414 km, computed." in before
    assert "The rail leg from Dunay to Tikhoretsk is 9,654 km, computed." in texts(checking)


def test_the_possible_extent_is_off_until_asked_for(checking: AppTest) -> None:
    (toggle,) = checking.toggle
    assert toggle.value is False
    toggle.set_value(True).run()
    assert not checking.exception


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ({"date": "2023-12-25"}, "date=2023-12-25"),
        ({"date": "soon"}, "date=soon"),
        ({"finding": "NOPE", "names": "xx"}, "finding=NOPE, names=xx"),
        ({"face": "x", "lang": "xx", "convention": "none"}, "convention=none, face=x, lang=xx"),
        ({"hide": "all"}, "hide=all"),
        ({"band": "perhaps"}, "band=perhaps"),
    ],
)
def test_what_the_address_names_and_is_no_choice_is_said(
    monkeypatch: pytest.MonkeyPatch, address: dict[str, str], said: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["app.py"])
    app = AppTest.from_file(str(APP), default_timeout=600)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    (warning,) = app.warning
    shown = warning.value.replace("\\", "")
    assert shown.startswith(f"The address names what is no choice here: {said}. The page opens without it")


def test_an_address_of_choices_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["app.py"])
    app = AppTest.from_file(str(APP), default_timeout=600)
    for name, value in {
        "date": "2023-09-13",
        "finding": "S1-09",
        "names": "ko",
        "face": "Check",
        "band": "true",
    }.items():
        app.query_params[name] = value
    assert not app.run().warning
