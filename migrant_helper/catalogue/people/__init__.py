"""People made from a seed, to try a catalogue on: as those who move mostly are, and anybody at all."""
