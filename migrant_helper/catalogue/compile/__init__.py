"""From the files of schemes/ to one plain dictionary per country and language."""
