"""A shop's export as the catalog: recommended from, mapped, packed, piped, and read anew when the mapping changes."""

import gzip

import pytest

from tests.end_to_end.cli import Shop

TABLE = "Art,Bezeichnung,Preis,Netto\n1,Desk lamp,19,15\n2,Floor lamp,49,41\n"
MAPPING = ("--map", "id=Art", "--map", "title=Bezeichnung", "--map", "store.currency=EUR")


def prices(shop: Shop, *arguments: str, stdin: bytes | None = None) -> list[int]:
    ran = shop.run("recommend", "desk lamp", "--offline", "--json", *arguments, stdin=stdin or b"")
    assert ran.code == 0, ran.stderr
    return [each["price"] for each in ran.json["recommendations"] if each["title"] == "Desk lamp"]


def test_another_mapping_of_the_same_file_is_another_catalog(shop: Shop) -> None:
    shop.write("shop.csv", TABLE)
    gross = prices(shop, "-c", "shop.csv", *MAPPING, "--map", "price=Preis")
    net = prices(shop, "-c", "shop.csv", *MAPPING, "--map", "price=Netto")

    assert (gross, net) == ([19], [15])
    assert prices(shop, "-c", "shop.csv", *MAPPING, "--map", "price=Preis") == gross


def test_a_table_is_read_from_a_pipe_packed_or_not(shop: Shop) -> None:
    data = b"id,name,price (EUR)\n1,Desk lamp,19\n2,Floor lamp,49\n"

    assert prices(shop, "-c", "-", stdin=data) == prices(shop, "-c", "-", stdin=gzip.compress(data)) == [19]


@pytest.mark.parametrize("command", [("recommend", "lamp"), ("ask", "how much is the lamp?"), ("advise", "a lamp")])
def test_a_column_that_is_not_there_is_the_catalogs_fault_a_field_is_the_users(
    shop: Shop, command: tuple[str, str]
) -> None:
    shop.write("shop.csv", TABLE)
    no_column = shop.run(*command, "-c", "shop.csv", "--offline", "--map", "title=Bezeichnug")
    no_field = shop.run(*command, "-c", "shop.csv", "--offline", "--map", "titel=Bezeichnung")

    assert (no_column.code, no_field.code) == (6, 2)
    assert 'did you mean "Bezeichnung"?' in no_column.stderr
    assert "did you mean title?" in no_field.stderr
