"""Show the faults of a case as a table."""

import streamlit as st

from dashboard.load.fault import CaseError


def show_faults(error: CaseError) -> None:
    """List every fault with file, place, need, finding and likely fix."""
    count = len(error.faults)
    st.error(f"This case cannot be shown: {count} {'fault' if count == 1 else 'faults'} in its files.")
    st.dataframe(
        [
            {
                "File": fault.file,
                "Where": fault.where,
                "Field": fault.field,
                "Needed": fault.needed,
                "Found": fault.found,
                "Likely fix": fault.fix,
            }
            for fault in error.faults
        ],
        hide_index=True,
        width="stretch",
    )
