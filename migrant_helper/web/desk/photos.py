"""Photos of papers over HTTP: POST and GET /desk/photo/<case>/<name>, a JPEG."""

from flask import Response, request
from werkzeug.exceptions import RequestEntityTooLarge

from migrant_helper.actions.desk import photos, sign_in
from migrant_helper.actions.desk.jpeg import LARGEST
from migrant_helper.actions.desk.photos import Became
from migrant_helper.actions.service import Service
from migrant_helper.web.desk import cookie
from migrant_helper.web.desk.base import DeskSite
from migrant_helper.web.desk.keys import said

RULE = "/photo/<case>/<name>"
ROUTE = "photo"
STATUS = {Became.WAITS: 409, Became.UNFIT: 422, Became.OFTEN: 429}


def answer(desk: DeskSite, service: Service, case: str, name: str) -> Response:
    """The photo, to be shown and kept nowhere; or what became of one that was sent: 201; 401 for nobody signed
    in, 404 for what is not there or not for this role, 409 before its case names it, 413 too large, 422 for no
    plain photo, 429 too many."""
    with service.read() as session:
        somebody = sign_in.who(session, service, cookie.token())
        if somebody is None:
            return said("out", 401)
        if desk.route(ROUTE, somebody.role) is None:
            return said("none", 404)
        if request.method != "POST":
            found = photos.photo_of(session, service, somebody.member, case, name)
            return said("none", 404) if found is None else shown(found)
    request.max_content_length = LARGEST
    try:
        data = request.get_data()
    except RequestEntityTooLarge:
        return said("large", 413)
    became = photos.keep(service, somebody.member, case, name, data)
    return said(became.value, STATUS[became]) if became in STATUS else said("", 201)


def shown(data: bytes) -> Response:
    """The photo as an answer that no browser takes for anything else, or keeps."""
    response = Response(data, content_type="image/jpeg")
    response.headers["Content-Disposition"] = 'attachment; filename="paper.jpg"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
