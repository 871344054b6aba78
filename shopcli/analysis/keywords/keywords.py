"""Learns what a catalog says of its products, then finds the key terms and attributes in the texts of one."""

from dataclasses import dataclass, field

from shopcli.analysis.keywords.found import Keywords
from shopcli.analysis.keywords.pairs import pairs_in
from shopcli.analysis.keywords.schema import Schema, SchemaBuilder
from shopcli.analysis.keywords.terms import Frequencies, FrequencyBuilder, terms_in
from shopcli.catalog.product import Product


@dataclass(frozen=True, slots=True)
class Learned:
    schema: Schema
    frequencies: Frequencies

    def keywords(self, product: Product) -> Keywords:
        return Keywords(product.id, terms_in(product, self.frequencies), pairs_in(product, self.schema))


@dataclass(slots=True)
class Learner:
    """Takes the products of a catalog one by one; what it holds is bounded."""

    _schema: SchemaBuilder = field(default_factory=SchemaBuilder)
    _frequencies: FrequencyBuilder = field(default_factory=FrequencyBuilder)

    def add(self, product: Product) -> None:
        self._schema.add(product)
        self._frequencies.add(product)

    def build(self) -> Learned:
        return Learned(self._schema.build(), self._frequencies.build())
