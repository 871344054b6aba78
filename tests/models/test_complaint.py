import json

import pytest

from shopcli.models.complaint import Complaint, parse_complaint, read_complaint


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ({"error": {"message": "no", "code": "c", "type": "t", "param": "p"}}, Complaint("no", "c t", "p")),
        ({"error": {"message": "no", "code": 429}}, Complaint("no", "429", status=429)),
        ({"error": "no"}, Complaint("no")),
        ([{"error": {"message": "no", "status": "UNAVAILABLE"}}], Complaint("no", "UNAVAILABLE")),
        ({"object": "error", "message": "no", "code": 404}, Complaint("no", "404", status=404)),
        ({"detail": "no"}, Complaint("no")),
        ({"detail": [{"loc": ["body"], "msg": "no"}]}, Complaint("no")),
        ({"error": {"message": ["no"], "code": None}}, Complaint()),
        ({}, Complaint()),
        (7, Complaint()),
        ([], Complaint()),
    ],
)
def test_the_shapes_of_an_error(body: object, complaint: Complaint) -> None:
    assert read_complaint(body) == complaint
    assert parse_complaint(json.dumps(body).encode()) == complaint


def test_what_is_no_json_is_the_message() -> None:
    assert parse_complaint("上游 \udcff".encode("utf-8", "surrogateescape")) == Complaint("上游 \ufffd")
    assert parse_complaint(b"[" * 100_000).codes == ""


@pytest.mark.parametrize(
    ("message", "window"),
    [
        ("This model's maximum context length is 4096 tokens. However, you requested 9000 tokens", 4096),
        ("This model's maximum prompt length is 131072 but the request contains 537812 tokens.", 131072),
        ("request (2019 tokens) exceeds the available context size (512 tokens), try increasing it", 512),
        ("prompt is too long: 210000 tokens > 200,000 maximum", 200_000),
        ("input token count (9) exceeds the maximum number of tokens allowed (1048576).", 1_048_576),
        ("loaded with context length of only 4096 tokens, which is not enough", 4096),
        ("Range of input length should be [1, 30720]", 30_720),
        ("too many tokens: the prompt cannot exceed 4081", 4081),
        ("the request exceeds the available context size", None),
        ("you sent 9000 tokens, too many", None),
    ],
)
def test_the_window_that_a_message_names(message: str, window: int | None) -> None:
    assert read_complaint({"error": {"message": message}}).window == window


@pytest.mark.parametrize(("n_ctx", "window"), [(512, 512), ("512", 512), (-1, None), (0, None), (None, None)])
def test_the_window_as_a_field(n_ctx: object, window: int | None) -> None:
    assert read_complaint({"error": {"message": "too long", "n_ctx": n_ctx}}).window == window
