// Where the words of the page stand; in the world beside the page, like page.js. Offsets are UTF-16
// of an element's text; -1 is above its first word, -2 below its last. Heights are CSS pixels from
// the view's top. Elements below zero stand around the content: the page's top, headline, standfirst,
// lead picture.
(() => {
  const TOP = -1, BOTTOM = -2, PAGE = -1;
  const AROUND = [null, ".p-name", ".p-summary", ".u-featured"];
  const around = (element) => document.querySelector(AROUND[PAGE - element]);
  const nodesOf = (element, count) =>
    element < 0 ? [around(element)].filter(Boolean) : copydesk.nodes(element, count) || [];

  const texts = (nodes) => nodes.flatMap((node) => {
    if (node.nodeType === 3) return [node];
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  });
  const box = (nodes) => {
    const range = document.createRange();
    if (!nodes.length) return null;
    const seen = nodes.filter((one) => one.nodeType === 1);
    if (!seen.length) range.selectNodeContents(nodes[0]);
    const all = seen.length ? seen.map((one) => one.getBoundingClientRect()) : [range.getBoundingClientRect()];
    return { top: Math.min(...all.map((one) => one.top)), bottom: Math.max(...all.map((one) => one.bottom)) };
  };
  // The letters of an element, each with its place; letters that are not seen have that of the next.
  const letters = (nodes) => {
    const all = texts(nodes);
    const starts = [];
    let length = 0;
    for (const one of all) {
      starts.push(length);
      length += one.data.length;
    }
    const rect = (offset) => {
      let at = starts.length - 1;
      while (at > 0 && starts[at] > offset) at--;
      const range = document.createRange();
      for (let within = offset - starts[at]; at < all.length; at++, within = 0) {
        const node = all[at];
        if (!node.data.trim()) continue;
        for (; within < node.data.length; within++) {
          range.setStart(node, within);
          range.setEnd(node, within + 1);
          const found = [...range.getClientRects()].find((one) => one.height > 0);
          if (found) return { top: found.top, bottom: found.bottom, left: found.left, right: found.right, offset: starts[at] + within };
        }
      }
      return null;
    };
    // The first letter whose foot is below a height.
    const below = (y) => {
      let low = 0, high = length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const one = rect(middle);
        if (!one || one.bottom > y) high = middle;
        else low = Math.max(middle, one.offset) + 1;
      }
      return low < length ? rect(low) : null;
    };
    return { all, starts, length, rect, below };
  };
  const place = ([element, offset], count) => {
    if (element === PAGE) return { top: -scrollY, bottom: -scrollY };
    const nodes = nodesOf(element, count);
    const whole = box(nodes);
    if (!whole) return null;
    if (offset === TOP) return { top: whole.top, bottom: whole.top };
    if (offset === BOTTOM) return { top: whole.bottom, bottom: whole.bottom };
    return letters(nodes).rect(offset) || { top: whole.bottom, bottom: whole.bottom };
  };
  const between = (first, second, y, top, bottom) =>
    [first, second, bottom > top ? Math.min(Math.max((y - top) / (bottom - top), 0), 1) : 0];

  // The two places around a height in an element, and how far between them it is.
  const inside = (element, count, y) => {
    const nodes = nodesOf(element, count), whole = box(nodes), words = letters(nodes);
    const line = words.below(y);
    if (!line) {
      const last = words.length ? words.below(-Infinity) && words.rect(0) : null;
      return between([element, TOP], [element, BOTTOM], y, last ? last.top : whole.top, whole.bottom);
    }
    if (line.top > y) {
      const before = line.offset ? words.below(line.top - (line.bottom - line.top) * 1.5) : null;
      if (!before || before.offset >= line.offset)
        return between([element, TOP], [element, line.offset], y, whole.top, line.top);
      return between([element, before.offset], [element, line.offset], y, before.top, line.top);
    }
    const next = words.below(line.bottom + 1);
    return next
      ? between([element, line.offset], [element, next.offset], y, line.top, next.top)
      : between([element, line.offset], [element, BOTTOM], y, line.top, whole.bottom);
  };

  Object.assign(copydesk, {
    // Where places stand: [top, foot] each, null where there is none.
    heights(spots, count) {
      return spots.map((spot) => {
        const found = place(spot, count);
        return found && [found.top, found.bottom];
      });
    },
    // Where one letter stands, null where it is not seen.
    letter(element, offset, count) {
      return letters(nodesOf(element, count)).rect(offset);
    },
    // Scrolls so that what is a fraction of the way between two places stands at a height.
    put(first, second, fraction, y, count) {
      const one = place(first, count);
      const other = place(second, count) || one;
      if (!one) return false;
      scrollBy({ top: one.top + (other.top - one.top) * fraction - y, behavior: "instant" });
      return true;
    },
    // What stands at a height: [place, place, fraction between the two].
    at(y, count) {
      if (!copydesk.nodes(0, count)) return null;
      let low = 0, high = count;
      while (low < high) {
        const middle = (low + high) >> 1;
        const found = box(nodesOf(middle, count));
        if (found && found.bottom > y) high = middle;
        else low = middle + 1;
      }
      if (low === count) return [[count - 1, BOTTOM], [count - 1, BOTTOM], 0];
      const { top } = box(nodesOf(low, count));
      if (y >= top) return inside(low, count, y);
      if (low) {
        const { bottom } = box(nodesOf(low - 1, count));
        return between([low - 1, BOTTOM], [low, TOP], y, bottom, top);
      }
      const above = AROUND.map((_, at) => [PAGE - at, TOP])
        .map((spot) => [spot, place(spot, count)])
        .filter(([, found]) => found)
        .map(([spot, found]) => [spot, found.top]);
      above.push([[0, TOP], top]);
      above.sort((one, other) => one[1] - other[1]);
      let next = above.findIndex(([, height]) => height > y);
      if (next < 1) next = 1;
      const [[first, start], [second, end]] = [above[next - 1], above[next]];
      return between(first, second, y, start, end);
    },
    // The place under the pointer, null where no words are or a link leads on within the page.
    under(x, y, count) {
      const found = document.caretRangeFromPoint(x, y);
      if (!found || found.startContainer.nodeType !== 3) return null;
      const node = found.startContainer;
      if (node.parentElement.closest('a[href^="#"]')) return null;
      const own = (element) => {
        const { all, starts } = letters(nodesOf(element, count));
        const at = all.indexOf(node);
        return at < 0 ? null : [element, starts[at] + found.startOffset];
      };
      for (const element of [-2, -3]) if (around(element)?.contains(node)) return own(element);
      const root = copydesk.nodes(0, count) && document.querySelector(".e-content");
      if (!root || !root.contains(node)) return null;
      let child = node;
      while (child.parentNode !== root) child = child.parentNode;
      for (let element = 0; element < count; element++)
        if (copydesk.nodes(element, count).includes(child)) return own(element);
      return null;
    },
  });
})();
