"""A prompt with a form asks for an answer by schema, once and in time; servers without schemas are asked again."""

from dataclasses import replace

import pytest

from shopcli.errors import ModelError
from shopcli.models.chat_stream import Timeouts
from shopcli.models.model import Usage
from shopcli.models.openai_client import OpenAIModel
from shopcli.prompts.prompt import Form, Prompt
from shopcli.settings import ModelSettings
from tests.fake_openai import CountTokens, Delta, FakeOpenAI, Finish, Reply, Say, Stall, answer, failure
from tests.models.examples import prompt

SCHEMA = {"type": "object", "properties": {"terms": {"type": "array", "items": {"type": "string"}}}}
SAID = '{"terms": ["tent"]}'


def formed(seconds: float = 20, characters: int = 2_000) -> Prompt:
    return replace(prompt(), form=Form("reading", SCHEMA, seconds, characters))


def asking(server: FakeOpenAI, slept: list[float] | None = None) -> OpenAIModel:
    waits: list[float] = [] if slept is None else slept
    return OpenAIModel(ModelSettings("some-model", server.url), "sk-1", Timeouts(5, 5, 5), sleep=waits.append)


def said(model: OpenAIModel, asked: Prompt) -> str:
    return "".join(piece for piece in model.stream(asked) if isinstance(piece, str))


def test_the_schema_is_sent_with_the_request_and_with_no_other() -> None:
    with FakeOpenAI(answer(SAID)) as server:
        model = asking(server)
        assert said(model, formed()) == SAID
        said(model, prompt())
    by_schema, plain = (request.body for request in server.requests)
    assert by_schema["response_format"] == {
        "type": "json_schema",
        "json_schema": {"name": "reading", "strict": True, "schema": SCHEMA},
    }
    assert "response_format" not in plain


@pytest.mark.parametrize(
    "refusal",
    [
        failure(400, "This response_format type is unavailable now"),
        failure(400, "Invalid parameter", param="response_format"),
        failure(422, "json_schema: extra fields not permitted"),
        failure(400, "Failed to compile grammar"),
    ],
)
def test_a_server_that_refuses_schemas_is_asked_again_without_and_never_with_one_after_that(refusal: Reply) -> None:
    with FakeOpenAI(refusal, answer(SAID)) as server:
        model = asking(server)
        assert said(model, formed()) == SAID
        assert said(model, formed()) == SAID
    assert ["response_format" in request.body for request in server.requests] == [True, False, False]


def test_a_server_that_knows_neither_schemas_nor_usage_is_asked_for_neither() -> None:
    refusals = (failure(400, "unknown field stream_options"), failure(400, "unknown field response_format"))
    with FakeOpenAI(*refusals, answer(SAID)) as server:
        assert said(asking(server), formed()) == SAID
    assert {"response_format", "stream_options"}.isdisjoint(server.requests[-1].body)


def test_another_refusal_is_a_fault_and_no_reason_to_ask_again() -> None:
    server = FakeOpenAI(failure(400, "the model is asleep"), answer(SAID))
    with server, pytest.raises(ModelError) as caught:
        said(asking(server), formed())
    assert caught.value.kind == "bad_request"
    assert len(server.requests) == 1


def test_a_passing_fault_is_not_tried_again() -> None:
    slept: list[float] = []
    with FakeOpenAI(failure(503, "overloaded"), answer(SAID)) as server, pytest.raises(ModelError):
        said(asking(server, slept), formed())
    assert slept == []
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "steps",
    [
        [Stall()],
        [Say('{"terms": ['), Stall()],
        [Delta({"reasoning_content": "who fishes?"}), Stall()],
        [Stall(ping=0.02)],
    ],
)
def test_the_time_is_for_the_whole_answer(steps: list[Say | Delta | Stall]) -> None:
    with FakeOpenAI(Reply(steps)) as server, pytest.raises(ModelError) as caught:
        said(asking(server), formed(seconds=0.2))
    assert caught.value.kind == "timeout"
    assert "0.2 s" in caught.value.cause
    assert "reading_timeout" in caught.value.hint


def test_an_answer_that_has_ended_is_whole_though_the_time_is_up_before_its_usage() -> None:
    with FakeOpenAI(Reply([Say(SAID), Finish(), Stall()])) as server:
        assert said(asking(server), formed(seconds=0.3)) == SAID


def test_an_answer_that_does_not_end_is_left() -> None:
    with FakeOpenAI(Reply([Say(" " * 500) for _ in range(50)])) as server, pytest.raises(ModelError) as caught:
        said(asking(server), formed(characters=900))
    assert caught.value.kind == "too_long"


def test_what_it_took_is_counted_as_of_any_answer() -> None:
    with FakeOpenAI(Reply([Say(SAID), Finish(), CountTokens(321, 12)])) as server:
        pieces = list(asking(server).stream(formed()))
    (usage,) = (piece for piece in pieces if isinstance(piece, Usage))
    assert (usage.prompt_tokens, usage.completion_tokens) == (321, 12)
