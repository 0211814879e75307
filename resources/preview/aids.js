// Beside page.js, in the same world: how the page looks to other eyes, and where
// findings are. The page itself stays as it is.
(() => {
  // Machado, Oliveira and Fernandes (2009), severity 1.
  const matrices = {
    protanopia: "0.152 1.053 -0.205 0 0 0.115 0.786 0.099 0 0 -0.004 -0.048 1.052 0 0",
    deuteranopia: "0.367 0.861 -0.228 0 0 0.280 0.673 0.047 0 0 -0.012 0.043 0.969 0 0",
    tritanopia: "1.256 -0.077 -0.179 0 0 -0.078 0.931 0.148 0 0 0.005 0.691 0.304 0 0",
    achromatopsia: "0.213 0.715 0.072 0 0 0.213 0.715 0.072 0 0 0.213 0.715 0.072 0 0",
  };
  const eyes = new CSSStyleSheet();
  const notes = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, eyes, notes];
  let filter = null;

  globalThis.aids = {
    // Frames the elements with a finding: pairs of the element's index in the content and a colour.
    findings(pairs) {
      const rules = pairs.map(([index, colour]) => `.e-content > :nth-child(${index + 1}) {
        outline: 2px dashed ${colour}; outline-offset: 4px; }`);
      notes.replaceSync(rules.join("\n"));
    },
    // Shows the page through other eyes; any other name shows it as it is.
    sight(name) {
      filter?.remove();
      filter = null;
      eyes.replaceSync(name === "blurred" ? "html { filter: blur(1.5px); }" : "");
      if (!matrices[name]) return;
      // Behind the body: neither the page's own selectors nor a patch get to see it.
      const holder = document.createElement("div");
      holder.innerHTML = `<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0">
        <filter id="copydesk-eyes" color-interpolation-filters="linearRGB">
        <feColorMatrix type="matrix" values="${matrices[name]} 0 0 0 1 0"/></filter></svg>`;
      filter = holder.firstElementChild;
      filter.style.position = "absolute";
      document.documentElement.append(filter);
      eyes.replaceSync("html { filter: url(#copydesk-eyes); }");
    },
  };
})();
