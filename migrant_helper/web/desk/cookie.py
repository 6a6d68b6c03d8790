"""The cookie that says who somebody is: below /desk alone, for no script and no other site."""

from flask import Response, request

from migrant_helper.web.desk.base import ROOT

NAME = "desk"
# As long as the longest that anybody stays signed in; the server ends it sooner.
SECONDS = 90 * 24 * 3600


def token() -> str:
    """What came with this request; "" for none."""
    return request.cookies.get(NAME, "")


def give(response: Response, held: str) -> Response:
    """The answer with the cookie; over https it is sent back over nothing else."""
    response.set_cookie(
        NAME,
        held,
        max_age=SECONDS,
        path=ROOT,
        secure=request.is_secure,
        httponly=True,
        samesite="Strict",
    )
    return response


def take_back(response: Response) -> Response:
    """The answer that has the browser forget it."""
    response.delete_cookie(
        NAME, path=ROOT, secure=request.is_secure, httponly=True, samesite="Strict"
    )
    return response
