"""The map's colours as a browser resolves them, seen with each kind of colour-blindness, and against the ground.

Colour-blindness is simulated after Machado, Oliveira & Fernandes (2009, doi:10.1109/TVCG.2009.113) at full severity,
distances are those of CAM02-UCS (Luo, Cui & Li 2006). What is drawn in the one shape must differ in colour; where the
colour is the same or near, the dash, the width or the filling must differ.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Literal

import numpy as np
import pytest
from colorspacious import cspace_convert, deltaE
from playwright.sync_api import Page

from dashboard.checks.verdict.verdict import Verdict
from dashboard.page.panels.findings import BADGES

LEAST_DISTANCE = 20.0
"""Twenty just noticeable differences: what Petroff (2021, arXiv:2107.02270) asks of any two of six colours."""
LEAST_CONTRAST = 3.0
"""WCAG 2.2, criterion 1.4.11, for graphical objects."""
WIDER_BY = 1.5
"""From this ratio of widths on, two lines are told apart by width."""
SIGHTS = (None, "protanomaly", "deuteranomaly", "tritanomaly")
"""Full colour vision and the three kinds; at full severity they are protanopia, deuteranopia and tritanopia."""
WASHES = {"line band"}
"""A pale stripe under the route, four times as wide: a wash, with its name written on it, and no mark of its own."""

STYLES = r"""() => [...document.querySelectorAll('.legend li svg :is(.line, .symbol *)')]
    .filter((shape) => !shape.closest('.mark') && !shape.matches('.glow'))
    .map((shape) => {
        const look = getComputedStyle(shape);
        const glow = shape.parentNode.querySelector('.glow');
        return {
            name: (shape.closest('.symbol') ?? shape).getAttribute('class').replace(/^symbol is-\w+ /, ''),
            form: shape.localName === 'path' && shape.matches('.line') ? 'line' : shape.localName,
            stroke: look.stroke, fill: look.fill, dash: look.strokeDasharray, width: parseFloat(look.strokeWidth),
            edge: glow ? getComputedStyle(glow).stroke : look.stroke,
        };
    })"""
GROUND = """() => ['land', 'sea'].map((name) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
})"""

Colour = tuple[float, ...]
Theme = Literal["light", "dark"]
Open = Callable[..., Page]
both_themes = pytest.mark.parametrize("theme", ["light", "dark"])


@dataclass(frozen=True)
class Mark:
    """Hold how a row of the legend is drawn; `cue` is what tells it apart without its colour."""

    name: str
    colour: Colour
    edge: Colour
    form: str
    cue: str
    width: float


def read_colour(css: str) -> Colour:
    red, green, blue = (float(band) / 255 for band in re.findall(r"[\d.]+", css)[:3])
    return red, green, blue


def read_marks(page: Page) -> list[Mark]:
    found = {}
    for look in page.evaluate(STYLES):
        is_line = look["form"] == "line"
        is_filled = not is_line and look["fill"] != "none" and look["dash"] == "none" and "fits-" not in look["name"]
        found[look["name"], look["form"]] = Mark(
            name=look["name"],
            colour=read_colour(look["fill"] if is_filled else look["stroke"]),
            edge=read_colour(look["edge"]),
            form=look["form"],
            cue=look["dash"] if is_line else f"filled {is_filled}, dash {look['dash']}",
            width=look["width"] if is_line else 1,
        )
    return list(found.values())


def seen(colour: Colour, sight: str | None) -> Any:
    if sight is None:
        return np.array(colour)
    return np.clip(cspace_convert(colour, {"name": "sRGB1+CVD", "cvd_type": sight, "severity": 100}, "sRGB1"), 0, 1)


def distance(one: Colour, other: Colour) -> float:
    """Give the least distance of two colours over all kinds of sight."""
    return min(
        float(deltaE(seen(one, sight), seen(other, sight), input_space="sRGB1", uniform_space="CAM02-UCS"))
        for sight in SIGHTS
    )


def contrast(one: Colour, other: Colour) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Colour) -> float:
    linear = [band / 12.92 if band <= 0.04045 else ((band + 0.055) / 1.055) ** 2.4 for band in colour]
    return float(np.dot(linear, [0.2126, 0.7152, 0.0722]))


def told_apart_by_shape(one: Mark, other: Mark) -> bool:
    wide, narrow = max(one.width, other.width), min(one.width, other.width)
    return one.form != other.form or one.cue != other.cue or wide >= WIDER_BY * narrow


@both_themes
def test_marks_of_one_shape_differ_in_colour_with_every_kind_of_sight(page: Page, open_map: Open, theme: Theme) -> None:
    page.emulate_media(color_scheme=theme)
    marks = read_marks(open_map())
    assert {mark.name.split()[0] for mark in marks} >= {"place", "evidence", "event", "line"}
    alike = [
        f"{one.name} and {other.name}: {distance(one.colour, other.colour):.1f}"
        for one, other in combinations(marks, 2)
        if not told_apart_by_shape(one, other) and distance(one.colour, other.colour) < LEAST_DISTANCE
    ]
    assert alike == []


@both_themes
def test_stated_and_computed_differ_in_colour_whatever_their_shape(page: Page, open_map: Open, theme: Theme) -> None:
    page.emulate_media(color_scheme=theme)
    marks = {(mark.name, mark.form): mark for mark in read_marks(open_map())}
    for stated, computed in [
        (("place stated", "circle"), ("place inferred", "circle")),
        (("line route stated", "line"), ("line route computed", "line")),
        (("line ring stated", "line"), ("line ring inferred", "line")),
    ]:
        assert distance(marks[stated].colour, marks[computed].colour) >= LEAST_DISTANCE


@both_themes
def test_readings_that_fit_and_those_that_do_not_differ_without_any_colour(
    page: Page, open_map: Open, theme: Theme
) -> None:
    page.emulate_media(color_scheme=theme)
    marks = {(mark.name, mark.form): mark for mark in read_marks(open_map())}
    for form, start in (("line", "line"), ("circle", "line end")):
        fits, fits_not = (
            next(
                mark
                for key, mark in marks.items()
                if key[1] == form and key[0].startswith(start) and key[0].endswith(end)
            )
            for end in (" fits", " fits-not")
        )
        assert fits.cue != fits_not.cue


@both_themes
def test_every_mark_stands_out_from_land_and_sea(page: Page, open_map: Open, theme: Theme) -> None:
    page.emulate_media(color_scheme=theme)
    open_map()
    ground = [read_colour(css) for css in page.evaluate(GROUND)]
    marks = [mark for mark in read_marks(page) if not mark.name.startswith(tuple(WASHES))]
    faint = [
        f"{mark.name} {mark.form}"
        for mark in marks
        if not any(all(contrast(ink, under) >= LEAST_CONTRAST for under in ground) for ink in (mark.colour, mark.edge))
    ]
    assert faint == []


def test_judge_knows_red_from_green_only_with_full_sight() -> None:
    red, green = (0.75, 0.35, 0.2), (0.45, 0.5, 0.15)
    assert distance(red, green) < LEAST_DISTANCE
    assert float(deltaE(red, green, input_space="sRGB1", uniform_space="CAM02-UCS")) > LEAST_DISTANCE


def test_every_verdict_has_a_picture_and_words_of_its_own_beside_its_colour() -> None:
    assert set(BADGES) == set(Verdict)
    assert len({picture for _, picture in BADGES.values()}) == len(BADGES)
    assert len({verdict.shown for verdict in Verdict}) == len(BADGES)
