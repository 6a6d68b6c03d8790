"""The pages: each a pure function of the catalogue, the state and a form. On the
phone as well, but for what a server alone answers."""
