"""Of whoever asks for something that is counted: where they come from, and what a refusal is in HTTP."""

from ipaddress import ip_address, ip_network

from flask import request

from migrant_helper.actions.limits import Refusal

STATUS = {
    Refusal.TOO_OFTEN_HERE: 429,
    Refusal.TOO_OFTEN_NUMBER: 429,
    Refusal.TOO_MANY_TODAY: 429,
}
UNUSABLE = 422
# Of what is typed, this much is looked at and shown again.
LONGEST = 40


def status(problem: Refusal | None) -> int:
    """200, 422 for what cannot be used, 429 for too often."""
    return 200 if problem is None else STATUS.get(problem, UNUSABLE)


def address() -> str:
    """Where the request came from; of IPv6 the network, since a phone has many addresses there."""
    told = request.remote_addr or ""
    try:
        address = ip_address(told)
    except ValueError:
        return told
    if address.version == 4:
        return told
    # Through a socket for both, an IPv4 address comes as ::ffff:192.0.2.1.
    return str(address.ipv4_mapped or ip_network((address.packed[:8] + bytes(8), 64)))
