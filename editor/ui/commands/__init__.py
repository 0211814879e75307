"""The window's commands, declared once, and what derives from the declarations."""
