"""What the field desk keeps: organisations, who works there, their cases, and who did what."""
