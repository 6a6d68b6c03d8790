"""The catalogue: strict YAML files in, one plain dictionary per country and language out."""
