"""Qt: the window, its panes and dialogs; the only package that imports PySide6."""
