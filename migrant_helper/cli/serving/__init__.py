"""What stands behind `serve`: how it stands, and how it ends."""
