"""A recipe says all that decides a file, is read back as it was written, and refuses what makes no sense."""

import datetime as dt
import shlex
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from dashboard.case import Case, DateInterval
from dashboard.export.content.material import MOST_PAGES, RecipeError, check_pages, gather
from dashboard.export.recipe import Picture, PresetName, Recipe, SheetKind
from dashboard.views.figure import PRESETS
from dashboard.views.view import OPENING_LAYERS

FULL = Recipe(
    case="dprk-russia-2023",
    style="pdf",
    day=dt.date(2023, 9, 8),
    last_day=dt.date(2023, 9, 13),
    finding="S1-09",
    layers=("route", "band"),
    claims=("S1-09", "S1-10"),
    convention="undivided",
    language="ko",
    paths=(("rail", "shortest"),),
    picture=Picture(
        sheet=SheetKind.DAYS, preset="a4-portrait", dpi=300, marking="FOR TRAINING", as_of=dt.date(2023, 10, 14)
    ),
)


def test_it_is_read_back_as_it_was_written() -> None:
    assert Recipe.read(FULL.written()) == FULL


@given(st.text())
def test_any_other_text_is_no_recipe(text: str) -> None:
    assert Recipe.read(text) is None


def test_unknown_fields_make_no_recipe() -> None:
    assert Recipe.read('{"case":"a","style":"png","run":"rm"}') is None


def test_the_command_has_every_choice_and_nothing_that_is_usual() -> None:
    words = shlex.split(FULL.command)
    assert words[:4] == ["python", "-m", "dashboard", "figure"]
    said = dict(zip(words[4::2], words[5::2], strict=True))
    assert said == {
        "--date": "2023-09-08",
        "--until": "2023-09-13",
        "--finding": "S1-09",
        "--claims": "S1-09,S1-10",
        "--layers": "route,band",
        "--convention": "undivided",
        "--names": "ko",
        "--path": "rail=shortest",
        "--sheet": "days",
        "--preset": "a4-portrait",
        "--dpi": "300",
        "--marking": "FOR TRAINING",
        "--as-of": "2023-10-14",
        "--out": "dprk-russia-2023-2023-09-08-2023-09-13-S1-09-days.pdf",
    }
    plain = Recipe(case="a", style="kml")
    assert plain.command == "python -m dashboard export --format kml --out a.kml"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"last_day": "2023-09-13"}, "needs a date on or before it"),
        ({"day": "2023-09-13", "last_day": "2023-09-12"}, "needs a date on or before it"),
        ({"picture": {"sheet": "days"}}, "needs a file with pages"),
        ({"picture": {"sheet": "finding"}}, "needs a finding"),
        ({"picture": {"dpi": 99}}, "100"),
        ({"picture": {"marking": "x" * 81}}, "80"),
    ],
)
def test_what_makes_no_sense_is_refused(more: dict[str, object], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Recipe.model_validate({"case": "a", "style": "png", **more})


def test_a_data_file_without_days_has_every_day_and_a_picture_the_opening_one(case: Case) -> None:
    data, picture = Recipe(case=case.id, style="gpkg").view(case), Recipe(case=case.id, style="png").view(case)
    assert (data.first, data.last) == (dt.date.min, dt.date.max)
    assert (picture.first, picture.last) == (case.defaults.start_date, case.defaults.start_date)
    assert data.layers == picture.layers == OPENING_LAYERS


def test_all_that_a_case_does_not_have_is_said_at_once(case: Case) -> None:
    asked = Recipe(
        case=case.id,
        style="png",
        day=dt.date(2024, 1, 1),
        finding="S1-10",
        layers=("route", "roads"),
        claims=("S9-99",),
        convention="other",
    )
    with pytest.raises(RecipeError) as refused:
        gather(asked, case)
    named = [line.split(" ")[0] for line in str(refused.value).splitlines()]
    assert named == ["date", "finding", "claims", "layers", "convention"]


def test_a_path_that_a_leg_does_not_have_is_said_with_those_it_has(case: Case) -> None:
    with pytest.raises(RecipeError, match=r"one of .*rail=shortest.*, found 'rail=by air'"):
        gather(Recipe(case=case.id, style="png", paths=(("rail", "by air"),)), case)


def test_another_convention_draws_and_measures_by_it(case: Case) -> None:
    undivided = gather(Recipe(case=case.id, style="png", convention="undivided"), case)
    own = gather(Recipe(case=case.id, style="png"), case)
    tried = [[r.id for r in m.assessment.findings[0].readings.computed] for m in (own, undivided)]
    assert set(tried[0]) - set(tried[1]) == {"part-crimea"}
    assert len(own.backdrop.overview["features"]) == len(undivided.backdrop.overview["features"]) + 1


def test_a_recipe_knows_every_preset_and_no_other() -> None:
    assert set(get_args(PresetName)) == {preset.name for preset in PRESETS}


def test_a_page_a_day_of_too_long_a_window_is_refused_with_the_way_out(case: Case) -> None:
    first = dt.date(2023, 9, 7)
    window = DateInterval.between(first, first + dt.timedelta(days=MOST_PAGES))
    long = case.model_copy(update={"window": window})
    whole = Recipe(case=case.id, style="pdf", picture=Picture(sheet=SheetKind.DAYS))
    with pytest.raises(RecipeError, match=r"at most 200 pages, found 201: .*--date and --until"):
        check_pages(whole, long)
    check_pages(whole.model_copy(update={"day": first, "last_day": window.latest_end - dt.timedelta(days=1)}), long)
    check_pages(whole, case)
