"""Texts under labels, as people read them."""

from shopcli.analysis.rows import TextRow
from shopcli.render.classified import classified_listing, classified_row


def test_how_sure_a_label_is_is_said_as_of_categories_while_data_keeps_the_number() -> None:
    (column,) = (column for column in classified_listing("en").columns if column.key == "confidence")
    row = classified_row(TextRow(2, "a mouse"), (("Mice", 0.99998), ("Keyboards", 0.00002)))
    assert row["confidence"] == 1.0
    assert column.shown
    assert column.shown(row["confidence"]) == "99 %"
