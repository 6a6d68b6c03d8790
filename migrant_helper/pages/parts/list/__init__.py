"""The list of what a person picked, as pages show it: what is first, trips, slips, the burden."""
