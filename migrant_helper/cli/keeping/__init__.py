"""Commands that keep data and keys, and put them back."""
