import json
import signal
import socket
import ssl
import threading
from decimal import Decimal

import pytest

from shopcli.errors import ModelError
from shopcli.models.chat_stream import LONGEST_ANSWER, Timeouts
from shopcli.models.model import Piece, Stop, Usage
from shopcli.models.openai_client import OpenAIModel
from shopcli.prompts.tokens import estimate_tokens
from shopcli.settings import ModelSettings
from tests.fake_openai import (
    DONE,
    CountTokens,
    Cut,
    Delta,
    FakeOpenAI,
    Finish,
    Raw,
    Reply,
    Say,
    Stall,
    Wait,
    answer,
    failure,
    html_page,
)
from tests.models.examples import prompt
from tests.raw_server import crowded_server

KEY = "sk-test-1234567890"


class Asked:
    """A model in front of a fake server, with what it told and how long it waited."""

    def __init__(self, url: str, timeouts: Timeouts | None = None, **settings: object) -> None:
        self.notices: list[str] = []
        self.waits: list[float] = []
        model = ModelSettings(name="some-model", base_url=url, **settings)  # type: ignore[arg-type]
        limits = timeouts or Timeouts(connect=5, first_token=5, between_tokens=5)
        self.model = OpenAIModel(model, KEY, limits, self.notices.append, self.waits.append)

    def pieces(self) -> list[Piece]:
        return list(self.model.stream(prompt()))

    def text(self) -> str:
        return "".join(piece for piece in self.pieces() if isinstance(piece, str))

    def error(self) -> ModelError:
        with pytest.raises(ModelError) as caught:
            self.pieces()
        return caught.value


def test_an_answer_streams_text_then_usage_then_why_it_stopped() -> None:
    with FakeOpenAI(answer("PICKS: [1]", "\n\n取 [1]。", prompt_tokens=90, completion_tokens=12)) as server:
        asked = Asked(server.url)
        *texts, usage, stop = asked.pieces()

    assert texts == ["PICKS: [1]", "\n\n取 [1]。"]
    assert isinstance(usage, Usage)
    assert (usage.prompt_tokens, usage.completion_tokens, usage.estimated, usage.cost) == (90, 12, False, None)
    assert usage.first_token_seconds is not None
    assert 0 < usage.first_token_seconds < 5
    assert stop == Stop("stop")
    assert (asked.model.name, asked.model.provider) == ("some-model", server.url.split("/")[2])


def test_the_request_holds_the_messages_and_asks_for_usage() -> None:
    with FakeOpenAI() as server:
        Asked(server.url).pieces()

    request = server.requests[0]
    assert request.path == "/v1/chat/completions"
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.body["messages"] == [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "which laptop?"},
    ]
    assert request.body["stream_options"] == {"include_usage": True}


def test_text_arrives_before_the_server_has_sent_its_last() -> None:
    last = Wait()
    with FakeOpenAI(Reply([Say("first"), last, Say(" last"), Finish(), DONE])) as server:
        stream = Asked(server.url).model.stream(prompt())
        assert next(stream) == "first"
        last.released.set()
        assert next(stream) == " last"
        stream.close()


def test_prices_make_a_cost() -> None:
    with FakeOpenAI(answer("hello", prompt_tokens=2_000, completion_tokens=500)) as server:
        pieces = Asked(server.url, input_price=Decimal("0.25"), output_price=Decimal(2), currency="EUR").pieces()

    usage = next(piece for piece in pieces if isinstance(piece, Usage))
    assert (usage.cost, usage.currency) == (Decimal("0.0015"), "EUR")


def test_usage_that_the_server_leaves_out_is_estimated() -> None:
    with FakeOpenAI(Reply([Say("abcdef"), Finish(), DONE])) as server:
        pieces = Asked(server.url).pieces()

    usage = next(piece for piece in pieces if isinstance(piece, Usage))
    assert (usage.prompt_tokens, usage.completion_tokens) == (20, estimate_tokens("abcdef"))
    assert usage.estimated


def test_a_server_that_rejects_stream_options_is_asked_without() -> None:
    refusal = failure(400, "Unrecognized request argument supplied: stream_options", param="stream_options")
    with FakeOpenAI(refusal, answer("hello")) as server:
        asked = Asked(server.url)
        assert asked.text() == "hello"
        assert asked.text() == "hello"

    assert ["stream_options" in request.body for request in server.requests] == [True, False, False]
    assert asked.waits == []


