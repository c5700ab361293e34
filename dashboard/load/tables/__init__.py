"""Tables that people write: CSV, spreadsheets, Parquet."""
