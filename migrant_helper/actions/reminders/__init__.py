"""Reminders: asked for, kept, sent, doubted, answered."""
