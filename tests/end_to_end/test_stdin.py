"""What is piped beside a need: context for a model, and nobody's business without one."""

import subprocess

import pytest

from tests.end_to_end.cli import PATIENCE, Shop, command
from tests.end_to_end.conftest import ENGLISH
from tests.fake_openai import FakeOpenAI, answer


def test_a_shell_loop_over_needs_sees_every_line(shop: Shop) -> None:
    shop.write("needs.txt", "cheap laptop\nquiet headphones\nsmartwatch\n")
    shopcli = " ".join(f"'{word}'" for word in command())
    loop = f'while read -r need; do {shopcli} recommend "$need" >/dev/null && echo "$need"; done < needs.txt'
    done = subprocess.run(
        ["bash", "-c", loop], capture_output=True, text=True, env=shop.environment(), cwd=shop.cwd, check=False
    )
    assert done.stdout.splitlines() == ["cheap laptop", "quiet headphones", "smartwatch"]


@pytest.mark.parametrize("piped", [b"caf\xe9 \xff\xfe", b"words and words " * 100_000], ids=["not UTF-8", "1.6 MB"])
def test_any_text_will_do_as_context(shop: Shop, piped: bytes) -> None:
    ran = shop.run("recommend", ENGLISH, "--dry-run", stdin=piped)
    assert ran.code == 0, ran.stderr
    assert piped[:3].decode() in ran.stdout


def test_an_open_pipe_that_says_nothing_is_told_once(shop: Shop) -> None:
    with FakeOpenAI(answer("PICKS: [1]\n\n[1].")) as server:
        asking = shop.asking(server)
        process = subprocess.Popen(
            command("recommend", ENGLISH),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=asking.environment(),
            cwd=asking.cwd,
        )
        assert process.stderr
        told = [process.stderr.readline() for _ in range(4)]
        assert not server.requests
        _, rest = process.communicate(b"Her old one weighed three kilos.", timeout=PATIENCE)
        asked = str(server.requests[0].body)
    assert process.returncode == 0
    assert (b"".join(told) + rest).count(b"waiting for text on stdin") == 1
    assert b"/dev/null" in told[3]
    assert "three kilos" in asked


def test_whoever_chose_the_built_in_writer_is_not_told_that_it_answers(shop: Shop) -> None:
    assert "no model is set" in shop.run("recommend", ENGLISH).stderr
    assert "no model is set" not in shop.run("recommend", ENGLISH, "-m", "built-in").stderr
