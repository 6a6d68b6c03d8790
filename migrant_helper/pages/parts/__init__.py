"""What pages share and are made of; no page itself."""
