"""Show the faults of a case as a table."""

import streamlit as st

from dashboard.load.faults.fault import CaseError
from dashboard.page.spoken import say, say_count


def show_faults(error: CaseError) -> None:
    """List every fault with file, place, need, finding and likely fix."""
    st.error(
        say_count(
            "This case cannot be shown: {n} fault in its files.",
            "This case cannot be shown: {n} faults in its files.",
            len(error.faults),
        )
    )
    st.dataframe(
        [
            {
                say("File"): fault.file,
                say("Where"): fault.where,
                say("Field"): fault.field,
                say("Needed"): fault.needed,
                say("Found"): fault.found,
                say("Likely fix"): fault.fix,
            }
            for fault in error.faults
        ],
        hide_index=True,
        width="stretch",
    )
