"""What the audit of one mode gives: a table of scores, the answers that are far off, the limits that are left."""

from dataclasses import dataclass

from tools.audit.score import HEADINGS, Score


@dataclass(frozen=True)
class Section:
    """Hold what is printed, and written into the page, of one mode.

    Parameters
    ----------
    source
        Where the published distances come from.
    scores
        A line an engine, ours first.
    outliers
        Answers of ours that are far off or refused, a sentence each.
    limits
        What is left undone, a sentence each.
    left_out
        Engines that could not be asked, a sentence each.
    tables
        Further tables, as Markdown, under a heading of their own.
    """

    title: str
    source: str
    scores: tuple[Score, ...]
    outliers: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()

    def markdown(self) -> str:
        """Write the section."""
        lines = [f"## {self.title}", "", self.source, "", _row(HEADINGS), _row(["---"] * len(HEADINGS))]
        lines += [_row(score.cells()) for score in self.scores]
        for words, said in (
            ("Left out:", self.left_out),
            ("Off by more than a tenth, or refused:", self.outliers),
            ("Limits:", self.limits),
        ):
            if said:
                lines += ["", words, "", *(f"- {each}" for each in said)]
        return "\n".join([*lines, *(f"\n{table}" for table in self.tables), ""])


def _row(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
