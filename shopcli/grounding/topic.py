"""What the prose is about from one sentence to the next: paragraphs, list items, headings and what they carry over."""

import re
from collections.abc import Sequence

from shopcli.catalog.product import Product
from shopcli.grounding.mention import Mention
from shopcli.grounding.quotations import still_open
from shopcli.grounding.sentences import Sentence
from shopcli.patterns import Pattern

_ITEM = Pattern(r"(?P<indent>[ \t>]*)(?:[-*+•]|\d{1,3}[.)])[ \t]+")
_TITLE = Pattern(r"\s*(?:\*\*|__)[^*_\n]+(?:\*\*|__)\s*[:：]?\s*")
_SUPPOSES = Pattern(r"\W*(?:if\b|如果|若|要是|假如)", flags=re.IGNORECASE)
_RECENT = 6


class Topic:
    """Told of every line by `begin` and of what its sentences name by `name`."""

    def __init__(self) -> None:
        self.subject: tuple[Product, ...] = ()
        """What a sentence that names nothing is about; several where it may be any of them."""
        self.stranger = False
        """Whether the subject is a product that does not exist."""
        self.last: tuple[Product, ...] = ()
        """The last subject, however long ago: what "it" stands for where a paragraph begins so."""
        self.recent: list[Product] = []
        """The products named last, the latest at the end."""
        self.quotation = ""
        """The mark that ends the quotation that the sentences before opened in this paragraph."""
        self._heading: tuple[Product, ...] = ()
        self._lead: tuple[Product, ...] = ()
        """The subject of the paragraph before: a list below it is about the same."""
        self._items: list[tuple[int, tuple[Product, ...]]] = []
        """The list items that the current one stands in, each with its indent."""
        self._in_paragraph = False
        self._line: str = ""

    def begin(self, sentence: Sentence) -> None:
        """A line opens with `sentence`."""
        item = _ITEM.match(sentence.text)
        goes_on = self._in_paragraph and not item and sentence.line == "prose" and bool(sentence.text.strip())
        self.stranger = self.stranger and goes_on
        self.quotation = self.quotation if goes_on else ""
        self._line = "item" if item else sentence.line
        if not sentence.text.strip():
            self._leave()
        elif sentence.line == "heading":
            self._leave()
            self._heading = self._lead = ()
            self._items = []
        elif item:
            self._begin_item(len(item["indent"].expandtabs(4)))
        elif not self._in_paragraph and not (self._items and sentence.text[0] in " \t"):
            self._items = []
            self.subject = self._heading
        self._in_paragraph = bool(sentence.text.strip())

    def _leave(self) -> None:
        """The end of a paragraph."""
        if self._in_paragraph and not self._items:
            self._lead = self.subject or self._lead
        if not self._items:
            self.subject = ()

    def _begin_item(self, indent: int) -> None:
        if self._in_paragraph and not self._items:
            self._lead = self.subject or self._lead
        while self._items and self._items[-1][0] >= indent:
            self._items.pop()
        inherited = self._items[-1][1] if self._items else self._lead or self._heading
        self._items.append((indent, inherited))
        self.subject = inherited
        self.stranger = False

    def name(self, sentence: Sentence, mentions: Sequence[Mention], apart: Sequence[Mention] = ()) -> None:
        """`sentence` named these; those `apart` are what its own subject is set against."""
        self.quotation = still_open(sentence.text, self.quotation)
        named = [mention for mention in mentions if mention.kind != "reference"]
        for product in (product for mention in named for product in mention.products):
            if product in self.recent:
                self.recent.remove(product)
            self.recent = [*self.recent, product][-_RECENT:]
        own = [one for one in mentions if not one.compared and one not in apart]
        if not own:
            return
        if _SUPPOSES.match(sentence.text):
            # In "If it does not suit you, [2] goes back" it is not "it" that the next sentence goes on about.
            own = [one for one in own if one.kind != "reference"] or own
        self.subject = own[0].products
        self.stranger = own[0].kind == "stranger"
        self.last = self.subject or self.last
        if self._line == "heading" or (sentence.opens and self._line == "prose" and _TITLE.fullmatch(sentence.text)):
            self._heading = self.subject
        elif sentence.opens and self._items:
            indent, _ = self._items[-1]
            self._items[-1] = (indent, self.subject)
