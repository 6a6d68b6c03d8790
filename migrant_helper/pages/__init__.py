"""The pages: each a pure function of the catalogue, the state and a form. Mirrored in
static/js/pages."""
