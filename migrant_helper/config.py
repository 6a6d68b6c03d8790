"""Every setting, read from the environment once and checked at start. Listed in docs/deploy.md."""

from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

# What the carrier needs: with a part of it nobody would send, and nobody would say so.
TWILIO = ("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM")
# What a phone that sends needs. The key is one of them: without it no reply would be believed, and the texts
# promise that a reply stops them.
SMSGATE = (
    "SMSGATE_URL",
    "SMSGATE_USER",
    "SMSGATE_PASSWORD",
    "SMSGATE_SIGNING_KEY",
    "SMSGATE_COUNTRIES",
)
# Who rings back, and to which countries.
VOICE = ("TWILIO_VOICE_NUMBER", "MIGRANT_HELPER_VOICE_COUNTRIES")
SHORTEST_KEY = 12


class BadSetting(ValueError):
    """A setting that cannot be used: its name, what stands there, what is expected."""

    def __init__(self, name: str, found: str, expected: str) -> None:
        super().__init__(f"{name} is {found!r}: {expected}")
        self.name = name


@dataclass(frozen=True)
class Config:
    """The settings of one process. Field docs stand in docs/deploy.md under the variable's name."""

    data: Path
    keys: Path
    database_url: str
    public_url: str
    twilio_account_sid: str
    twilio_auth_token: str
    twilio_from: str
    twilio_api_url: str
    sms_senders: Path
    smsgate_url: str
    smsgate_user: str
    smsgate_password: str
    smsgate_signing_key: str
    smsgate_countries: tuple[str, ...]
    sms_per_number_day: int
    sms_per_address_day: int
    sms_per_country_day: int
    sms_per_day: int
    sms_cost_cap_day: int
    sms_keep_days: int
    voice_number: str
    voice_countries: tuple[str, ...]
    voice_calls_per_day: int
    trusted_proxies: int
    hosts: tuple[str, ...]
    metrics_token: str

    @property
    def names(self) -> tuple[str, ...]:
        """The hosts of this service, its public one first."""
        return (urlsplit(self.public_url).netloc.lower(), *self.hosts)


def read(environment: Mapping[str, str]) -> Config:
    """The settings from environment variables; raises BadSetting naming the first unusable one."""
    data = Path(environment.get("MIGRANT_HELPER_DATA", "data")).absolute()
    all_or_none(environment, TWILIO)
    all_or_none(environment, SMSGATE)
    all_or_none(environment, VOICE)
    return Config(
        data=data,
        keys=Path(environment.get("MIGRANT_HELPER_KEYS", data)).absolute(),
        database_url=database(
            environment.get("DATABASE_URL", f"sqlite:///{data / 'migrant-helper.db'}")
        ),
        public_url=address(environment, "PUBLIC_URL", "http://127.0.0.1:8000"),
        twilio_account_sid=environment.get("TWILIO_ACCOUNT_SID", ""),
        twilio_auth_token=environment.get("TWILIO_AUTH_TOKEN", ""),
        twilio_from=environment.get("TWILIO_FROM", ""),
        twilio_api_url=address(environment, "TWILIO_API_URL", "https://api.twilio.com"),
        sms_senders=Path(
            environment.get("MIGRANT_HELPER_SMS_SENDERS", data / "sms-senders.csv")
        ).absolute(),
        smsgate_url=phone(environment, "SMSGATE_URL"),
        smsgate_user=environment.get("SMSGATE_USER", ""),
        smsgate_password=environment.get("SMSGATE_PASSWORD", ""),
        smsgate_signing_key=signing_key(environment, "SMSGATE_SIGNING_KEY"),
        smsgate_countries=tuple(environment.get("SMSGATE_COUNTRIES", "").upper().split()),
        sms_per_number_day=count(environment, "MIGRANT_HELPER_SMS_PER_NUMBER_DAY", 3),
        sms_per_address_day=count(environment, "MIGRANT_HELPER_SMS_PER_ADDRESS_DAY", 20),
        sms_per_country_day=count(environment, "MIGRANT_HELPER_SMS_PER_COUNTRY_DAY", 1000),
        sms_per_day=count(environment, "MIGRANT_HELPER_SMS_PER_DAY", 2000),
        sms_cost_cap_day=count(environment, "MIGRANT_HELPER_SMS_SEGMENTS_PER_DAY", 6000),
        sms_keep_days=count(environment, "MIGRANT_HELPER_SMS_KEEP_DAYS", 30),
        voice_number=environment.get("TWILIO_VOICE_NUMBER", ""),
        voice_countries=tuple(
            environment.get("MIGRANT_HELPER_VOICE_COUNTRIES", "").upper().split()
        ),
        voice_calls_per_day=count(environment, "MIGRANT_HELPER_VOICE_CALLS_PER_DAY", 100),
        trusted_proxies=count(environment, "MIGRANT_HELPER_TRUSTED_PROXIES", 0),
        hosts=hosts(environment),
        metrics_token=token(environment, "MIGRANT_HELPER_METRICS_TOKEN"),
    )


