"""Everything a phone downloads, written into build/."""
