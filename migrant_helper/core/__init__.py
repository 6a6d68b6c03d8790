"""Decisions: pure functions over facts and a catalogue; no clock, no files, no network."""