def test_tool_calls_reasoning_and_empty_choices_are_no_text() -> None:
    call = {"tool_calls": [{"index": 0, "id": "c", "function": {"name": "f", "arguments": "{}"}}]}
    thought, nothing = Delta({"reasoning_content": "hmm"}), Raw(b'data: {"choices": []}\n\n')
    with FakeOpenAI(Reply([Delta(call), thought, nothing, Say("hello"), Finish(), DONE])) as server:
        assert Asked(server.url).text() == "hello"


@pytest.mark.parametrize("reason", ["length", "content_filter"])
def test_an_answer_that_is_not_whole_says_so(reason: str) -> None:
    with FakeOpenAI(Reply([Say("hel"), Finish(reason), DONE])) as server:
        assert Asked(server.url).pieces()[-1] == Stop(reason)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (failure(401, f"Incorrect API key provided: {KEY}", code="invalid_api_key"), "authentication"),
        (failure(403, "You are not allowed to sample from this model"), "permission"),
        (failure(404, "The model `some-model` does not exist", code="model_not_found"), "model_not_found"),
        (failure(400, "unknown model some-model"), "model_not_found"),
        (failure(429, "You exceeded your current quota", code="insufficient_quota"), "quota"),
        (failure(402, "Insufficient Balance"), "quota"),
        (failure(400, "too long", code="context_length_exceeded"), "context_length"),
        (
            failure(400, "request exceeds the context size", type="exceed_context_size_error"),
            "context_length",
        ),
        (failure(400, "The response was filtered", code="content_filter"), "content_filter"),
        (failure(400, "temperature must be at most 2"), "bad_request"),
        (html_page(), "protocol"),
        (Reply(headers={"Content-Type": "application/json"}, body=b'{"choices": []}'), "protocol"),
        (Reply([Raw(b"data: {broken\n\n")]), "protocol"),
        (Reply([Raw(b"data: 5\n\n")]), "protocol"),
        (Reply([Raw(b"data: \xff\xfe\n\n")]), "protocol"),
        (Reply([]), "protocol"),
        (Reply([Say("half an ans")]), "protocol"),
        (Reply([Say("half"), DONE]), "protocol"),
        (Reply([Finish("content_filter"), DONE]), "content_filter"),
        (Reply([Delta({"refusal": "I cannot help."}), Finish(), DONE]), "refused"),
        (Reply([Finish("length"), DONE]), "empty"),
        (Reply([Finish("tool_calls"), DONE]), "empty"),
        (Reply([Say(" \n"), Finish(), DONE]), "empty"),
        (Reply([Say("half"), Cut()]), "connection"),
        (Reply([Say("half"), Raw(b'data: {"error": {"message": "overloaded"}}\n\n')]), "server_error"),
        (Reply([Say("half"), Raw(b'data: {"error": {"message": "slow", "code": 429}}\n\n')]), "rate_limit"),
    ],
)
def test_a_fault_has_its_kind_and_is_not_tried_again(reply: Reply, kind: str) -> None:
    with FakeOpenAI(reply) as server:
        asked = Asked(server.url)
        error = asked.error()

    assert error.kind == kind
    assert error.cause[0].islower() or error.cause.startswith(("127.0.0.1", "some-model"))
    assert not error.cause.endswith(".")
    assert error.hint
    assert len(server.requests) == 1
    assert asked.notices == []


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (
            failure(429, "Rate limit; add a payment method", code="rate_limit_exceeded"),
            "rate_limit",
        ),
        (failure(500, "boom"), "server_error"),
        (html_page(502), "server_error"),
        (Reply(early=[Cut()]), "connection"),
        (Reply([Cut()]), "connection"),
        (Reply([Raw(b'data: {"error": {"message": "overloaded"}}\n\n')]), "server_error"),
    ],
)
def test_a_passing_fault_is_tried_again_before_any_text(reply: Reply, kind: str) -> None:
    with FakeOpenAI(reply, reply, answer("hello")) as server:
        asked = Asked(server.url)
        assert asked.text() == "hello"

    assert len(asked.waits) == len(asked.notices) == 2
    assert 0.3 < asked.waits[0] < asked.waits[1] < 2
    assert "trying again" in asked.notices[0]

    with FakeOpenAI(reply) as server:
        assert Asked(server.url).error().kind == kind
    assert len(server.requests) == 3


