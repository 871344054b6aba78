"""What a provider may know and a reader must not see: the key, and the password and tokens that a URL may hold.

A server may send any of it back: in an error, in a header, in the model's own text.
"""

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import parse_qsl, unquote, urlsplit

STRUCK = "[key]"
_SHORTEST = 8
"""Characters; what local servers are given for a key, such as `none`, is an ordinary word of an answer."""


def secrets_of(key: str | None, base_url: str) -> tuple[str, ...]:
    """All that may not be shown, the longest first, as it may hold the others."""
    parts = urlsplit(base_url)
    user, _, password = parts.netloc.rpartition("@")[0].partition(":")
    known = {key or "", password or user, *(value for _, value in parse_qsl(parts.query))}
    known |= {unquote(each) for each in known}
    if user:
        known.add(_basic(f"{unquote(user)}:{unquote(password)}"))
    return tuple(sorted((each for each in known if len(each) >= _SHORTEST), key=len, reverse=True))


def strike(text: str, secrets: Sequence[str]) -> str:
    for secret in secrets:
        text = text.replace(secret, STRUCK)
    return text


def without_secrets(pieces: Iterable[str], secrets: Sequence[str]) -> Iterator[str]:
    """`pieces` with every secret struck, one that is spread over several texts too.

    Text is held back only while it may be the beginning of a secret.
    """
    held = ""
    try:
        for piece in pieces:
            text = strike(held + piece, secrets)
            keep = max((_overlap(text, secret) for secret in secrets), default=0)
            held = text[len(text) - keep :]
            if len(text) > keep:
                yield text[: len(text) - keep]
    except Exception:
        # What was said before a fault stays valid, to its last character.
        if held:
            yield held
        raise
    if held:
        yield held


def _overlap(text: str, secret: str) -> int:
    """How many characters at the end of `text` begin `secret`."""
    return next((size for size in range(min(len(text), len(secret) - 1), 0, -1) if text.endswith(secret[:size])), 0)


def _basic(credentials: str) -> str:
    from base64 import b64encode

    return b64encode(credentials.encode()).decode()
