/* What the tests ask of a page. Each function returns a list of what is wrong; empty is good. */
window.audits = (() => {
  const name = (element) => {
    const words = (element.textContent || element.value || "").trim().replace(/\s+/g, " ");
    const kind = element.className.baseVal ?? element.className;
    return `${element.localName}${kind ? `.${String(kind).split(" ").join(".")}` : ""} "${words.slice(0, 60)}"`;
  };
  const shown = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const hiddenFromSight = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.clipPath === "inset(50%)" || at.classList.contains("nl-skip-link")) return true;
    }
    return false;
  };

  /* Every piece of text in sight, with the rectangles of its lines. */
  function texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (!node.data.trim() || element.closest("script, style, noscript, [aria-hidden=true]")) continue;
      if (!shown(element) || hiddenFromSight(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      found.push({ element, rects: [...range.getClientRects()].filter((rect) => rect.width > 1) });
    }
    return found;
  }

  /* The page is not wider than the window. */
  function sideways() {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => shown(element) && element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} px wide in ${clientWidth}`, ...wide.slice(0, 5).map(name)];
  }

  /* No text disappears behind the edge of a box, and none lies over another. */
  function loss() {
    const wrong = [];
    const all = texts();
    for (const { element, rects } of all) {
      for (let box = element; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.display === "inline") continue;
        const edge = box.getBoundingClientRect();
        const cut = (overflow, outside) => /hidden|clip/.test(overflow) && outside;
        for (const rect of rects) {
          if (
            cut(style.overflowX, rect.right > edge.right + 2 || rect.left < edge.left - 2) ||
            cut(style.overflowY, rect.bottom > edge.bottom + 4 || rect.top < edge.top - 4)
          ) {
            wrong.push(`cut off: ${name(element)}`);
          }
        }
      }
    }
    // Lines are as high as the font: what counts is the middle, where the letters stand.
    const lines = all.flatMap(({ element, rects }) =>
      rects.map((rect) => ({
        element,
        left: rect.left + 1,
        right: rect.right - 1,
        top: rect.top + rect.height * 0.3,
        bottom: rect.bottom - rect.height * 0.3,
      })),
    );
    lines.forEach((one, index) => {
      for (const other of lines.slice(index + 1)) {
        const over =
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom;
        if (over && one.element !== other.element) {
          wrong.push(`overlap: ${name(one.element)} and ${name(other.element)}`);
        }
      }
    });
    return [...new Set(wrong)].slice(0, 8);
  }

  const TARGETS = "a[href], button, summary, input:not([type=hidden]), select, textarea, [role=option]";

  /* In a sentence: words of others stand on the same line. */
  function inSentence(element) {
    if (getComputedStyle(element).display !== "inline") return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const words = block.cloneNode(true);
    words.querySelectorAll("a, button").forEach((target) => target.remove());
    return words.textContent.trim().length > 0;
  }

  /* Targets of at least 24 by 24 px (WCAG 2.5.8), tried by pointing at their corners. Needs a
     window as high as the page. */
  function targets() {
    return [...document.querySelectorAll(TARGETS)]
      .filter((element) => shown(element) && !hiddenFromSight(element) && !inSentence(element))
      .filter((element) => {
        const rects = [...element.getClientRects()];
        const box = rects.length > 1 ? rects[0] : element.getBoundingClientRect();
        const x = box.left + box.width / 2;
        const y = box.top + box.height / 2;
        return ![-11.5, 11.5].every((dx) =>
          [-11.5, 11.5].every((dy) => {
            const hit = document.elementFromPoint(x + dx, y + dy);
            return hit && (element.contains(hit) || hit.closest("label")?.control === element);
          }),
        );
      })
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${name(element)} ${width.toFixed()} x ${height.toFixed()}`;
      });
  }

  /* One h1, no level skipped, none empty. */
  function headings() {
    const all = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(shown);
    const wrong = all.filter((heading) => !heading.textContent.trim()).map((h) => `empty ${name(h)}`);
    const first = all.filter((heading) => heading.localName === "h1").length;
    if (first !== 1) wrong.push(`${first} headings of level 1`);
    let level = 0;
    for (const heading of all) {
      const own = Number(heading.localName[1]);
      if (own > level + 1) wrong.push(`${level} then ${own}: ${name(heading)}`);
      level = own;
    }
    return wrong;
  }

  /* What moves, or would move when something changes. */
  function motion() {
    const moving = document.getAnimations().map((animation) => name(animation.effect.target));
    const seconds = (value) => Math.max(...value.split(",").map(parseFloat));
    for (const element of document.querySelectorAll("body *")) {
      for (const part of [undefined, "::before", "::after"]) {
        const style = getComputedStyle(element, part);
        const animated = style.animationName !== "none" && seconds(style.animationDuration) > 0;
        const slides = style.transitionProperty !== "none" && seconds(style.transitionDuration) > 0;
        if (animated || slides || style.scrollBehavior === "smooth") moving.push(name(element));
      }
    }
    return [...new Set(moving)].slice(0, 5);
  }

  /* Where colours of one's own replace ours, a control keeps an edge or an underline. */
  function edges() {
    const controls = document.querySelectorAll(".nl-button, button, input:not([type=hidden]), select");
    return [...controls]
      .filter((element) => shown(element) && !hiddenFromSight(element))
      .filter((element) => {
        const style = getComputedStyle(element);
        const edge = (side) =>
          style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0;
        return !["Top", "Right", "Bottom", "Left"].every(edge);
      })
      .map(name);
  }

  /* Elements that the Tab key should reach, in the order of the document. */
  function tabbable() {
    return [
      ...document.querySelectorAll(
        "a[href], button:not([disabled]), input:not([type=hidden]), select, textarea, summary, video[controls], iframe, [tabindex]",
      ),
    ].filter((element) => element.tabIndex >= 0 && shown(element));
  }

  let visited = [];
  /* Note what gets the focus, and how one sees that it has it. */
  function watchFocus() {
    visited = [];
    document.addEventListener("focusin", ({ target }) => {
      // A link that fills its card has its outline around the card.
      let seen = false;
      for (let at = target; at && at !== document.body && !seen; at = at.parentElement) {
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        seen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
      }
      visited.push({ target, seen });
    });
  }

  /* After at least as many Tabs as there are stops: a video has stops of its own inside. */
  function focusWalk() {
    const stops = tabbable();
    const seen = visited.filter(({ target }, index) => target !== visited[index - 1]?.target);
    const wrong = seen.filter((visit) => !visit.seen).map(({ target }) => `no outline: ${name(target)}`);
    stops.forEach((stop, index) => {
      if (seen[index]?.target !== stop) {
        const instead = seen[index] ? name(seen[index].target) : "nothing";
        wrong.push(`stop ${index + 1} is ${instead}, not ${name(stop)}`);
      }
    });
    return wrong.slice(0, 6);
  }

  /* Nothing stays in front of what has the focus. */
  const stuck = () =>
    [...document.querySelectorAll("body *")]
      .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position) && shown(element))
      .filter((element) => !element.classList.contains("nl-skip-link"))
      .map(name);

  return { sideways, loss, targets, headings, motion, edges, tabbable, watchFocus, focusWalk, stuck };
})();
