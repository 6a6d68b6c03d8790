"""What the service does for somebody: one function, one use case, one transaction."""
