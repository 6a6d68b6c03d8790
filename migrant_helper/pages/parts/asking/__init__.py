"""The conversation: how far it goes, one question as it is shown, what is told of it."""
