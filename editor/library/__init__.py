"""The disk: the only package that writes a user's file."""
