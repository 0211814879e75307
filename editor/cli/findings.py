"""Findings as a command line shows them."""

from __future__ import annotations

from pathlib import Path

from editor.core.findings import Finding
from editor.core.text import text


def finding_data(file: Path, finding: Finding) -> dict[str, object]:
    """Return a finding as `--json` prints it; `mend` says what `--fix` would do, or is null."""
    return {
        "file": str(file),
        "rule": finding.rule,
        "gravity": finding.gravity.value,
        "line": finding.where.line,
        "column": finding.where.column,
        "message": str(finding.message),
        "mend": str(finding.mend.label) if finding.mend else None,
    }


def finding_line(file: Path, finding: Finding) -> str:
    """Return a finding as one line that editors can jump by."""
    gravity = text(f"cli.gravity-{finding.gravity.value}")
    where = f"{file}:{finding.where.line}:{finding.where.column}"
    return f"{where}: {gravity}: {finding.message} ({finding.rule})"
