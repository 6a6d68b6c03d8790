"""What a phone gets: templates as JavaScript, the worker, and the bundles it keeps."""
