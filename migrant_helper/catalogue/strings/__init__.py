"""Words handed to translators, and taken back."""
