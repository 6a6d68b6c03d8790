"""What Prometheus asks: how many answers of which kind, how long they took, whether the database is
there. Nothing in it tells a person, a language, an entry or a place (docs/decisions/0030)."""

import hmac
from collections.abc import Iterable
from time import perf_counter

from flask import Blueprint, Response, abort, g, request
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from migrant_helper.actions.service import Service
from migrant_helper.store import messages
from migrant_helper.store.tries import ways
from migrant_helper.store.turns import Away

METHODS = ("GET", "HEAD", "OPTIONS", "POST")
BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)


class Database(Collector):
    """Asked anew each time: whether the database answers, and since when a message waits."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def collect(self) -> Iterable[Metric]:
        """Three gauges; only the first where the database does not answer."""
        is_up = GaugeMetricFamily("migrant_helper_database_up", "1 while the database answers")
        late = GaugeMetricFamily(
            "migrant_helper_oldest_message_seconds",
            "How long the oldest message is due; 0 for none",
        )
        try:
            with self._service.read() as session:
                oldest = messages.oldest_due(session)
                shut = len(ways.shut(session))
        except Away:
            is_up.add_metric([], 0)
            return [is_up]
        is_up.add_metric([], 1)
        since = (self._service.now() - oldest).total_seconds() if oldest else 0
        late.add_metric([], max(0, since))
        paused = GaugeMetricFamily(
            "migrant_helper_ways_paused", "Ways out that are shut; 0 for none"
        )
        paused.add_metric([], shut)
        return [is_up, late, paused]


def blueprint(service: Service, token: str) -> Blueprint:
    """`/metrics`, for whoever brings the token ("Authorization: Bearer …"): 401 without it, and 404
    where none is configured. Several processes add up where PROMETHEUS_MULTIPROC_DIR says how."""
    machine = Blueprint("metrics", __name__)
    own = CollectorRegistry()
    answers = Counter(
        "migrant_helper_answers", "Answers", ["endpoint", "method", "status"], registry=own
    )
    seconds = Histogram(
        "migrant_helper_answer_seconds", "Time", ["endpoint"], registry=own, buckets=BUCKETS
    )

    @machine.before_app_request
    def begin() -> None:
        g.begun = perf_counter()

    @machine.after_app_request
    def count(response: Response) -> Response:
        endpoint = request.endpoint or "none"
        method = request.method if request.method in METHODS else "other"
        answers.labels(endpoint, method, str(response.status_code)).inc()
        seconds.labels(endpoint).observe(perf_counter() - g.begun)
        return response

    @machine.get("/metrics")
    def metrics() -> Response:
        if not token:
            abort(404)
        told = request.headers.get("Authorization", "").encode("utf-8", "replace")
        if not hmac.compare_digest(told, f"Bearer {token}".encode()):
            return Response("a token is needed\n", 401, {"WWW-Authenticate": "Bearer"})
        return Response(collected(own, service), content_type="text/plain; charset=utf-8")

    return machine


def collected(own: CollectorRegistry, service: Service) -> bytes:
    """The text of all, of every process where they share a folder."""
    everybody = CollectorRegistry()
    try:
        MultiProcessCollector(everybody)  # type: ignore[no-untyped-call]
    except ValueError:  # no folder is named
        everybody = own
    asked = CollectorRegistry()
    asked.register(Database(service))
    return generate_latest(everybody) + generate_latest(asked)
