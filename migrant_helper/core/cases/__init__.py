"""Cases: what a field worker writes down of a person, as changes that only grow."""
