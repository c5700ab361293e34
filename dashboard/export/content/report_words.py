"""What every report says besides its numbers: how verdicts are reached, limits, boundaries, and short headlines."""

import datetime as dt

from dashboard.case import Case, DateInterval
from dashboard.checks.assess import Assessment
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.position import PositionFinding
from dashboard.checks.verdict.wording import km
from dashboard.export.content.selection import Selection
from dashboard.translation.tongue import ENGLISH, Tongue
from dashboard.views.stamp import HASH_DIGITS, VERSION
from dashboard.views.view import View
from dashboard.views.wording.short import leg_words, spoken_interval_words

VERDICTS = (
    "Each stated distance is read in every explicit way that its words admit: two ends, a path and a unit. The plain"
    " reading is fixed before any number is computed; every reading tried is shown, those that do not fit included.",
    "The verdict says whether the number as printed, with the interval that its hedge and digits allow, meets what is"
    " computed: supported (the plain reading fits), compatible (another one fits), unit in question (a fit in another"
    " unit only), not supported (none tried fits), impossible (shorter than any path), undetermined (no test).",
)

LIMITS = (
    "The check is of geometry, not of whether events happened. A match is not a cause, and which reading a source"
    " meant is not guessed.",
    "Places stand at town or port level, each with an uncertainty radius. Routes are computed and inferred: no source"
    " gives a line, and none gives a vessel's position on a day.",
)

NOTHING_RELATED = "None of the claims shown states a distance, a direction, a duration or nearness."

FIXED_DAY = dt.date(2000, 1, 1)
"""What a file is dated where no source prints its date: a day that is plainly none of the clock's."""


def boundaries(assessment: Assessment) -> str:
    """Name the boundary convention and its source."""
    convention = assessment.case.convention
    return f"Boundary convention: {convention.name} ({convention.source})."


def subject(assessment: Assessment) -> str:
    """Say in a line what a report is about."""
    window = spoken_interval_words(_window(assessment.case))
    return f"What sources state against what can be computed; stated window {window}."


def dek(assessment: Assessment, selection: Selection, view: View) -> str:
    """Say which days, which sources and which boundaries a report stands on."""
    shown = spoken_interval_words(DateInterval.between(view.first, view.last))
    publishers = ", ".join(dict.fromkeys(source.publisher for source in selection.sources)) or "none"
    count = f"{len(selection.sources)} source{'' if len(selection.sources) == 1 else 's'} ({publishers})"
    window = spoken_interval_words(_window(assessment.case))
    return f"Stated window {window}; shown here {shown}. {count}. {boundaries(assessment)}"


def package_day(case: Case) -> dt.date:
    """Give the day a file is dated: the last on which a source of the case was published, never today."""
    days = [source.published.latest_end for source in case.sources if source.published]
    return max(days, default=FIXED_DAY)


def headline(finding: Finding, tongue: Tongue = ENGLISH) -> str:
    """Set stated against computed in one line, with the verdict in words."""
    plain = finding.readings.plain
    computed = (
        tongue.say("computed {length}", length=km(plain.nominal_km)) if plain else tongue.say("no computed number")
    )
    return tongue.say(
        "{claim}: stated {stated}, {computed} – {verdict}",
        claim=finding.claim.id,
        stated=finding.quantity.printed,
        computed=computed,
        verdict=tongue.term(finding.verdict.meaning),
    )


def position_headline(position: PositionFinding) -> str:
    """Say in one line what a direction, a duration or a nearness comes to."""
    return f"{position.claim.id}: {position.claim.kind.value} – {position.verdict.shown}"


def colophon(assessment: Assessment) -> str:
    """Say what a report was made from, for the foot of its pages."""
    case = assessment.case
    return f"Waybill {VERSION} · case {case.id} · content {case.content_hash[:HASH_DIGITS]}"


def figure_words(assessment: Assessment, view: View) -> str:
    """Describe the route's figure to those who do not see it."""
    case = assessment.case
    legs = "; ".join(leg_words(leg, case.place(leg.start).name, case.place(leg.end).name) for leg in case.legs)
    chosen = f" The readings of {view.finding} are drawn as lines." if view.finding else ""
    return (
        f"Map of the reported route: {legs or 'no leg is recorded'}. Lines are computed or inferred, not reported."
        f" Shown: {spoken_interval_words(DateInterval.between(view.first, view.last))}.{chosen}"
        " The text beside it says the same."
    )


def _window(case: Case) -> DateInterval:
    return DateInterval.between(case.window.earliest_start, case.window.latest_end)
