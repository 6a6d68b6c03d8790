"""Lists as they are: headings, columns and cells in many languages, read where they are certain."""
