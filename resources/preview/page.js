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

  // The nodes of each element of the content; null until a patch needs them. Between the nodes of
  // two elements stands one line end, as in the page that is exported.
  let parts = null;
  const nodes = (html) => [...made(html).childNodes];
  const found = (count) => {
    const root = content();
    if (!root) return null;
    // A page that was just loaded: most elements are one node each, and then they can be counted.
    if (!parts && root.children.length === count) parts = [...root.children].map((one) => [one]);
    return parts && parts.length === count ? root : null;
  };
  const fresh = (elements) => {
    const all = document.createDocumentFragment();
    const kept = elements.map(nodes);
    kept.forEach((some, index) => {
      if (index) all.append("\n");
      all.append(...some);
    });
    return { all, kept };
  };

  globalThis.copydesk = {
    // Puts `elements` in the place of those from `start` on, `count` of them. `had` is how many
    // there should be: with another number, or without one, nothing is done and the answer is false.
    patch(start, count, elements, had) {
      const root = found(had);
      if (!root || !had) return false;
      const { all, kept } = fresh(elements);
      const gone = parts.slice(start, start + count).flat();
      if (gone.includes(marked)) marked = null;
      const before = parts[start - 1]?.at(-1);
      const after = parts[start + count]?.[0];
      // From behind the one before to the next one: with what stands between them.
      const range = document.createRange();
      if (before) range.setStartAfter(before);
      else range.setStartBefore(parts[start][0]);
      if (after) range.setEndBefore(after);
      else range.setEndAfter(gone.length ? gone.at(-1) : before);
      range.deleteContents();
      if (kept.length && before) all.prepend("\n");
      if (after && (kept.length || before)) all.append("\n");
      range.insertNode(all);
      parts.splice(start, count, ...kept);
      return true;
    },
    fill(elements) {
      const root = content();
      if (!root) return false;
      const edge = (node) => (node?.nodeType === 3 && !node.data.trim() ? node.data : "");
      const [first, last] = [edge(root.firstChild), edge(root.lastChild)];
      marked = null;
      const { all, kept } = fresh(elements);
      root.replaceChildren(first, all, last);
      parts = kept;
      return true;
    },
    // Puts another body around the content: the headline changed, or a time.
    shell(html, lang, dir, title) {
      const y = scrollY;
      marked = parts = null;
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
    // Marks the paragraph of the caret at its edge; -1 marks none.
    mark(index, colour) {
      pencil.replaceSync("");
      const root = content();
      marked = (parts ? parts[index]?.find((one) => one.nodeType === 1) : root?.children[index]) || null;
      if (!marked) return false;
      const place = [...root.children].indexOf(marked) + 1;
      const side = getComputedStyle(marked).direction === "rtl" ? 1 : -1;
      pencil.replaceSync(`.e-content > :nth-child(${place}) {
        box-shadow: ${10 * side}px 0 0 ${ground(marked)}, ${13 * side}px 0 0 ${colour}; }`);
      return true;
    },
    // The nodes of an element of the content, null where there are not `count` elements.
    nodes(element, count) {
      return found(count) ? parts[element] || null : null;
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
