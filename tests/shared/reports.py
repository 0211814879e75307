"""Reads the validators' report."""

from pathlib import Path


def errors(report: dict[str, object]) -> list[str]:
    """The errors of a report, one a line."""
    return [
        f"{Path(file).parent.name}/{Path(file).name}: {one['tool']} {one['rule']} {one['message']}"
        for file, found in report["files"].items()
        for one in found
        if one["level"] == "error"
    ]
