"""The first screen: three ways to begin, no account, no questions."""
