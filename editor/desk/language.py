"""The language in which the program speaks: the writer's choice, else the system's."""

from __future__ import annotations

import locale

from editor.core.options import Options
from editor.core.paths import AppPaths
from editor.core.resources import resource
from editor.core.text import Catalogue
from editor.desk.settings import stored_options

SYSTEM = "system"


def speak(paths: AppPaths) -> str:
    """Put the catalogue of the chosen language in force and return its tag; once, at the start.

    Without a translation in `resources/locale` everything is English.
    """
    chosen = Options(stored_options(paths)).text("language")
    language = system_language() if chosen == SYSTEM else chosen
    Catalogue.use(Catalogue(language))
    return language


def has_translations() -> bool:
    """Tell whether there is any language but English to choose."""
    return resource("locale").is_dir()


def system_language() -> str:
    """Return the system's language as BCP 47 has it, English where it names none."""
    found = locale.getlocale()[0] or ""
    named = len(found) > 1 and found.partition("_")[0].isalpha()
    return found.replace("_", "-") if named else "en"
