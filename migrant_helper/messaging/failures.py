"""What a request that failed tells: whether anything may have left."""

from typing import Final

import requests
from requests import exceptions as broken
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from migrant_helper.messaging.gateway import InDoubt, NotSent
from migrant_helper.messaging.outcomes import Fault

# Where the answer names no code: what the status of HTTP says by itself.
BY_STATUS: Final = {
    401: Fault.US,
    403: Fault.US,
    408: Fault.TEMPORARY,
    425: Fault.TEMPORARY,
    429: Fault.TEMPORARY,
}


def failure(failed: requests.RequestException) -> NotSent | InDoubt:
    """Not sent when no connection was made; in doubt once something may have left."""
    if isinstance(failed, broken.ConnectTimeout | broken.InvalidURL):
        return NotSent("no-connection", Fault.TEMPORARY)
    reason = getattr(failed.args[0], "reason", None) if failed.args else None
    if isinstance(reason, NewConnectionError | ConnectTimeoutError):
        return NotSent("no-connection", Fault.TEMPORARY)
    return InDoubt("no-answer")
