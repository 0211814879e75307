"""Third parties' checks: loaded when asked, one that fails is named and stops nothing."""

from importlib.metadata import EntryPoint
from types import SimpleNamespace

import pytest

from editor.check import entry_points
from editor.check.entry_points import rules_of
from editor.check.proof import Proof
from editor.core.article import Place
from editor.core.findings import Finding, Gravity
from editor.core.text import message
from editor.markup.article import read_article

PROOF = Proof(read_article("---\ntitle: A\n---\nText."))
FOUND = Finding("theirs", Gravity.HINT, message("check.date"), Place(1))


def broken(_proof):
    raise ZeroDivisionError("by nought")


def offered(module):
    """An entry point that loads `module`, or raises it."""

    class Offered(EntryPoint):
        def load(self):
            if isinstance(module, Exception):
                raise module
            return module

    return Offered("house-style", "house.style", entry_points.GROUP)


def findings(module):
    return [one for rule in rules_of([offered(module)]) for one in rule(PROOF)]


def test_a_package_rule_finds_what_it_finds():
    assert findings(SimpleNamespace(API=1, RULES=(lambda _proof: [FOUND],))) == [FOUND]


@pytest.mark.parametrize(
    ("module", "said"),
    [
        (ImportError("no module named house"), "ImportError: no module named house"),
        (SimpleNamespace(API=2, RULES=()), "made for another version"),
        (SimpleNamespace(RULES=()), "made for another version"),
        (SimpleNamespace(API=1, RULES=(broken,)), "ZeroDivisionError: by nought"),
        (SimpleNamespace(API=1, RULES=3), "TypeError"),
    ],
    ids=[
        "cannot be imported",
        "speaks another version",
        "names no version",
        "raises",
        "has no rules",
    ],
)
def test_a_package_that_fails_is_named_by_a_finding(module, said):
    (found,) = findings(module)
    assert found.rule == "check-house-style"
    assert said in str(found.message)
    assert "house-style" in str(found.detail)


def test_a_rule_that_fails_does_not_keep_the_others_from_finding():
    module = SimpleNamespace(API=1, RULES=(broken, lambda _proof: [FOUND]))
    assert findings(module)[1:] == [FOUND]


def test_a_package_is_not_loaded_before_it_is_asked():
    assert rules_of([offered(RuntimeError("loaded too early"))])
