"""Sources and claims as tables: who said what, where it stands, how it is written."""

import streamlit as st

from dashboard.case import Case


def show_evidence(case: Case) -> None:
    """List the sources and every recorded claim."""
    st.header("Sources and claims", anchor="evidence", divider="gray")
    st.dataframe(
        [
            {
                "Source": source.id,
                "Title": source.title,
                "Publisher": source.publisher,
                "Published": source.published_as_written,
                "SHA-256": source.sha256,
            }
            for source in case.sources
        ],
        hide_index=True,
        width="stretch",
    )
    with st.expander(f"All {len(case.claims)} recorded claims"):
        st.dataframe(
            [
                {
                    "Claim": claim.id,
                    "Where": f"{claim.source} {claim.locator}",
                    "Kind": claim.kind.value,
                    "Content": claim.content,
                    "As written": " ".join(filter(None, (claim.hedge, claim.value, claim.unit))),
                    "Origin": claim.origin,
                    "Attribution": claim.attribution,
                    "Note": claim.note,
                }
                for claim in case.claims
            ],
            hide_index=True,
            width="stretch",
        )
