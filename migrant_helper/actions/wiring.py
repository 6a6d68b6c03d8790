"""From settings to a service: the same for the web and for the command line."""
# ruff: noqa: D102 - each setting is described in docs/deploy.md, under its variable

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from sqlalchemy import Engine

from migrant_helper import paths
from migrant_helper.actions.announcements import Notices
from migrant_helper.actions.days import Days
from migrant_helper.actions.service import Service
from migrant_helper.actions.spoken import Entries
from migrant_helper.config import BadSetting
from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.core.reminders.when import Limits
from migrant_helper.messaging.gateway import Gateway
from migrant_helper.messaging.routes import Routes
from migrant_helper.messaging.senders import NUMBER, Senders, read_senders
from migrant_helper.messaging.smsgate import SmsGateGateway, SmsGateSettings
from migrant_helper.messaging.texts import Texts, read_texts
from migrant_helper.messaging.twilio import TwilioGateway, TwilioSettings
from migrant_helper.messaging.voice.caller import TwilioCaller
from migrant_helper.messaging.voice.ringing import Ringing
from migrant_helper.messaging.voice.speech import Speech
from migrant_helper.messaging.voice.words import Words
from migrant_helper.store import seal_key
from migrant_helper.store.turns import Turns

# Of one process: half of its threads.
MOST_WRITERS = 4
HERE = ("localhost", "127.0.0.1", "::1")


class Settings(Protocol):
    """The settings this room reads; `config.Config` has them all."""

    @property
    def keys(self) -> Path: ...
    @property
    def public_url(self) -> str: ...
    @property
    def twilio_account_sid(self) -> str: ...
    @property
    def twilio_auth_token(self) -> str: ...
    @property
    def twilio_from(self) -> str: ...
    @property
    def twilio_api_url(self) -> str: ...
    @property
    def sms_senders(self) -> Path: ...
    @property
    def smsgate_url(self) -> str: ...
    @property
    def smsgate_user(self) -> str: ...
    @property
    def smsgate_password(self) -> str: ...
    @property
    def smsgate_signing_key(self) -> str: ...
    @property
    def smsgate_countries(self) -> tuple[str, ...]: ...
    @property
    def sms_per_number_day(self) -> int: ...
    @property
    def sms_per_address_day(self) -> int: ...
    @property
    def sms_per_country_day(self) -> int: ...
    @property
    def sms_per_day(self) -> int: ...
    @property
    def sms_cost_cap_day(self) -> int: ...
    @property
    def sms_keep_days(self) -> int: ...
    @property
    def voice_number(self) -> str: ...
    @property
    def voice_countries(self) -> tuple[str, ...]: ...
    @property
    def voice_calls_per_day(self) -> int: ...
    @property
    def data(self) -> Path: ...


def make_service(
    settings: Settings,
    engine: Engine,
    *,
    translations: Path,
    now: Callable[[], datetime],
    build: Callable[[], Path] = lambda: paths.BUILD,
) -> Service:
    """The service as the settings say, over the catalogue of the build in force; makes the encryption key
    when there is none. Raises ValueError for a key that cannot be used."""
    limits = Limits(
        codes_per_number=settings.sms_per_number_day,
        asks_per_address=settings.sms_per_address_day,
        codes_per_country=settings.sms_per_country_day,
        codes_per_day=settings.sms_per_day,
        segments_per_day=settings.sms_cost_cap_day,
        keep_days=settings.sms_keep_days,
        calls_per_day=settings.voice_calls_per_day,
    )
    texts = read_texts(translations)
    return Service(
        engine=engine,
        now=now,
        gateway=make_gateway(settings),
        sealer=seal_key.sealer_of(settings.keys),
        texts=texts,
        limits=limits,
        public_url=settings.public_url,
        keys=settings.keys,
        days=Days(build),
        notices=Notices(build),
        senders=make_senders(settings),
        ringing=make_ringing(settings, texts, build),
        turns=Turns(most=1 if engine.dialect.name == "sqlite" else MOST_WRITERS),
    )


def has_twilio(settings: Settings) -> bool:
    """Whether messages go through Twilio; without all three settings a person sends them."""
    return all((settings.twilio_account_sid, settings.twilio_auth_token, settings.twilio_from))


def make_senders(settings: Settings) -> Senders:
    """Who writes to which country. Raises ValueError naming the file and the line that cannot be used."""
    own = frozenset(settings.smsgate_countries if has_smsgate(settings) else ())
    if not has_twilio(settings):
        return Senders({} if own else None, settings.public_url, own)
    return read_senders(
        settings.sms_senders,
        default=settings.twilio_from,
        public_url=settings.public_url,
        own=own,
    )


def has_smsgate(settings: Settings) -> bool:
    """Whether some numbers go by a phone: all of its settings are there, or none."""
    return bool(settings.smsgate_url)


def make_gateway(settings: Settings) -> Gateway | None:
    """Twilio's; a phone's for its countries; both; or None when a person sends."""
    twilio = make_twilio(settings) if has_twilio(settings) else None
    phone = make_smsgate(settings)
    return Routes(phone, twilio) if phone else twilio


def make_ringing(settings: Settings, texts: Texts, build: Callable[[], Path]) -> Ringing | None:
    """Who rings back to the countries of the settings; None where none is named. Raises BadSetting."""
    if not settings.voice_number:
        return None
    if not has_twilio(settings):
        raise BadSetting(
            "TWILIO_VOICE_NUMBER", settings.voice_number, "Twilio is not set; calls go by it"
        )
    if not NUMBER.fullmatch(settings.voice_number):
        raise BadSetting("TWILIO_VOICE_NUMBER", settings.voice_number, "write it like +14155550100")
    for each in settings.voice_countries:
        if each not in COUNTRIES:
            name = "MIGRANT_HELPER_VOICE_COUNTRIES"
            raise BadSetting(name, each, f"write some of {' '.join(COUNTRIES)}")
    return Ringing(
        caller=TwilioCaller(twilio_settings(settings), settings.voice_number, settings.public_url),
        countries=frozenset(settings.voice_countries),
        speech=Speech(Words(texts), voice_folder(settings.data)),
        entry=Entries(build),
    )


def voice_folder(data: Path) -> Path:
    """Where the audio of calls lies."""
    return data / "voice"


def make_smsgate(settings: Settings) -> SmsGateGateway | None:
    """The phone that sends to its countries; None where none is set. Raises BadSetting for a country that is
    none of ours."""
    if not has_smsgate(settings):
        return None
    for each in settings.smsgate_countries:
        if each not in COUNTRIES:
            raise BadSetting("SMSGATE_COUNTRIES", each, f"write some of {' '.join(COUNTRIES)}")
    opened = SmsGateSettings(settings.smsgate_url, settings.smsgate_user, settings.smsgate_password)
    return SmsGateGateway(opened, frozenset(settings.smsgate_countries))


def make_twilio(settings: Settings) -> TwilioGateway:
    """Messages by Twilio."""
    return TwilioGateway(twilio_settings(settings))


def twilio_settings(settings: Settings) -> TwilioSettings:
    """A sender "MG…" is a Messaging Service; Twilio is told to report only to an address it can reach."""
    is_service = settings.twilio_from.startswith("MG")
    is_here = urlsplit(settings.public_url).hostname in HERE
    return TwilioSettings(
        account_sid=settings.twilio_account_sid,
        auth_token=settings.twilio_auth_token,
        sender=None if is_service else settings.twilio_from,
        service=settings.twilio_from if is_service else None,
        status_url=None if is_here else f"{settings.public_url}/sms/status",
        api=settings.twilio_api_url,
    )
