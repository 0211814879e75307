"""Each page beside the rules' names shows what a rule says of an article.

A case is a sentence, the world around it if it matters (`Missing:`, `Slugs:`, `Byline:`, `Sections:`, `Page:`),
the article up to a line with a full stop, and then a line for each finding; a mend is told behind
an arrow.
"""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from editor.check import rules
from editor.check.proof import Proof
from editor.check.surroundings import Surroundings
from editor.core.article import Place
from editor.core.findings import Finding, Gravity
from editor.core.metadata import Person
from editor.core.site import Section, Site
from editor.core.text import message
from editor.markup.article import read_article

PAGES = sorted((Path(__file__).parent / "rules").glob("*.md"))
AROUND = ("Missing", "Slugs", "Byline", "Sections", "Page")
FILE = Path("/library/harbour-bridge.md")


@dataclass
class Case:
    sentence: str
    around: dict[str, list[str]] = field(default_factory=dict)
    article: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def proof(self) -> Proof:
        article = read_article("\n".join(self.article), FILE)
        site = Site(
            byline=tuple(Person(one) for one in self.around.get("Byline", ())),
            sections=tuple(Section(one) for one in self.around.get("Sections", ())),
        )
        return Proof(
            article,
            site,
            Surroundings(
                missing=frozenset(self.around.get("Missing", ())),
                slugs=frozenset(self.around.get("Slugs", ())),
                page=tuple(
                    Finding(one, Gravity.ERROR, message("check.headline"), Place(1))
                    for one in self.around.get("Page", ())
                ),
            ),
        )


def cases(page: Path) -> list[Case]:
    found: list[Case] = []
    lines = iter(page.read_text("utf-8").split("\n"))
    for line in lines:
        if not line:
            continue
        case = Case(line)
        for inner in lines:
            key, colon, value = inner.partition(": ")
            if inner == ".":
                break
            if colon and key in AROUND and not case.article:
                case.around[key] = value.split(", ")
            else:
                case.article.append(inner)
        for inner in lines:
            if not inner:
                break
            case.expected.append(inner)
        found.append(case)
    return found


def said(finding: Finding) -> str:
    where = f"{finding.where.line}:{finding.where.column}"
    mend = f" → {finding.mend.label}" if finding.mend else ""
    return f"{where} {finding.gravity} {finding.rule}: {finding.message}{mend}"


@pytest.mark.parametrize(
    ("page", "case"),
    [(page, case) for page in PAGES for case in cases(page)],
    ids=lambda value: value.sentence if isinstance(value, Case) else value.stem,
)
def test_a_rule_says_what_its_page_shows(page, case):
    rule = getattr(rules, page.stem)
    assert [said(one) for one in rule(case.proof())] == case.expected


def test_each_rule_has_a_page():
    assert {page.stem for page in PAGES} == {rule.__name__ for rule in rules.RULES}


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_a_rule_stands_in_the_file_of_its_name_and_says_what_it_does(rule):
    assert rule.__module__ == f"editor.check.rules.{rule.__name__}"
    assert rule.__doc__