def all_or_none(environment: Mapping[str, str], names: tuple[str, ...]) -> None:
    """Raises BadSetting for the first that is missing where another is set."""
    missing = [name for name in names if not environment.get(name, "").strip()]
    if missing and len(missing) < len(names):
        raise BadSetting(missing[0], "", f"set all of {', '.join(names)}, or none")


def database(url: str) -> str:
    """A SQLAlchemy URL of SQLite or PostgreSQL; the customary postgres:// is understood."""
    for prefix in ("postgres://", "postgresql://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    if not url.startswith(("sqlite:///", "postgresql+psycopg://")):
        raise BadSetting(
            "DATABASE_URL",
            url.split(":", maxsplit=1)[0] + ":…",
            "write sqlite:///FILE or postgresql://…",
        )
    return url


def address(environment: Mapping[str, str], name: str, default: str) -> str:
    """An http(s) address without a path, a query or a closing slash."""
    text = environment.get(name, default).rstrip("/")
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query:
        raise BadSetting(name, text, "write it like https://example.org, with no path")
    return text


def signing_key(environment: Mapping[str, str], name: str) -> str:
    """What a phone signs with, or "" for none: no shorter than can be guessed in a day."""
    text = environment.get(name, "").strip()
    if text and len(text) < SHORTEST_KEY:
        raise BadSetting(
            name, "…", f"it has {len(text)} characters; make one of {SHORTEST_KEY} or more"
        )
    return text


def phone(environment: Mapping[str, str], name: str) -> str:
    """The address of a phone's API, or "" for none: https, or http inside a network of one's own, since a
    password and numbers go there. It may have a path, and no password."""
    text = environment.get(name, "").rstrip("/")
    if not text:
        return ""
    parts = urlsplit(text)
    hint = "write it like https://sms.example/3rdparty/v1, or http://192.168.1.10:8080"
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise BadSetting(name, parts.hostname or "", hint)
    if "@" in parts.netloc:
        raise BadSetting(name, "…", "write no password into it; that is SMSGATE_PASSWORD")
    if parts.scheme == "http" and not is_inside(parts.hostname):
        raise BadSetting(name, text, f"over http anybody on the way reads numbers; {hint}")
    return text


def is_inside(host: str) -> bool:
    """Whether a host is this machine, or an address of a network of one's own."""
    try:
        return host == "localhost" or ip_address(host).is_private
    except ValueError:
        return False


def hosts(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Further names of this service, "one.example two.example:8000", in small letters."""
    name = "MIGRANT_HELPER_HOSTS"
    found = environment.get(name, "").lower().split()
    for host in found:
        if urlsplit(f"//{host}").netloc != host or "@" in host:
            raise BadSetting(name, host, "write names alone, as in: one.example two.example:8000")
    return tuple(found)


def token(environment: Mapping[str, str], name: str) -> str:
    """A secret of 16 characters or more, or "" for none."""
    text = environment.get(name, "")
    if text and (len(text) < 16 or not text.isascii()):
        raise BadSetting(name, "…", "write 16 characters or more, as `openssl rand -hex 16` does")
    return text


def count(environment: Mapping[str, str], name: str, default: int) -> int:
    """A whole number of 0 or more."""
    text = environment.get(name, str(default))
    if not (text.isascii() and text.isdigit()):
        raise BadSetting(name, text, "write a whole number of 0 or more")
    return int(text)
