"""Products out of pages of shops, which tell search engines in JSON-LD what they sell."""

import json
from collections.abc import Collection, Mapping

from shopcli.catalog.feeds.linked_data import Block, linked_document
from shopcli.catalog.formats.content import Content
from shopcli.catalog.formats.document import Document, Fault, FieldPath
from shopcli.catalog.formats.html_format import Script, json_ld_scripts
from shopcli.catalog.formats.json_format import JsonReader, what_is_wrong
from shopcli.catalog.formats.limits import whole_text
from shopcli.catalog.formats.position import json_lines
from shopcli.errors import CatalogError


def document_of_page(content: Content) -> Document:
    """Raises `CatalogError` where a page has no JSON-LD."""
    blocks = [_block(script) for script in json_ld_scripts(whole_text(content))]
    if not blocks:
        raise CatalogError(
            f"{content.name}: the page tells no products",
            hint='products of a page are read from its <script type="application/ld+json">; export them instead',
        )
    return linked_document(content, blocks)


def _block(script: Script) -> Block:
    reader = JsonReader()
    try:
        tree = reader.parse(script.text)
    except json.JSONDecodeError as problem:
        cause = f"not valid JSON: {what_is_wrong(problem)}; this script is not read"
        return _broken(script.line + problem.lineno - 1, cause)
    except (RecursionError, ValueError):
        return _broken(script.line, "this script is nested too deeply, or holds a number of thousands of digits")

    def locate(paths: Collection[FieldPath]) -> Mapping[FieldPath, int]:
        return {path: script.line + line - 1 for path, line in json_lines(script.text, paths).items()}

    return Block(tree, locate, reader.repeated(tree))


def _broken(line: int, cause: str) -> Block:
    fault = Fault((), cause, "write the script as JSON, which json.org describes", fatal=True)
    return Block(None, lambda paths: dict.fromkeys(paths, line), [fault])
