"""The outside for messages: the words, the numbers, and who carries them."""
