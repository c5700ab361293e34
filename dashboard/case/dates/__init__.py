"""Days as sources give them: intervals, durations, EDTF."""
