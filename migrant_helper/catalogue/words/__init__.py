"""The words of entries: which fields hold them, their translations, figures."""
