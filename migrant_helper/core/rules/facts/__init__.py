"""What a person told: read, typed on a page, carried in a form."""
