"""Plans over a small shop, and their runs against whoever answers."""

from collections.abc import Iterable
from pathlib import Path

from shopcli.context import Folders
from shopcli.index.index import Index
from shopcli.models.chat_stream import Timeouts
from shopcli.models.model import Model
from shopcli.models.openai_client import OpenAIModel
from shopcli.models.writer import Writer
from shopcli.redteam.attack import Attack, Harm, load_attacks
from shopcli.redteam.audit import audit
from shopcli.redteam.copy import copy_of
from shopcli.redteam.plan import Plan
from shopcli.redteam.report import Report
from shopcli.redteam.scenes import understood
from shopcli.settings import ModelSettings
from tests.fake_openai import FakeOpenAI

KEY = "sk-test-1234567890"
NOWHERE = Path("/nonexistent")


def asking(server: FakeOpenAI) -> Model:
    settings = ModelSettings("some-model", server.url, window=32_000)
    return OpenAIModel(settings, KEY, Timeouts(5, 5, 5), sleep=lambda _: None)


def plan(
    index: Index, attacks: Iterable[Attack], model: Model | None = None, needs: tuple[str, ...] = ("laptop",)
) -> Plan:
    asked = tuple(understood(needs, index))
    folders = Folders(NOWHERE, NOWHERE, NOWHERE)
    return Plan(copy_of(index, asked), asked, tuple(attacks), model or Writer(), folders, top=2, key=KEY)


def run(planned: Plan) -> Report:
    return audit(planned, lambda done, total: None)


def looking_for(harm: Harm) -> list[Attack]:
    return [attack for attack in load_attacks() if harm in attack.harms]


def named(*ids: str) -> list[Attack]:
    return [attack for attack in load_attacks() if attack.id in ids]
