"""The checklist of the entries a person picked."""
