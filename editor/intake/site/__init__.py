"""A page of the writer's site becomes a theme: its clothes are kept, its words are left out."""
