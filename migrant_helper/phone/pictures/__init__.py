"""The pictures that stand beside words: one file of all, and which stands for what."""
