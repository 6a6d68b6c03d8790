"""`migrant-helper reminders`: how sending stands, and what goes on with it."""
