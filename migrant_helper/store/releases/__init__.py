"""What phones take: its keys, what is signed, and the folder it lies in (docs/decisions/0036)."""
