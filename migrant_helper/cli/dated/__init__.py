"""Days as people and their papers write them, for the commands."""
