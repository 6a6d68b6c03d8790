"""Lists of people: the rules over whole tables. Polars comes with the extra `roster`; no room below knows it."""
