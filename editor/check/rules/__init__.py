"""The rules, in the order in which they are asked; each takes a Proof and yields findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from editor.check.proof import Proof
from editor.check.rules.byline import byline
from editor.check.rules.critic_open import critic_open
from editor.check.rules.date import date
from editor.check.rules.front_matter import front_matter
from editor.check.rules.heading_levels import heading_levels
from editor.check.rules.heading_one import heading_one
from editor.check.rules.headline import headline
from editor.check.rules.headline_again import headline_again
from editor.check.rules.headline_length import headline_length
from editor.check.rules.link_empty import link_empty
from editor.check.rules.link_file import link_file
from editor.check.rules.link_words import link_words
from editor.check.rules.page import page
from editor.check.rules.picture import picture
from editor.check.rules.picture_alt import picture_alt
from editor.check.rules.picture_alt_words import picture_alt_words
from editor.check.rules.picture_credit import picture_credit
from editor.check.rules.picture_file import picture_file
from editor.check.rules.placeholder import placeholder
from editor.check.rules.section import section
from editor.check.rules.section_known import section_known
from editor.check.rules.slug import slug
from editor.check.rules.slug_form import slug_form
from editor.check.rules.slug_taken import slug_taken
from editor.check.rules.source import source
from editor.check.rules.source_address import source_address
from editor.check.rules.standfirst import standfirst
from editor.check.rules.value import value
from editor.core.findings import Finding

Rule = Callable[[Proof], Iterable[Finding]]
"""One check: pure, quick, and silent where nothing is wrong."""

RULES: tuple[Rule, ...] = (
    front_matter,
    headline,
    headline_again,
    headline_length,
    byline,
    date,
    section,
    section_known,
    standfirst,
    picture,
    source,
    source_address,
    value,
    slug,
    slug_form,
    slug_taken,
    picture_alt,
    picture_alt_words,
    picture_credit,
    picture_file,
    heading_one,
    heading_levels,
    link_empty,
    link_file,
    link_words,
    placeholder,
    critic_open,
    page,
)
