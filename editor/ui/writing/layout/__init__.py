"""The body's own layout: styles Markdown where it stands, lays out and paints what is visible."""
