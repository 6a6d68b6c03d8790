"""What was worked out from the very same things is found again; little is kept."""

from migrant_helper.core.words.kept import Kept, kept


def test_a_value_is_made_once_for_the_very_same_things_and_words():
    shelf: list[Kept] = []
    one, like_one = {"a": 1}, {"a": 1}
    made = kept(shelf, 9, [one], "today", object)

    assert kept(shelf, 9, [one], "today", object) is made
    assert kept(shelf, 9, [like_one], "today", object) is not made
    assert kept(shelf, 9, [one], "tomorrow", object) is not made
    assert kept(shelf, 9, [one, like_one], "today", object) is not made
    assert kept(shelf, 9, [], "today", object) is not made


def test_no_more_than_so_many_are_kept_the_last_made_first():
    shelf: list[Kept] = []
    things = [{}, {}, {}]
    first, *_ = [kept(shelf, 2, [thing], "", object) for thing in things]

    assert [one.of[0] for one in shelf] == [things[2], things[1]]
    assert kept(shelf, 2, [things[0]], "", object) is not first
