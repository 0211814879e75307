"""A process in which something was copied comes to a clean end."""

import subprocess
import sys

import pytest

COPY_AND_LEAVE = """
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from editor.ui.clipboard import leave_to_qt

app = QGuiApplication([])
data = QMimeData()
data.setText("a\\u00a0**b**")
app.clipboard().setMimeData(data)
del data
{leave}
assert app.clipboard().text() == "a\\u00a0**b**"
"""


@pytest.mark.flow
def test_a_program_that_copied_something_ends_well():
    code = COPY_AND_LEAVE.format(leave="leave_to_qt()")
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
