"""Who rings is rung back and told what is next."""
