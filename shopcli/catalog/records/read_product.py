"""One raw product record to a `Product`."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from shopcli.catalog.formats.document import Fault, FieldPath
from shopcli.catalog.formats.flatten import Flattener
from shopcli.catalog.product import AttributeValue, Product, Rating, Review, Store, Variant
from shopcli.catalog.records.currencies import highest_price
from shopcli.catalog.records.fields import shown
from shopcli.catalog.records.plain import plain_product
from shopcli.catalog.records.validate import salvage

if TYPE_CHECKING:
    from shopcli.catalog.records.records import ProductRecord, RatingRecord, VariantRecord

_FIVE = Decimal(5)


def read_product(raw: Any, store: Store) -> tuple[Product | None, list[Fault]]:
    """The product with its bad fields unknown, or `None` without a usable id and title; and what was wrong."""
    if not isinstance(raw, dict):
        return None, [Fault((), f"is {shown(raw)}, not a mapping", "write `id`, `title` and so on", fatal=True)]
    plain = plain_product(raw, store)
    return (plain, []) if plain else validated_product(raw, store)


def validated_product(raw: dict[str, Any], store: Store) -> tuple[Product | None, list[Fault]]:
    """Reads any mapping like `read_product`, which comes here only where there may be faults."""
    from shopcli.catalog.records.records import ProductRecord

    record, faults = salvage(ProductRecord, raw)
    if record is None:
        return None, faults
    reader = _ProductReader(record, raw, store)
    product = reader.product()
    return product, [*faults, *reader.faults]


class _ProductReader:
    def __init__(self, record: "ProductRecord", raw: dict[str, Any], store: Store) -> None:
        self.record = record
        self.store = store
        # A currency that cannot be read is not the store's: the price would be another amount.
        self.currency = record.currency if raw.get("currency") else store.currency
        self.flattener = Flattener()
        self.faults = self.flattener.faults

    def product(self) -> Product:
        record, flattener = self.record, self.flattener
        price, list_price = self._prices(record, ())
        rating = self._rating(record.rating)
        return Product(
            id=record.id,
            title=record.title,
            currency=self.currency,
            price=price,
            list_price=list_price,
            brand=record.brand,
            category=tuple(record.category),
            description=record.description,
            availability=record.availability,
            stock=record.stock,
            rating=rating,
            attributes=self._attributes(record, ()),
            variants=self._variants(price),
            images=tuple(record.images),
            tags=tuple(record.tags),
            reviews=self._reviews(rating.scale if rating else _FIVE),
            shipping=flattener.policy(record.shipping, ("shipping",)),
            returns=flattener.policy(record.returns, ("returns",)),
            url=record.url,
            gtin=record.gtin,
            mpn=record.mpn,
            shop=self.store.key,
        )

    def _report(self, path: FieldPath, cause: str, hint: str) -> None:
        self.faults.append(Fault(path, cause, hint))

    def _prices(
        self, record: "ProductRecord | VariantRecord", path: FieldPath, inherited: Decimal | None = None
    ) -> tuple[Decimal | None, Decimal | None]:
        """Price and list price, each unknown where it cannot be one. `inherited` is the price where none is given."""
        price = self._believable(record.price, (*path, "price"))
        list_price = self._believable(record.list_price, (*path, "list_price"))
        paid = inherited if price is None else price
        if list_price is not None and paid is not None and list_price < paid:
            cause = f"{list_price} is below the price, {paid}"
            self._report((*path, "list_price"), cause, "write what it cost before, or leave it out")
            list_price = None
        return price, list_price

    def _believable(self, amount: Decimal | None, path: FieldPath) -> Decimal | None:
        highest = highest_price(self.currency)
        if amount is None or amount <= highest:
            return amount
        self._report(path, f"{amount} is absurdly high", f"a price is at most {highest:,}")
        return None

    def _rating(self, record: "RatingRecord | None") -> Rating | None:
        if record is None or record.value is None:
            return None
        scale = _FIVE if record.scale is None else record.scale
        if scale <= 0:
            self._report(("rating", "scale"), "is zero", "write the most points that can be given")
        elif record.value > scale:
            hint = "write the most points that can be given into `scale`"
            self._report(("rating", "value"), f"{record.value} is more than the scale of {scale}", hint)
        elif record.value == 0:
            self._report(("rating", "value"), "is zero", "leave the rating out until somebody has rated")
        else:
            return Rating(record.value, scale, record.count)
        return None

    def _reviews(self, scale: Decimal) -> tuple[Review, ...]:
        reviews = []
        for place, record in enumerate(self.record.reviews or ()):
            if record is None:
                continue
            points = record.rating
            if points is not None and points > scale:
                hint = "write it on the scale of the product's rating"
                self._report(("reviews", place, "rating"), f"{points} is more than the scale of {scale}", hint)
                points = None
            reviews.append(Review(record.text, record.title, points, record.date, record.verified))
        return tuple(reviews)

    def _variants(self, price: Decimal | None) -> tuple[Variant, ...]:
        variants: dict[str, Variant] = {}
        places: dict[str, int] = {}
        for place, record in enumerate(self.record.variants or ()):
            if record is None:
                continue
            if (first := places.setdefault(record.id, place)) != place:
                cause = f"{shown(record.id)} is the id of variants[{first}]"
                self._report(("variants", place, "id"), cause, "give each variant its own id")
                continue
            variants[record.id] = self._variant(record, ("variants", place), price)
        return tuple(variants.values())

    def _variant(self, record: "VariantRecord", path: FieldPath, inherited: Decimal | None) -> Variant:
        price, list_price = self._prices(record, path, inherited)
        return Variant(
            id=record.id,
            options=self.flattener.options(record.options, (*path, "options")),
            price=price,
            list_price=list_price,
            availability=record.availability,
            stock=record.stock,
            attributes=self._attributes(record, path),
            gtin=record.gtin,
            mpn=record.mpn,
            url=record.url,
            images=tuple(record.images),
        )

    def _attributes(self, record: "ProductRecord | VariantRecord", path: FieldPath) -> dict[str, AttributeValue]:
        """The record's attributes, then the fields that nothing else reads; the former win."""
        found = self.flattener.attributes(record.attributes, (*path, "attributes"))
        if record.model_extra:
            return {**self.flattener.attributes(record.model_extra, path), **found}
        return found
