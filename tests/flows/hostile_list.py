"""What a theme or an article that means no good may hold; `%URL%` is a server that nobody may ask.

`%OUT%` is the path of a picture that lies outside of the library. Each line would change the title,
leave the page, or load something, if it were let.
"""

from __future__ import annotations

LINES = (
    # Scripts, and what runs one.
    "<script>document.title = 'pwned'</script>",
    '<script src="%URL%/script.js"></script>',
    '<script type="module">import "%URL%/module.js"</script>',
    '<img src="%URL%/pixel.png" onerror="document.title=\'pwned\'">',
    "<svg onload=\"document.title='pwned'\"><script>document.title='pwned'</script></svg>",
    "<details open ontoggle=\"document.title='pwned'\"><summary>s</summary></details>",
    "<input autofocus onfocus=\"document.title='pwned'\">",
    '<a id="js" href="javascript:document.title=\'pwned\'">click</a>',
    "<iframe src=\"javascript:top.document.title='pwned'\"></iframe>",
    "<iframe srcdoc=\"<script>top.document.title='pwned'</script>\"></iframe>",
    '<object data="data:text/html,<script>top.document.title=1</script>"></object>',
    # Ways off the page.
    '<meta http-equiv="refresh" content="0;url=%URL%/away">',
    '<meta http-equiv="refresh" content="0;url=file:///etc/hostname">',
    '<base href="%URL%/">',
    '<form action="%URL%/form"><input type="image" src="%URL%/image.png"></form>',
    # Remote things, and the files of this machine.
    '<iframe src="%URL%/frame"></iframe><embed src="%URL%/embed"><object data="%URL%/object">',
    '</object><frameset><frame src="%URL%/frame2"></frameset>',
    '<link rel="stylesheet" href="%URL%/style.css"><link rel="prefetch" href="%URL%/ahead">',
    '<link rel="preload" as="font" href="%URL%/font"><link rel="icon" href="%URL%/icon.png">',
    '<link rel="manifest" href="%URL%/manifest"><link rel="dns-prefetch" href="%URL%">',
    '<style>@import url("%URL%/import.css"); @font-face { font-family: f; src: url(%URL%/f) }',
    "h1 { font-family: f; background: url(%URL%/bg.png); cursor: url(%URL%/cur), auto }</style>",
    '<video src="%URL%/film" poster="%URL%/poster.png" autoplay></video><audio src="%URL%/tone">',
    '</audio><picture><source srcset="%URL%/set.png"><img src="x.png" srcset="%URL%/2 2x">',
    '</picture><svg><image href="%URL%/drawn.png"/><use href="%URL%/use.svg#a"/></svg>',
    '<img src="file://%OUT%"><iframe src="file:///etc/hostname"></iframe>',
    # Path tricks in our own scheme.
    '<img src="../outside.png"><img src="../../outside.png"><img src="..%2foutside.png">',
    '<img src="%OUT%"><img src="/%OUT%"><img src="copydesk://preview%OUT%">',
    '<img src="copydesk://preview/1/..%2f..%2foutside.png"><img src="copydesk://other/1/%OUT%">',
    '<img src="copydesk://preview/1/%252e%252e/outside.png"><img src="..\\\\outside.png">',
    '<iframe src="copydesk://preview/1/index.html"></iframe>',
)


def lines(url: str, out: str) -> str:
    """Return all of it, for one server and one file."""
    return "\n".join(LINES).replace("%URL%", url).replace("%OUT%", out)
