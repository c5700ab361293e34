"""The page's own words in other languages: English stands in the code, each other language in one file."""
