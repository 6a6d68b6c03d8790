"""The field desk over HTTP: everything below `/desk`, for those who are signed in."""
