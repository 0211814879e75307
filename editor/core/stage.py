"""The stages an article goes through."""

from enum import StrEnum


class Stage(StrEnum):
    """Where an article stands; the value is what the front matter says."""

    IDEA = "idea"
    DRAFT = "draft"
    REVIEW = "review"
    READY = "ready"
    PUBLISHED = "published"
    SPIKED = "spiked"
