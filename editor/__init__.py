"""Copydesk: an editorial writing tool whose preview is the page that is published."""

__version__ = "0.1.0"
