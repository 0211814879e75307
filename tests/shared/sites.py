"""A real WordPress and a real Ghost on loopback, and one article of the corpus on both."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
import shutil
import subprocess
import sys
import time
import urllib.request
import uuid
from dataclasses import dataclass
from pathlib import Path

ARTICLE = "2016-09-13-kanban-for-government.md"
SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples" / "harbour-bridge"
LEAD, INSIDE = "dawn.jpg", "ribs.jpg"
STANDFIRST = "Cards on a wall, and what they did for a team that never finished anything."
HEAD = """\
---
title: "{title}"
date: 2016-09-13T09:30:00Z
description: {standfirst}
authors: [{author}]
section: Teams
tags: [Kanban, Planning, Government]
image: {name}/dawn.jpg
image_alt: A tram on the arch of a bridge at sunrise
---
"""
SCRIPT_S = 120


@dataclass(frozen=True)
class Story:
    """The article as a file of a library, and as what a server is sent."""

    file: Path
    title: str
    html: str
    """The body; the picture inside is named `INSIDE`."""


def copydesk(*args: object) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own; 1 means findings, which pages may have."""
    ran = subprocess.run(
        [sys.executable, "-m", "editor", *map(str, args)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=SCRIPT_S,
    )
    assert ran.returncode < 2, ran.stderr
    return ran


def make_library(folder: Path, corpus: Path, author: str) -> Story:
    """Put the article with two pictures into a library."""
    name = ARTICLE.removesuffix(".md")
    (folder / name).mkdir(parents=True)
    for picture in (LEAD, INSIDE):
        shutil.copy(SAMPLES / picture, folder / name / picture)
    text = (corpus / "news" / ARTICLE).read_text("utf-8")
    _, head, body = text.split("---\n", 2)
    title = next(one for one in head.split("\n") if one.startswith("title:"))[6:].strip(" '\"")
    first, rest = body.strip().split("\n\n", 1)
    body = f'{first}\n\n![Five steel arches]({name}/{INSIDE} "The five ribs")\n\n{rest}\n'
    file = folder / f"{name}.md"
    head = HEAD.format(title=title, standfirst=STANDFIRST, author=author, name=name)
    file.write_text(head + body, "utf-8")
    (folder / "site.yaml").write_text("name: Test Gazette\nlanguage: en-US\n", "utf-8")
    fragment = folder.parent / f"{folder.name}-fragment.html"
    copydesk("export", file, "--fragment", "-o", fragment)
    return Story(file, title, fragment.read_text("utf-8"))


def start(shared: Path, kind: str, site: Path, cache: str) -> dict[str, object]:
    """Start a server, installing it where it is not; return what it says of itself."""
    scripts = shared / "servers" / kind
    subprocess.run([scripts / "install", cache], check=True, capture_output=True, timeout=600)
    said = subprocess.run(
        [scripts / "start", site, cache], check=True, capture_output=True, timeout=SCRIPT_S
    )
    return json.loads(said.stdout)


def stop(shared: Path, kind: str, site: Path) -> None:
    """Stop a server."""
    subprocess.run(
        [shared / "servers" / kind / "stop", site], check=True, capture_output=True, timeout=60
    )


def switch_theme(shared: Path, site: Path, theme: str) -> None:
    """Dress WordPress in another theme."""
    script = shared / "servers" / "wordpress" / "theme.php"
    subprocess.run(
        ["php", script, site / "www", theme], check=True, capture_output=True, timeout=60
    )


def put_on_wordpress(state: dict, story: Story) -> str:
    """Publish the article; return its address."""
    api = f"{state['url']}/wp-json/wp/v2"
    admin = state["users"]["admin"]
    pair = f"{admin['username']}:{admin['application_password']}".encode()
    allowed = {"Authorization": f"Basic {base64.b64encode(pair).decode()}"}

    def picture(name: str) -> dict:
        data, kind = _form({"alt_text": "Five steel arches"}, story.file.with_suffix("") / name)
        return _post(f"{api}/media", data, {**allowed, "Content-Type": kind})

    def term(kind: str, name: str) -> int:
        sent = json.dumps({"name": name}).encode()
        return _post(f"{api}/{kind}", sent, {**allowed, "Content-Type": "application/json"})["id"]

    lead, inside = picture(LEAD), picture(INSIDE)
    post = {
        "title": story.title,
        "content": _with_picture(story, inside["source_url"]),
        "excerpt": STANDFIRST,
        "status": "publish",
        "date_gmt": "2016-09-13T09:30:00",
        "featured_media": lead["id"],
        "categories": [term("categories", "Teams")],
        "tags": [term("tags", one) for one in ("Kanban", "Planning", "Government")],
    }
    sent = json.dumps(post).encode()
    return _post(f"{api}/posts", sent, {**allowed, "Content-Type": "application/json"})["link"]


def put_on_ghost(state: dict, story: Story) -> str:
    """Publish the article; return its address."""
    api = f"{state['url']}/ghost/api/admin"

    def allowed(kind: str) -> dict[str, str]:
        token = f"Ghost {_token(state['admin_api_key'])}"
        return {"Authorization": token, "Accept-Version": "v6.0", "Content-Type": kind}

    def picture(name: str) -> str:
        data, kind = _form({"purpose": "image"}, story.file.with_suffix("") / name)
        return _post(f"{api}/images/upload/", data, allowed(kind))["images"][0]["url"]

    post = {
        "title": story.title,
        "html": _with_picture(story, picture(INSIDE)),
        "custom_excerpt": STANDFIRST,
        "status": "published",
        "published_at": "2016-09-13T09:30:00.000Z",
        "feature_image": picture(LEAD),
        "feature_image_alt": "A tram on the arch of a bridge at sunrise",
        "tags": ["Teams", "Kanban", "Planning", "Government"],
    }
    sent = json.dumps({"posts": [post]}).encode()
    answer = _post(f"{api}/posts/?source=html", sent, allowed("application/json"))
    return answer["posts"][0]["url"]


def _with_picture(story: Story, address: str) -> str:
    """Return the body whose one picture lies at an address of the server's."""
    return re.sub(r'src="[^"]*ribs\.jpg"', f'src="{address}"', story.html)


def _token(key: str) -> str:
    name, secret = key.split(":")

    def part(data: bytes | dict) -> str:
        raw = data if isinstance(data, bytes) else json.dumps(data).encode()
        return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()

    now = int(time.time())
    said = ".".join(
        (
            part({"alg": "HS256", "typ": "JWT", "kid": name}),
            part({"iat": now, "exp": now + 300, "aud": "/admin/"}),
        )
    )
    seal = hmac.new(bytes.fromhex(secret), said.encode(), hashlib.sha256).digest()
    return f"{said}.{part(seal)}"


def _form(fields: dict[str, str], file: Path) -> tuple[bytes, str]:
    edge = uuid.uuid4().hex
    body = b""
    for name, value in fields.items():
        head = f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'
        body += f"{head}{value}\r\n".encode()
    head = f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{file.name}"\r\n'
    body += f"{head}Content-Type: image/jpeg\r\n\r\n".encode() + file.read_bytes()
    return body + f"\r\n--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}"


def _post(url: str, data: bytes, headers: dict[str, str]) -> dict:
    asked = urllib.request.Request(url, data=data, headers=headers, method="POST")
    with urllib.request.urlopen(asked, timeout=60) as answer:
        return json.load(answer)
