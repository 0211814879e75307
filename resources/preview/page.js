// Runs in a world of its own beside the page, whose own scripts are off. Nothing here reaches out.
(() => {
  const content = () => document.querySelector(".e-content");
  let marked = null;

  // The window's own scroll bar, in the page's colours; nothing of the page itself changes.
  const bar = new CSSStyleSheet();
  bar.replaceSync(`::-webkit-scrollbar { width: 10px; height: 10px; }
    ::-webkit-scrollbar-thumb { background: #8886; border: 2px solid transparent;
      border-radius: 5px; background-clip: content-box; min-height: 32px; }
    ::-webkit-scrollbar-thumb:hover { background-color: #888c; }`);
  // The caret's paragraph is marked by a rule beside the page, so that the page stays as it is.
  const pencil = new CSSStyleSheet();
  document.adoptedStyleSheets = [bar, pencil];

  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (colour && colour !== "transparent" && !colour.endsWith(", 0)")) return colour;
    }
    return "#fff";
  };

  const made = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content;
  };

  globalThis.copydesk = {
    // Puts `html` in the place of the children from `start` on, `count` of them. `had` is how many
    // there should be: with another number the whole content is replaced by `all`, if it is given.
    patch(start, count, html, had) {
      const root = content();
      if (!root || root.children.length !== had) return false;
      const fresh = made(html);
      const old = [...root.children].slice(start, start + count);
      const after = root.children[start + count] || null;
      if (old.includes(marked)) marked = null;
      for (const one of old) one.remove();
      root.insertBefore(fresh, after);
      return root.children.length;
    },
    fill(html) {
      const root = content();
      if (!root) return false;
      marked = null;
      root.replaceChildren(made(html));
      return root.children.length;
    },
    // Puts another body around the content: the headline changed, or a time.
    shell(html, lang, dir, title) {
      const y = scrollY;
      marked = null;
      document.documentElement.lang = lang;
      document.documentElement.dir = dir;
      document.title = title;
      const parsed = new DOMParser().parseFromString(html, "text/html");
      for (const { name } of [...document.body.attributes]) document.body.removeAttribute(name);
      for (const { name, value } of [...parsed.body.attributes])
        document.body.setAttribute(name, value);
      document.body.replaceChildren(...parsed.body.childNodes);
      scrollTo(0, y);
      return (content() || { children: [] }).children.length;
    },
    // Marks the paragraph of the caret at its edge and has it seen; -1 marks none.
    mark(index, colour, follow) {
      pencil.replaceSync("");
      marked = (content() || { children: [] }).children[index] || null;
      if (!marked) return false;
      const side = getComputedStyle(marked).direction === "rtl" ? 1 : -1;
      pencil.replaceSync(`.e-content > :nth-child(${index + 1}) {
        box-shadow: ${10 * side}px 0 0 ${ground(marked)}, ${13 * side}px 0 0 ${colour}; }`);
      if (!follow) return true;
      const { top, bottom } = marked.getBoundingClientRect();
      if (bottom < 24 || top > innerHeight - 24)
        scrollBy(0, top - Math.max(24, (innerHeight - (bottom - top)) / 2));
      return true;
    },
    count() {
      return (content() || { children: [] }).children.length;
    },
    place() {
      return scrollY;
    },
    go(y) {
      scrollTo(0, y);
    },
  };
})();
