"""Use cases of the field desk: who works there, how they come in, and the cases they write."""
