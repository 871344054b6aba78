"""What a chat sells from: opened as chosen, changed on request, and kept so that it can be opened again."""

from pathlib import Path

import pytest

from shopcli.commands.house import OpenHouse
from shopcli.commands.needs import Choices
from shopcli.errors import CatalogError, UsageError
from shopcli.settings import Settings
from tests.catalog.reading import make_context
from tests.catalog.web import answer, serving

LAMPS = '[{"id": "lamp", "title": "Reading lamp", "price": 20, "currency": "USD"}]'
DESKS = LAMPS.replace("lamp", "desk")


def unheard(label: str, done: int, total: int | None) -> None:
    pass


def house(folder: Path, *catalogs: str, settings: Settings | None = None) -> OpenHouse:
    context = make_context(folder)
    return OpenHouse(Choices(catalogs), settings or Settings(), context, lambda event: None)


def test_the_demo_is_opened_in_the_language_of_the_shopper(tmp_path: Path) -> None:
    opened = house(tmp_path)
    for language in ("en", "zh"):
        opened.open(language, unheard)
        assert opened.demo == language
        assert opened.place.sources == ()


def test_a_catalog_is_kept_by_its_whole_path(tmp_path: Path) -> None:
    (tmp_path / "lamps.json").write_text(LAMPS)
    opened = house(tmp_path, "lamps.json")
    opened.open("en", unheard)
    assert opened.demo is None
    assert opened.place.sources == (str(tmp_path / "lamps.json"),)


def test_so_is_the_one_of_the_working_folder(tmp_path: Path) -> None:
    (tmp_path / "catalog.json").write_text(LAMPS)
    opened = house(tmp_path)
    opened.open("en", unheard)
    assert opened.place.sources == (str(tmp_path / "catalog.json"),)


def test_the_configured_one_is_left_to_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "lamps.json").write_text(LAMPS)
    opened = house(tmp_path, settings=Settings(catalogs=(str(tmp_path / "lamps.json"),)))
    opened.open("en", unheard)
    assert opened.place.sources == ()


def test_what_cannot_be_opened_leaves_what_was_open(tmp_path: Path) -> None:
    (tmp_path / "lamps.json").write_text(LAMPS)
    (tmp_path / "desks.json").write_text(DESKS)
    opened = house(tmp_path, "lamps.json")
    opened.open("en", unheard)
    for wrong, error in (("no.json", CatalogError), ("-", UsageError)):
        with pytest.raises(error):
            opened.open("en", unheard, [wrong])
        assert opened.place.sources == (str(tmp_path / "lamps.json"),)
    opened.open("en", unheard, ["desks.json"])
    assert opened.place.sources == (str(tmp_path / "desks.json"),)


def test_an_address_is_kept_without_what_is_secret_in_it(tmp_path: Path) -> None:
    with serving() as web:
        web.routes["/lamps.json?key=hunter3"] = answer(LAMPS.encode())
        address = web.url("/lamps.json").replace("//", "//user:hunter2@")
        opened = house(tmp_path, f"{address}?key=hunter3")
        opened.open("en", unheard)
        assert opened.place.sources == (web.url("/lamps.json"),)
