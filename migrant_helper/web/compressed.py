"""What a phone with little signal is spared: bytes, and answers it holds already
(docs/decisions/0013)."""

import gzip
import hashlib
from collections.abc import Callable

import brotli
from flask import Response, request
from werkzeug.datastructures import Accept

# Below it the headers weigh more than what is saved.
LEAST_BYTES = 500
# A page is made for one person and waits for it: beyond these levels the time grows faster than
# the bytes shrink.
PACK: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda data: bytes(brotli.compress(data, quality=5)),
    "gzip": lambda data: gzip.compress(data, 6, mtime=0),
}


def coding(accepted: Accept) -> str | None:
    """ "br", "gzip" or None (as it is), as `Accept-Encoding` likes best; of two liked alike, the
    smaller."""
    best = max(PACK, key=accepted.quality)
    return best if accepted.quality(best) > 0 else None


def tag(data: bytes) -> str:
    """The ETag of these bytes."""
    return hashlib.sha256(data).hexdigest()[:20]


def on_the_way(response: Response) -> Response:
    """Compresses text that is not yet, and answers 304 to whoever holds it already. Files carry
    their own compressed copies and tags (`web/public/files`)."""
    if response.direct_passthrough or response.is_streamed or not _is_text(response):
        return response
    response.vary.add("Accept-Encoding")
    data = response.get_data()
    chosen = coding(request.accept_encodings)
    if chosen and len(data) >= LEAST_BYTES:
        response.set_data(PACK[chosen](data))
        response.content_encoding = chosen
    if response.status_code == 200 and request.method in ("GET", "HEAD"):
        response.set_etag(tag(response.get_data()))
        response.make_conditional(request)
    return response


def _is_text(response: Response) -> bool:
    kind = response.mimetype or ""
    return not response.content_encoding and (
        kind.startswith("text/") or kind.endswith(("json", "xml", "javascript"))
    )
