"""Sources and claims as tables: who said what, where it stands, how it is written."""

import streamlit as st

from dashboard.case import Case
from dashboard.page.spoken import say, say_what_stays, term


def show_evidence(case: Case) -> None:
    """List the sources and every recorded claim."""
    st.header(say("Sources and claims"), anchor="evidence", divider="gray")
    say_what_stays()
    st.dataframe(
        [
            {
                say("Source"): source.id,
                say("Publisher"): source.publisher,
                say("Published"): source.published_as_written,
                say("Title"): source.title,
                "SHA-256": source.sha256 or say("not recorded"),
            }
            for source in case.sources
        ],
        hide_index=True,
        width="stretch",
    )
    with st.expander(say("All {count} recorded claims", count=len(case.claims))):
        st.dataframe(
            [
                {
                    say("Claim"): claim.id,
                    say("Where"): f"{claim.source} {claim.locator}",
                    say("Kind"): term(claim.kind.value),
                    say("Content"): claim.content,
                    say("As written"): " ".join(filter(None, (claim.hedge, claim.value, claim.unit))),
                    say("Origin"): claim.origin,
                    say("Attribution"): claim.attribution,
                    say("Note"): claim.note,
                }
                for claim in case.claims
            ],
            hide_index=True,
            width="stretch",
        )
