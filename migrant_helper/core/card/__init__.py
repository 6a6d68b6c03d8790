"""A checklist as a signed picture: what it holds, and its bytes."""
