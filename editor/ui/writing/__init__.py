"""The writing pane: headline and standfirst as fields above the body, and the body itself."""
