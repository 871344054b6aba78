"""Slips of the keys in the words that name a shop's rules and what goods have: "waranty", "delivary", "wirless"."""

import re

from shopcli.query.common_words import words

_WORDS = (
    "warranty", "guarantee", "delivery", "shipping", "return", "refund", "discount", "promotion", "coupon", "voucher",
    "payment", "instalment", "installment", "exchange", "invoice", "receipt", "repair", "privacy", "customer service",
    "wireless", "charging", "bluetooth", "battery", "keyboard", "storage", "waterproof", "touchscreen",
    "fingerprint", "compatible", "ethernet", "processor", "microphone", "resolution", "brightness", "available",
)  # fmt: skip
_PROPER = words(
    "shopping returns refunds refined repaid repairs reprint remain prevent pavement coupons exchanges exchanged "
    "guarantees invoices invoiced receipts payments discounts batter"
)
_LATIN = re.compile(r"[a-z]{6,}")
_VOWELS = frozenset("aeiouy")


def corrected(low: str) -> str:
    """`low` with each such word as it is spelled; words that are none of them stay as they are."""
    return _LATIN.sub(lambda found: _nearest(found[0]), low)


def _nearest(word: str) -> str:
    if word in _PROPER or any(word.startswith(right) for right in _WORDS):
        return word
    return next((right for right in _WORDS if word[0] == right[0] and _is_slip(word, right)), word)


def _is_slip(word: str, right: str) -> bool:
    """Whether a letter is missing, doubled or changed for another vowel, or two stand in the wrong order."""
    if abs(len(word) - len(right)) == 1:
        short, long = sorted((word, right), key=len)
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    if len(word) != len(right):
        return False
    apart = [at for at in range(len(word)) if word[at] != right[at]]
    if len(apart) == 1:
        return {word[apart[0]], right[apart[0]]} <= _VOWELS
    return (
        len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(word[apart[0] :][:2]) == sorted(right[apart[0] :][:2])
    )
