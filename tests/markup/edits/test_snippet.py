"""Snippets: fields, values, the end."""

from editor.core.edit import Selection, apply
from editor.markup.edits.snippet import insert_snippet, read_snippet


def test_fields_are_filled_in_by_their_numbers_and_the_end_comes_last():
    made = read_snippet("On $0 ${2:Monday} in ${1:Lisbon}.", {})
    assert made.text == "On  Monday in Lisbon."
    assert [made.text[low:high] for low, high in made.fields] == ["Lisbon", "Monday", ""]
    assert made.fields[-1] == (3, 3)


def test_values_stand_for_their_names_and_what_is_not_known_stays():
    made = read_snippet("${date} ${nobody} \\$1 costs $5\n", {"date": "2026-11-24"})
    assert made.text == "2026-11-24 ${nobody} $1 costs \n"


def test_it_takes_the_place_of_its_name_with_the_first_field_selected():
    made = insert_snippet(read_snippet("**${1:Who}:** $0", {}), 2)("a qa", Selection(4, 4))
    assert apply("a qa", made.edits) == "a **Who:** "
    assert made.selection == Selection(4, 7)
