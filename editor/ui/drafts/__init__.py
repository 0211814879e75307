"""The draft list: all articles of the library by stage, filtered as one types."""
