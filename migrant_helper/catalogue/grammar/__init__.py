"""What the files of schemes/ may say."""
