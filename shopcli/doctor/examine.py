"""All checks, in the order in which a run meets what they look at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shopcli.context import Context
from shopcli.doctor.catalog import check_catalog
from shopcli.doctor.check import Check
from shopcli.doctor.machine import check_machine
from shopcli.doctor.model import check_model
from shopcli.doctor.settings import check_settings
from shopcli.doctor.tokenizer import check_tokenizer, fetch_tokenizer
from shopcli.prompts.vocabulary import Report


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look at besides what is configured. Nothing but `online` and `fetches_tokenizer` uses the network."""

    catalogs: Sequence[str] = ()
    online: bool = False
    fetches_tokenizer: bool = False
    offline: bool = False


def examine(wanted: Wanted, context: Context, report: Report) -> Iterator[Check]:
    """The checks as they are done; `report` hears of a download."""
    settings, checks = check_settings(context)
    yield from checks
    settings = replace(settings, offline=settings.offline or wanted.offline)
    yield from check_catalog(wanted.catalogs, context, settings, online=wanted.online)
    yield from check_model(context, settings)
    if wanted.online:
        if settings.offline:
            yield Check("model.online", "warn", "nothing was asked: offline is set", "leave it out once")
        else:
            from shopcli.doctor.online import check_online

            if answer := check_online(context, settings):
                yield answer
    if wanted.fetches_tokenizer:
        yield from fetch_tokenizer(settings, context.folders.cache, report)
    yield check_tokenizer(settings, context.folders.cache)
    yield from check_machine(context)
