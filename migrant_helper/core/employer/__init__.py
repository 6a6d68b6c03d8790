"""What an employer must do for their workers: read from a few answers, nothing of any worker. Apart from the rest."""
