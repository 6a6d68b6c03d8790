"""When a text message may go out, what it costs, and what a reply means."""
