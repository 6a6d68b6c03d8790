"""What stands behind `catalogue diff`: the older version from git, and the words of what changed."""
