"""What goes wrong with a provider, as a `ModelError` with a stable kind, a cause and a next step."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from shopcli.errors import ModelError
from shopcli.models.complaint import Complaint, parse_complaint
from shopcli.models.endpoint import Endpoint
from shopcli.models.exchange import MOST_BYTES, BadProxyError, NoStreamError, RejectedError, TooMuchError
from shopcli.models.proxy import without_password
from shopcli.models.retry import LONGEST_WAIT, read_retry_after
from shopcli.patterns import Pattern

if TYPE_CHECKING:
    from httpx2 import HTTPError

_TRANSIENT = frozenset({"rate_limit", "server_error", "connection"})
_CONTEXT = Pattern(
    r"(?i)context[ _-]?(?:length|size|window)|maximum (?:context|prompt|input)|too many tokens|prompt is too long"
    r"|reduce the length|number of tokens allowed|range of input length|exceed_context"
)
_QUOTA = Pattern(
    r"(?i)insufficient[ _](?:quota|balance|credit|funds)|exceeded your current quota|quota (?:exceeded|exhausted)"
    r"|欠费|余额不足"
)
_FILTER = Pattern(r"(?i)content[ _-]?(?:filter|policy|management)|safety system|moderation|data_inspection_failed")
_NO_MODEL = Pattern(
    r"(?i)model[ _-]?not[ _-]?found|model\b.*\b(?:does not exist|not found|not exist)|unknown model|模型不存在"
)
_WANTS_TLS = Pattern(r"(?i)\bHTTPS (?:port|server)|\bSSL-enabled server")


@dataclass(frozen=True, slots=True)
class Fault:
    error: ModelError
    retry_after: float | None = None
    """Seconds that the provider asks to wait."""

    @property
    def transient(self) -> bool:
        """Whether the same request may well succeed in a moment."""
        return self.error.kind in _TRANSIENT


class StreamedError(Exception):
    """An error that came inside the stream."""

    def __init__(self, complaint: Complaint) -> None:
        super().__init__("error event")
        self.complaint = complaint


def fault_of(problem: Exception, endpoint: Endpoint) -> Fault:
    """The fault behind an exception of an exchange."""
    import httpx2

    match problem:
        case RejectedError():
            return _rejected(problem, endpoint)
        case StreamedError():
            return Fault(_event(problem.complaint, endpoint))
        case NoStreamError():
            return Fault(_no_stream(problem, endpoint))
        case TooMuchError():
            return Fault(endpoint.error("too_long.stream", limit=MOST_BYTES))
        case BadProxyError():
            return Fault(endpoint.error("proxy.unusable"))
        case httpx2.HTTPError():
            return Fault(_connection(problem, endpoint))
        case _:
            return Fault(endpoint.error("protocol"))


def _rejected(problem: RejectedError, endpoint: Endpoint) -> Fault:
    status = problem.status
    if 300 <= status < 400:
        location = problem.headers.get("location", "")
        return Fault(endpoint.error("redirect", target=_target(location, endpoint)))
    if status < 300:
        return Fault(endpoint.error("protocol.nothing"))
    complaint = parse_complaint(problem.body)
    if status == 400 and _WANTS_TLS.search(complaint.message):
        return Fault(endpoint.error("tls.wanted"))
    if status == 407 and endpoint.proxy:
        return Fault(endpoint.error("proxy", complaint.message or "407"))
    retry_after = read_retry_after(problem.headers)
    error = _status(status, complaint, endpoint)
    if error.kind == "rate_limit" and retry_after is not None and retry_after > LONGEST_WAIT:
        error = endpoint.error("rate_limit.wait", wait=retry_after)
    return Fault(error, retry_after)


def _target(location: str, endpoint: Endpoint) -> str:
    """Where a redirect leads, without the passwords and tokens that a URL may hold."""
    try:
        host = without_password(urljoin(f"//{endpoint.host}", location)).lstrip(":/")
    except ValueError:
        host = ""
    path = location.partition("?")[0] if location.startswith("/") else ""
    return endpoint.quote(f"{host}{path}") or "nowhere"


def _no_stream(problem: NoStreamError, endpoint: Endpoint) -> ModelError:
    if problem.is_page:
        return endpoint.error("protocol.page")
    complaint = parse_complaint(problem.body)
    return _event(complaint, endpoint) if complaint.message else endpoint.error("protocol.document")


def _event(complaint: Complaint, endpoint: Endpoint) -> ModelError:
    """The error behind an `error` event, which may carry a status as its code, or none."""
    error = _status(complaint.status or 400, complaint, endpoint)
    return error if error.kind != "bad_request" else endpoint.error("server_error", complaint.message)


def _status(status: int, complaint: Complaint, endpoint: Endpoint) -> ModelError:
    said, codes = complaint.message, complaint.codes
    text = f"{codes} {said}"
    limited = status == 429 or "rate_limit" in codes
    if status == 401 or "invalid_api_key" in codes:
        # The provider's own words may hold the key, so they are not repeated.
        return endpoint.error("authentication" if endpoint.key else "authentication.no_key")
    if status == 402 or ("rate_limit" not in codes and _QUOTA.search(text)):
        return endpoint.error("quota", said)
    if status == 413 or (not limited and _CONTEXT.search(text)):
        return endpoint.error("context_length", said, window=complaint.window)
    if status < 500 and _FILTER.search(text):
        return endpoint.error("content_filter.request", said)
    if status == 403:
        return endpoint.error("permission", said)
    if status == 404 or (status < 500 and _NO_MODEL.search(text)):
        return endpoint.error("model_not_found", said)
    if limited:
        return endpoint.error("rate_limit", said)
    if status >= 500 or status == 408:
        return endpoint.error("server_error", said)
    return endpoint.error("bad_request", said, status=status)


def _connection(problem: "HTTPError", endpoint: Endpoint) -> ModelError:
    import errno
    import socket
    import ssl

    import httpx2

    causes = list(_chain(problem))
    untrusted = next((cause for cause in causes if isinstance(cause, ssl.SSLCertVerificationError)), None)
    if untrusted:
        return endpoint.error("tls.untrusted", untrusted.verify_message)
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return endpoint.error("tls")
    if isinstance(problem, httpx2.ProxyError):
        return endpoint.error("proxy", str(problem))
    if endpoint.proxy and isinstance(problem, httpx2.ConnectError | httpx2.ConnectTimeout):
        return endpoint.error("proxy.unreachable")
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return endpoint.error("connection.name")
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return endpoint.error("connection.refused")
    if any(isinstance(cause, OSError) and cause.errno in (errno.EHOSTUNREACH, errno.ENETUNREACH) for cause in causes):
        return endpoint.error("connection.no_route")
    if isinstance(problem, httpx2.RemoteProtocolError):
        if "illegal" in str(problem):
            return endpoint.error("protocol.not_http")
        if "without sending a response" in str(problem):
            return endpoint.error("connection.hung_up")
    if isinstance(problem, httpx2.DecodingError | httpx2.SSEError | httpx2.UnsupportedProtocol):
        return endpoint.error("protocol")
    return endpoint.error("connection")


def names_stream_options(problem: Exception) -> bool:
    """Whether a server rejects the request for not knowing `stream_options`."""
    if not isinstance(problem, RejectedError) or problem.status not in (400, 422):
        return False
    return b"stream_options" in problem.body or b"include_usage" in problem.body


def names_response_format(problem: Exception) -> bool:
    """Whether a server rejects the request for not answering by a schema, in whatever words."""
    if not isinstance(problem, RejectedError) or problem.status not in (400, 422):
        return False
    body = problem.body.lower()
    return any(name in body for name in (b"response_format", b"response format", b"schema", b"structured", b"grammar"))


def _chain(problem: BaseException | None) -> Iterator[BaseException]:
    """An exception and what led to it."""
    while problem is not None:
        yield problem
        problem = problem.__cause__ or problem.__context__