def test_text_that_was_shown_is_never_asked_for_again() -> None:
    with FakeOpenAI(Reply([Say("half"), Cut()]), answer("hello")) as server:
        stream = Asked(server.url).model.stream(prompt())
        assert next(stream) == "half"
        with pytest.raises(ModelError, match="broke"):
            next(stream)
    assert len(server.requests) == 1


def test_what_the_provider_asks_to_wait_is_waited() -> None:
    with FakeOpenAI(failure(429, "slow down", {"Retry-After": "7"}), answer("hello")) as server:
        asked = Asked(server.url)
        assert asked.text() == "hello"
    assert asked.waits == [7.0]
    assert "7.0 s" in asked.notices[0]


def test_a_longer_wait_than_anyone_sits_through_is_an_error_at_once() -> None:
    with FakeOpenAI(failure(429, "slow down", {"Retry-After": "120"})) as server:
        asked = Asked(server.url)
        assert asked.error().kind == "rate_limit"
    assert asked.waits == []


@pytest.mark.parametrize(
    ("reply", "setting"),
    [
        (Reply(early=[Stall()]), "first_token_timeout"),
        (Reply([Stall()]), "first_token_timeout"),
        (Reply([Stall(ping=0.02)]), "first_token_timeout"),
        (Reply([Say("half"), Stall()]), "between_tokens_timeout"),
        (Reply([Say("half"), Stall(ping=0.02)]), "between_tokens_timeout"),
        (Reply([Delta({"reasoning_content": "hmm"}), Stall(ping=0.02)]), "between_tokens_timeout"),
    ],
)
def test_a_silent_server_is_given_up_and_hung_up_on(reply: Reply, setting: str) -> None:
    with FakeOpenAI(reply) as server:
        error = Asked(server.url, Timeouts(connect=5, first_token=0.2, between_tokens=0.15)).error()
        assert server.hung_up.wait(5)

    assert error.kind == "timeout"
    assert setting in error.hint
    assert len(server.requests) == 1


def test_a_slow_reader_is_not_taken_for_a_slow_model() -> None:
    shown = threading.Event()
    with FakeOpenAI(Reply([Say("a"), Say("b"), Finish(), DONE])) as server:
        stream = Asked(server.url, Timeouts(connect=5, first_token=5, between_tokens=0.05)).model.stream(prompt())
        assert next(stream) == "a"
        shown.wait(0.15)
        assert next(stream) == "b"
        assert [type(piece) for piece in stream] == [Usage, Stop]


def test_an_answer_that_has_ended_needs_no_proper_goodbye() -> None:
    with FakeOpenAI(Reply([Say("hello"), Finish(), CountTokens(9, 1), Cut()])) as server:
        pieces = Asked(server.url).pieces()
    assert pieces[0] == "hello"
    assert pieces[-1] == Stop("stop")


def test_closing_the_stream_hangs_up_at_once() -> None:
    with FakeOpenAI(Reply([Say("first"), Stall()])) as server:
        stream = Asked(server.url).model.stream(prompt())
        assert next(stream) == "first"
        stream.close()
        assert server.hung_up.wait(5)


def test_an_interrupt_while_waiting_hangs_up_and_goes_on() -> None:
    with FakeOpenAI(Reply([Say("first"), Stall()])) as server:
        stream = Asked(server.url).model.stream(prompt())
        assert next(stream) == "first"
        before = signal.signal(signal.SIGALRM, signal.default_int_handler)
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        try:
            with pytest.raises(KeyboardInterrupt):
                next(stream)
        finally:
            signal.signal(signal.SIGALRM, before)
        assert server.hung_up.wait(5)


def test_nobody_listening_is_a_connection_error_that_names_the_host() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    asked = Asked(f"http://user:secret@127.0.0.1:{port}/v1")
    error = asked.error()

    assert error.kind == "connection"
    assert error.cause == f"nothing listens at 127.0.0.1:{port}"
    assert "--offline" in error.hint
    assert len(asked.waits) == 2
    assert not any("secret" in text for text in asked.notices)


