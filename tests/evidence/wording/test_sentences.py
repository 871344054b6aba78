from shopcli.evidence.wording.sentences import in_a_row


def test_sentences_stand_apart_as_their_own_language_has_it() -> None:
    assert in_a_row(["We take cards.", "From $200 you may split."]) == "We take cards. From $200 you may split."
    assert in_a_row(["支持银行卡。", "货到付款限 3000 元以内。"]) == "支持银行卡。货到付款限 3000 元以内。"
    assert in_a_row(["只此一句。"]) == "只此一句。"
    assert in_a_row([]) == ""
