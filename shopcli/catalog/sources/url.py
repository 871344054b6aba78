"""Catalogs by address: asked for only where they may have changed, and kept for when they cannot be had."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from shopcli.catalog.formats.content import of_bytes
from shopcli.catalog.formats.format import Format, format_of_content_type, format_of_name
from shopcli.catalog.formats.formats import open_catalog
from shopcli.catalog.loaded import Opened, Source
from shopcli.catalog.product import Problem
from shopcli.catalog.sources.fetch import Answer, FetchError, fetch
from shopcli.catalog.sources.fingerprint import fingerprint, with_mapping
from shopcli.catalog.sources.http_cache import Copy, HttpCache
from shopcli.context import Context
from shopcli.errors import CatalogError
from shopcli.settings import Settings
from shopcli.text import one_line

NO_ADDRESS = "the catalog's address"

_LONGEST_FRESH = 3600
"""Seconds; a server that promises its prices for longer is asked again all the same."""

_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)


def url_source(url: str, context: Context, settings: Settings) -> Source:
    """The catalog at `url`. Raises `CatalogError` where it cannot be had and there is no copy of it."""
    return _UrlSource(url, context, settings).source()


def shown_address(url: str) -> str:
    """`url` as it may be shown: without name and password, and without the query, which often holds a key."""
    try:
        parts = urlsplit(url)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return NO_ADDRESS
    host = parts.hostname
    return one_line(f"{parts.scheme}://{host}{port}{unquote(parts.path)}") if host else NO_ADDRESS


class _UrlSource:
    def __init__(self, url: str, context: Context, settings: Settings) -> None:
        self.url = url.partition("#")[0]
        self.name = shown_address(url)
        if self.name == NO_ADDRESS:
            raise CatalogError(f"{self.name}: has no host, or a bad port", hint="write https://host/catalog.json")
        parts = urlsplit(url)
        self.path = PurePosixPath(unquote(parts.path))
        self.stem = self.path.stem or parts.hostname or ""
        self.settings = settings
        self.now = context.now().timestamp()
        self.today = context.now().date()
        self.cache = HttpCache(context.folders.cache / "http", self.url)

    def source(self) -> Source:
        copy = self.cache.copy()
        if self.settings.offline:
            if copy is None:
                raise CatalogError(
                    f"{self.name}: is not at hand offline", hint="leave --offline out once, or give a file"
                )
            return self._of_copy(copy, self._outdated(copy, "offline", ""))
        if copy and copy.fetched <= self.now < copy.fresh_until:
            return self._of_copy(copy)
        try:
            answer = fetch(self.url, self.name, self.settings, _validators(copy))
        except FetchError as error:
            if copy is None or not error.may_pass:
                raise CatalogError(f"{self.name}: {error.cause}", hint=error.hint) from error
            return self._of_copy(copy, self._outdated(copy, error.cause, error.hint))
        return self._of_answer(answer, copy)

    def _of_answer(self, answer: Answer, copy: Copy | None) -> Source:
        fresh_until = self.now + _fresh_for(answer.headers)
        if answer.body is None:
            if copy is None:
                raise CatalogError(f"{self.name}: the server answered 304 to a first request", hint="give a file")
            self.cache.keep(replace(copy, fetched=self.now, fresh_until=fresh_until), None)
            return self._of_copy(copy)
        body = answer.body
        known = format_of_name(self.path.name) or format_of_content_type(answer.headers.get("content-type", ""))
        taken = fingerprint([body], format_name=known or "", stem=self.stem)
        etag, last_modified = answer.headers.get("etag"), answer.headers.get("last-modified")
        if "no-store" not in answer.headers.get("cache-control", "").lower():
            self.cache.keep(Copy(taken, len(body), self.now, fresh_until, known, etag, last_modified), body)
        return Source(self.name, self._mapped(taken), lambda: self._open(body, known), today=self.today)

    def _of_copy(self, copy: Copy, *problems: Problem) -> Source:
        def reopen() -> Opened:
            try:
                body = self.cache.body_path(copy).read_bytes()
            except OSError:
                body = b""
            if fingerprint([body], format_name=copy.format or "", stem=self.stem) != copy.fingerprint:
                self.cache.forget()
                raise CatalogError(f"{self.name}: its cached copy is damaged", hint="run the command again to fetch it")
            return self._open(body, copy.format)

        return Source(self.name, self._mapped(copy.fingerprint), reopen, problems, today=self.today)

    def _open(self, body: bytes, known: Format | None) -> Opened:
        return open_catalog(of_bytes(body, self.name, self.stem, known, self.settings, self.today))

    def _mapped(self, taken: str) -> str:
        return with_mapping(taken, self.settings.mapping)

    def _outdated(self, copy: Copy, cause: str, hint: str) -> Problem:
        """The warning that `copy` answers in the address's place."""
        return Problem(self.name, f"{cause}; a copy from {_age(self.now - copy.fetched)} ago is used", hint)


def _validators(copy: Copy | None) -> dict[str, str]:
    if copy is None:
        return {}
    validators = {"If-None-Match": copy.etag, "If-Modified-Since": copy.last_modified}
    return {name: value for name, value in validators.items() if value}


def _fresh_for(headers: Mapping[str, str]) -> int:
    """For how many seconds the server says that nothing will change."""
    control = headers.get("cache-control", "").lower()
    found = _MAX_AGE.search(control)
    return min(int(found[1]), _LONGEST_FRESH) if found and "no-cache" not in control else 0


def _age(seconds: float) -> str:
    for unit, length in (("day", 86_400), ("hour", 3_600), ("minute", 60)):
        if seconds >= length:
            count = int(seconds // length)
            return f"{count} {unit}{'s' if count > 1 else ''}"
    return "less than a minute"
