"""What the organisation that runs the service sees to at its desk: messages, and reports of errors."""