def test_a_name_that_does_not_resolve() -> None:
    error = Asked("http://no-such-host.invalid/v1").error()
    assert error.kind == "connection"
    assert "no-such-host.invalid" in error.cause


def test_a_connection_that_is_never_accepted_times_out() -> None:
    with crowded_server() as place:
        asked = Asked(f"http://{place}/v1", Timeouts(connect=0.2, first_token=5, between_tokens=5))
        error = asked.error()
    assert error.kind == "timeout"
    assert "connection" in error.cause


def test_tls_that_is_not_spoken_or_not_trusted() -> None:
    with FakeOpenAI() as server:
        error = Asked(server.url.replace("http:", "https:")).error()
    assert error.kind == "tls"
    assert ssl.OPENSSL_VERSION not in error.cause


def test_no_error_shows_a_key() -> None:
    echo = f"bad things about {KEY} and Bearer {KEY} and sk-other-key-0001"
    error_event = Raw(b"data: " + json.dumps({"error": {"message": echo}}).encode() + b"\n\n")
    for reply in (failure(401, echo), failure(403, echo), failure(400, echo), Reply([Say("x"), error_event])):
        with FakeOpenAI(reply) as server:
            error = Asked(server.url).error()
        shown = f"{error} {error.cause} {error.hint} {error.__cause__}"
        assert "sk-" not in shown
        assert error.__suppress_context__


def test_a_model_that_is_too_small_says_how_small_where_it_can() -> None:
    n_ctx = json.dumps({"error": {"message": "exceeds the available context size", "n_ctx": 512}}).encode()
    for reply, window in (
        (Reply(status=400, body=n_ctx), 512),
        (Reply([Raw(b"data: " + n_ctx + b"\n\n")]), 512),
        (failure(400, "This model's maximum context length is 4096 tokens"), 4096),
        (failure(400, "too long", code="context_length_exceeded"), None),
    ):
        with FakeOpenAI(reply) as server:
            error = Asked(server.url).error()
        assert (error.kind, error.window) == ("context_length", window)


def test_an_endless_answer_is_ended_and_its_thread_too() -> None:
    # 100 MB, more than sockets hold: a server that is through with its answer sees nobody hang up.
    with FakeOpenAI(Reply([Say("very " * 1000)] * 20_000)) as server:
        asked = Asked(server.url)
        said = 0
        with pytest.raises(ModelError) as caught:
            for piece in asked.model.stream(prompt()):
                said += len(piece) if isinstance(piece, str) else 0
        assert server.hung_up.wait(5)
    assert caught.value.kind == "too_long"
    assert LONGEST_ANSWER <= said <= LONGEST_ANSWER + 5_000


def test_what_is_held_back_as_the_beginning_of_a_thought_is_not_lost() -> None:
    with FakeOpenAI(Reply([Say("[1] costs <"), Say("5"), Say(" <thi"), Finish(), DONE])) as server:
        assert Asked(server.url).text() == "[1] costs <5 <thi"


def test_thoughts_are_paid_for_and_not_shown() -> None:
    with FakeOpenAI(Reply([Say("<think>" + "hm " * 500 + "</think>"), Say("[1]"), Finish(), DONE])) as server:
        *texts, usage, _ = Asked(server.url).pieces()
    assert texts == ["[1]"]
    assert isinstance(usage, Usage)
    assert usage.completion_tokens > 300


def test_what_a_provider_says_is_one_short_clean_line() -> None:
    with FakeOpenAI(failure(400, "first\x1b[31m\nsecond " + "x" * 5_000)) as server:
        cause = Asked(server.url).error().cause
    assert "\x1b" not in cause
    assert "\n" not in cause
    assert len(cause) < 300


def test_a_local_server_needs_no_key() -> None:
    with FakeOpenAI(answer("hello")) as server:
        model = OpenAIModel(ModelSettings("local", base_url=server.url), None, Timeouts())
        assert next(model.stream(prompt())) == "hello"
    assert "authorization" not in server.requests[0].headers
