"""What was tried of each message, and how the way out is."""
