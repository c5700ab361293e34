"""Whatever is stated between a few fixed ends: what the words may say, and what no verdict may be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dashboard.case import Case, Claim
from dashboard.case.legs.mode import STRAIGHT
from dashboard.case.quantity.quantity import SetTolerance
from dashboard.case.quantity.unit import HISTORIC_UNITS
from dashboard.checks.assess import assess
from dashboard.checks.atlas import Atlas
from dashboard.checks.stated.pair import pair_agrees
from dashboard.checks.stated.tolerance import TOLERANCES, is_bound
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.footnote import footnote, number_to_use
from dashboard.checks.verdict.sensitivity import sensitivity
from dashboard.checks.verdict.settle import settle
from dashboard.checks.verdict.variation import with_tolerance
from dashboard.checks.verdict.verdict import Verdict, judge
from dashboard.checks.verdict.wording import sentence

FORBIDDEN = re.compile(r"\b(false\w*|true|truth|debunk\w*|confirm\w*|prove[sdn]?|proof|real|really|actual\w*)\b", re.I)
LIKELIHOOD = re.compile(r"\b(likely|unlikely|probab\w+|improbable|chances?|almost certain\w*)\b", re.I)
CONFIDENCE = re.compile(r"\b(confiden\w+)\b", re.I)
UNFINISHED = re.compile(r"\b(nan|inf|None|Decimal)\b|  | \.|\.\.|,,|\{|\}")

RANK = [Verdict.NOT_SUPPORTED, Verdict.UNIT_SUSPECT, Verdict.COMPATIBLE, Verdict.SUPPORTED]
OTHER = {"km": ("mi",), "mi": ("km", "nmi"), "nmi": ("mi",)}
HEDGES = ["", "", "near", "by some accounts", *(hedge for row in TOLERANCES for hedge in row.hedges)]

ENDS: tuple[tuple[str, str, str | None], ...] = (
    ("tikhoretsk", "border:UA", None),
    ("tikhoretsk", "border:UA", STRAIGHT),
    ("tikhoretsk", "border:UA", "rail"),
    ("tikhoretsk", "border:UA", "road"),
    ("najin", "dunay", None),
    ("najin", "dunay", "sea"),
    ("tikhoretsk", "country:UA", None),
    ("najin", "country:KP", None),
    ("border:KP", "border:JP", None),
    ("border:PL", "border:UA", None),
    ("tikhoretsk", "", None),
)
"""Ends and a stated path; their readings are computed once, as no number or unit changes them."""

thorough = settings(
    max_examples=80,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)


@dataclass(frozen=True)
class Stated:
    """Hold what a claim states, and the ends it is stated of."""

    value: str
    unit: str
    hedge: str
    paired: tuple[str, str] | None
    ends: int


def claim(stated: Stated, tolerance: SetTolerance | None = None) -> Claim:
    subject, other, path = ENDS[stated.ends]
    fields = {
        "id": "X-1",
        "source": "S1",
        "locator": "P1",
        "kind": "distance",
        "content": "Distance",
        "origin": "a spokesman",
        "attribution": "a spokesman, as relayed",
        "subject": {"ref": subject},
        "object": {"ref": other, "as_written": "" if other else "the depot"},
        "path": path,
        "value": stated.value,
        "unit": stated.unit,
        "hedge": stated.hedge,
        "paired": stated.paired and {"value": stated.paired[0], "unit": stated.paired[1]},
        "tolerance": tolerance,
    }
    return Claim.model_validate(fields)


class Judged:
    """Judge any number between ends that are measured once, as `find` would."""

    def __init__(self, case: Case, atlas: Atlas) -> None:
        claims = tuple(
            claim(Stated("250", "km", "", None, n)).model_copy(update={"id": f"X-{n}"}) for n in range(len(ENDS))
        )
        self.measured = assess(case.model_copy(update={"claims": claims, "legs": ()}), atlas).findings

    def __call__(self, stated: Stated, tolerance: SetTolerance | None = None) -> Finding:
        known, made = self.measured[stated.ends], claim(stated, tolerance)
        hindered = known.verdict is Verdict.UNDETERMINED and not sensitivity(known)
        judgement = judge(
            made.quantity,
            made.path,
            known.readings,
            hindrance=known.judgement.reason if hindered else "",
            shortest=known.judgement.shortest,
        )
        return replace(
            known,
            claim=made,
            judgement=judgement,
            sentence=sentence(made, known.ends, known.readings, judgement, ()),
            footnote=footnote(made, known.ends, known.readings, judgement),
            number_to_use=number_to_use(made, known.readings),
        )


@pytest.fixture(scope="module")
def judged(case: Case, atlas: Atlas) -> Judged:
    return Judged(case, atlas)


NUMBERS = (
    st.integers(1, 3_000).map(str)
    | st.integers(1_000, 30_000).map(lambda n: f"{n:,}")
    | st.decimals("0.1", 900, places=1).map(str)
    | st.sampled_from(["200", "202", "290", "300", "125", "180", "2 thousand"])
)
RANGES = st.tuples(st.integers(1, 900), st.integers(1, 300)).map(lambda ends: f"{ends[0]} to {ends[0] + ends[1]}")
PAIRS = st.none() | st.tuples(NUMBERS, st.sampled_from(["km", "mi"]))


@st.composite
def statements(draw: st.DrawFn) -> Stated:
    value, unit = draw(NUMBERS | RANGES), draw(st.sampled_from(["km", "km", "mi", "mi", "nmi", "m", "verst", "league"]))
    paired = draw(PAIRS)
    twin = paired if paired and paired[1] != unit else None
    return Stated(value, unit, draw(st.sampled_from(HEDGES)), twin, draw(st.integers(0, len(ENDS) - 1)))


def texts(finding: Finding) -> Iterator[str]:
    yield from (finding.sentence, finding.footnote, finding.number_to_use, settle(finding))
    yield from (factor.sentence for factor in sensitivity(finding))


@thorough
@given(statements())
def test_no_text_says_more_than_the_geometry(judged: Judged, stated: Stated) -> None:
    for text in texts(judged(stated)):
        assert not FORBIDDEN.search(text), text
        assert not LIKELIHOOD.search(text), text
        assert not CONFIDENCE.search(text), text
        assert not UNFINISHED.search(text.replace("¨", "")), text
        assert re.search(r"\d", text), text


@thorough
@given(statements())
def test_the_count_of_what_was_tried_is_printed(judged: Judged, stated: Stated) -> None:
    finding = judged(stated)
    printed = re.search(r"Tried: (\d+) combinations? of reading and unit", finding.sentence)
    assert (int(printed[1]) if printed else 0) == finding.tried
    fits, exchanged = finding.judgement.fits, finding.judgement.exchanged
    assert len({(fit.reading.id, fit.unit) for fit in fits}) + len(exchanged) == finding.tried


@thorough
@given(statements())
def test_no_unit_is_put_in_question_without_need(judged: Judged, stated: Stated) -> None:
    finding = judged(stated)
    quantity, judgement = finding.quantity, finding.judgement
    others = {fit.unit for fit in judgement.fits} - {quantity.unit}
    if judgement.fitting(quantity.unit):
        assert finding.verdict is not Verdict.UNIT_SUSPECT
    paired = {twin.unit for twin in quantity.twins}
    if is_bound(quantity) or quantity.unit in {row.symbol for row in HISTORIC_UNITS}:
        assert not others
        assert not judgement.exchanged
    if pair_agrees(quantity):
        assert others <= paired
        assert all(fit.reading.plain for fit in judgement.fits if fit.unit in others)
    else:
        assert others <= set(OTHER.get(quantity.unit, ()))
    if finding.verdict is Verdict.UNIT_SUSPECT:
        other = [fit for fit in judgement.fits if fit.unit in others and not fit.reading.artefact]
        assert any(fit.with_radii for fit in (*other, *(each.fit for each in judgement.exchanged)))
        assert "one possible explanation" in finding.sentence or "does not show which unit" in finding.sentence


@thorough
@given(statements())
def test_only_a_stated_way_round_that_is_too_short_is_impossible(judged: Judged, stated: Stated) -> None:
    finding = judged(stated)
    interval, shortest = finding.judgement.stated, finding.judgement.shortest
    too_short = interval is not None and shortest is not None and interval.high_km < shortest.low_km
    round_about = finding.claim.path not in (None, STRAIGHT)
    assert (finding.verdict is Verdict.IMPOSSIBLE) is (too_short and round_about)


@thorough
@given(statements(), st.floats(0.1, 50), st.floats(0.1, 50))
def test_a_wider_set_tolerance_never_makes_a_verdict_worse_but_for_coarseness(
    judged: Judged, stated: Stated, one: float, other: float
) -> None:
    narrow, wide = (
        judged(stated, SetTolerance(percent=percent, reason="a map")).verdict for percent in sorted((one, other))
    )
    if narrow in RANK and wide in RANK:
        assert RANK.index(wide) >= RANK.index(narrow)
    if wide is Verdict.IMPOSSIBLE:
        assert narrow is Verdict.IMPOSSIBLE


@thorough
@given(statements())
def test_a_tenth_either_way_is_never_worse_than_rounding_alone(judged: Judged, stated: Stated) -> None:
    finding = judged(stated)
    bare, tenth = with_tolerance(finding, None), with_tolerance(finding, 0.10)
    if bare in RANK and tenth in RANK:
        assert RANK.index(tenth) >= RANK.index(bare)


@pytest.mark.parametrize(
    ("stated", "verdict"),
    [
        # The line is 202 km: 10 % either way on a range is on both its ends, on a historic unit on its whole range.
        (Stated("150 to 185", "km", "", None, 1), Verdict.SUPPORTED),  # up to 203.5 km, where 167.5 + 10 % is 184.3
        (Stated("140 to 160", "km", "", None, 1), Verdict.NOT_SUPPORTED),  # up to 176 km
        (Stated("130", "verst", "", None, 1), Verdict.SUPPORTED),  # up to 213.6 km, where the middle is 183.1
        (Stated("180", "km", "", None, 1), Verdict.SUPPORTED),  # up to 198 km, and 5.2 km of radius and data
    ],
)
def test_a_tenth_either_way_is_taken_from_the_ends_of_what_is_stated(
    judged: Judged, stated: Stated, verdict: Verdict
) -> None:
    assert with_tolerance(judged(stated), 0.10) is verdict


def test_rounding_alone_forgets_the_tolerance_an_analyst_set(judged: Judged) -> None:
    finding = judged(Stated("160", "km", "about", None, 1), SetTolerance(percent=25, reason="a sketch"))
    assert finding.verdict is Verdict.SUPPORTED
    assert "25 % set by the analyst: a sketch" in finding.footnote
    assert with_tolerance(finding, None) is Verdict.NOT_SUPPORTED
