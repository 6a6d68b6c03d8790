"""Lists of people: the rules over whole tables at once. Polars comes with the extra `roster`; no room below knows it."""
