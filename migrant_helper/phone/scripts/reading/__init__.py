"""What a module says in Python: its syntax, its types, its names; and what is refused of it."""
