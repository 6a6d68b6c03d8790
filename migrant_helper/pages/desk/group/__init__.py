"""People who claim together: made, added to, followed as one."""
