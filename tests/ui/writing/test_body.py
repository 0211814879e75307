"""The widget that holds the body: which body it holds, and until when."""

import weakref


def test_a_body_is_let_go_only_after_the_widget_shows_another(writer, monkeypatch):
    writer.take(writer.story)
    body, pane = writer.pane.body, writer.pane
    there = weakref.ref(pane.document)
    show, alive = body.setDocument, []
    monkeypatch.setattr(
        body, "setDocument", lambda other: (alive.append(there() is not None), show(other))
    )
    pane._documents.clear()
    pane.set_buffer(None)
    assert alive == [True]
    assert there() is None
