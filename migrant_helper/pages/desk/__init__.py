"""Pages of the field desk. They need somebody who is signed in; the server hands them what is theirs."""
