"""Links of an article: shown by kind, a click goes to the place."""

from editor.ui.dialogs.connections import ConnectionsDialog
from tests.ui.waiting import until


def test_links_are_shown_and_lead_to_their_places(newsroom):
    (newsroom.folder / "kitchens.md").write_text(
        "---\ntitle: Kitchens\n---\nBy [the bridge](harbour-bridge.md).\n", "utf-8"
    )
    newsroom.run("look-again")
    newsroom.settle()
    buffer = newsroom.open("harbour-bridge.md")
    dialog = ConnectionsDialog(newsroom.context, buffer, newsroom.window)
    assert until(lambda: dialog.tree.topLevelItemCount() == 3)
    linked, named, broken = (dialog.tree.topLevelItem(at) for at in range(3))
    assert linked.text(0) == "1 link leads here"
    assert linked.child(0).text(0) == "Kitchens, 4:  By [the bridge](harbour-bridge.md)."
    assert named.childCount() == broken.childCount() == 0
    dialog._go(linked.child(0))
    assert newsroom.context.current_buffer.path.name == "kitchens.md"
    assert newsroom.window.writing.caret() == len("By [the bridge](")
