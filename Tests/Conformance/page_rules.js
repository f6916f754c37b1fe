// Rules that a page must keep, evaluated in it by pages.py: each function gives a list of faults as text.
// What is hidden for good (class "hidden", the skip link out of focus) is read aloud and is looked at as names only.

function label(element) {
  const words = (element.textContent || "").trim().replace(/\s+/g, " ").slice(0, 40);
  const name = element.tagName.toLowerCase() + (element.id ? "#" + element.id : "")
    + (element.getAttribute("class") ? "." + element.getAttribute("class").replace(/ /g, ".") : "");
  return words ? `${name} "${words}"` : name;
}

/** The name that an element has for who hears the page, from the few sources that pages of the tool use. */
function accessibleName(element) {
  const by = element.getAttribute("aria-labelledby");
  if (by) return by.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
  const own = element.getAttribute("aria-label") ?? element.textContent;
  return own.trim();
}

function isShown(element) {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !element.closest(".hidden");
}

// MARK: Structure

function structure() {
  const faults = [];
  const fault = (rule, element) => faults.push(`${rule}: ${element ? label(element) : "the page"}`);
  const all = (selector) => [...document.querySelectorAll(selector)];

  const lang = document.documentElement.lang;
  if (!lang) fault("html has no lang");
  for (const element of all("[lang]")) {
    try { Intl.getCanonicalLocales(element.getAttribute("lang")); } catch { fault("no language tag", element); }
  }
  if (!document.title.trim()) fault("no title");

  const ids = new Set();
  for (const element of all("[id]")) {
    if (ids.has(element.id)) fault("an id twice", element);
    ids.add(element.id);
  }
  for (const name of ["aria-labelledby", "aria-describedby", "aria-controls", "for"]) {
    for (const element of all(`[${name}]`)) {
      for (const id of element.getAttribute(name).split(" ")) {
        if (!document.getElementById(id)) fault(`${name} leads nowhere`, element);
      }
    }
  }

  const headings = all("h1, h2, h3, h4, h5, h6");
  if (headings.filter((heading) => heading.tagName === "H1").length !== 1) fault("not one h1");
  let before = 0;
  for (const heading of headings) {
    const level = Number(heading.tagName[1]);
    if (level > before + 1) fault(`a heading of level ${level} after one of level ${before}`, heading);
    if (!heading.textContent.trim()) fault("an empty heading", heading);
    before = level;
  }

  for (const name of ["body > header", "body > main", "nav"]) {
    if (all(name).length !== 1) fault(`not one ${name}`);
  }
  for (const element of all("nav, section, [role=region]")) {
    if (!(element.getAttribute("aria-label") || element.getAttribute("aria-labelledby"))) {
      fault("a landmark without a name", element);
    } else if (!accessibleName(element)) fault("a landmark with an empty name", element);
  }
  for (const child of document.body.children) {
    if (!["HEADER", "MAIN", "FOOTER", "NAV", "SCRIPT"].includes(child.tagName) && !child.matches("a.skip")) {
      fault("outside of the landmarks", child);
    }
  }
  const first = all("a[href]")[0];
  if (!first?.matches("a.skip[href='#main']")) fault("the first link does not lead to the main part");

  for (const table of all("table")) {
    if (!table.caption?.textContent.trim()) fault("a table without a caption", table);
    for (const cell of table.querySelectorAll("th")) {
      if (!["col", "row"].includes(cell.scope)) fault("th without scope", cell);
      if (!cell.textContent.trim()) fault("an empty th", cell);
    }
    const width = table.tHead?.rows[0]?.cells.length;
    for (const row of table.rows) {
      if (row.cells.length !== width) fault("a row of another length", row);
      if (![...row.cells].some((cell) => cell.tagName === "TH")) fault("a row without th", row);
    }
  }
  for (const list of all("ul, ol")) {
    if ([...list.children].some((child) => child.tagName !== "LI")) fault("other than li in a list", list);
  }
  for (const input of all("input, select, textarea")) {
    if (![...(input.labels ?? [])].some((words) => words.textContent.trim())) fault("no label", input);
  }
  for (const group of all("fieldset")) {
    if (!group.querySelector(":scope > legend")?.textContent.trim()) fault("no legend", group);
  }
  for (const details of all("details")) {
    const summary = details.querySelector(":scope > summary");
    if (!summary?.textContent.trim()) fault("details without a summary", details);
    if (summary?.querySelector("a[href], input, button")) fault("something to press in a summary", summary);
  }
  for (const link of all("a[href]")) {
    if (!accessibleName(link) && !link.closest("[aria-hidden=true]")) fault("a link without a name", link);
    if (link.querySelector("a, input, summary")) fault("a link in a link", link);
  }
  for (const svg of all("svg")) {
    if (!svg.getAttribute("role")) fault("svg without role", svg);
    if (!(svg.getAttribute("aria-labelledby") || svg.getAttribute("aria-label"))
      || !accessibleName(svg)) fault("svg without a name", svg);
    if (svg.getAttribute("role") === "img" && svg.querySelector("a[href]")) fault("links in an image", svg);
  }
  for (const element of all("[tabindex]")) {
    if (Number(element.getAttribute("tabindex")) > 0) fault("a positive tabindex", element);
  }
  for (const element of all("[aria-hidden=true]")) {
    const stops = [element, ...element.querySelectorAll("a[href], input, summary, [tabindex]")];
    if (stops.some((stop) => stop.tabIndex >= 0)) fault("in focus, but hidden", element);
  }
  const roles = ["note", "region", "img", "graphics-document document", "graphics-symbol img", "graphics-object group",
    "presentation", "none", "group", "list", "listitem"];
  for (const element of all("[role]")) {
    if (!roles.includes(element.getAttribute("role"))) fault("a role that nobody expects", element);
  }
  return faults;
}

// MARK: Colours

const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
const parsed = new Map();

/** A colour as [red, green, blue, alpha], the first three of 255. */
function colour(text) {
  if (!parsed.has(text)) {
    const numbers = /^rgba?\(([^)]*)\)$/.exec(text)?.[1].split(/[ ,/]+/).map(Number);
    if (numbers && numbers.every((number) => !Number.isNaN(number))) {
      parsed.set(text, [...numbers, 1].slice(0, 4));
    } else {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
      parsed.set(text, [red, green, blue, alpha / 255]);
    }
  }
  return parsed.get(text);
}

function over(top, bottom) {
  const alpha = top[3];
  return [0, 1, 2].map((place) => top[place] * alpha + bottom[place] * (1 - alpha)).concat(1);
}

function luminance(value) {
  const [red, green, blue] = value.slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const grounds = new Map();

/** The colour behind the words of an HTML element. */
function ground(element) {
  if (!element) return colour(getComputedStyle(document.documentElement).colorScheme.includes("dark")
    && matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(18, 18, 18)" : "rgb(255, 255, 255)");
  if (!grounds.has(element)) {
    const style = getComputedStyle(element);
    if (style.backgroundImage !== "none") throw new Error("a background image: " + label(element));
    const own = colour(style.backgroundColor);
    grounds.set(element, own[3] === 1 ? own : over(own, ground(element.parentElement)));
  }
  return grounds.get(element);
}

/** The colour behind a text of a picture: what is painted before it where its middle is. */
function paintBehind(text, shapes, svg) {
  const box = text.getBoundingClientRect();
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  let result = ground(svg);
  for (const { shape, fill, box: outer } of shapes) {
    if (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING) break;
    if (middle.x < outer.left || middle.x > outer.right || middle.y < outer.top || middle.y > outer.bottom) continue;
    const point = new DOMPoint(middle.x, middle.y).matrixTransform(shape.getScreenCTM().inverse());
    if (shape.isPointInFill(point)) result = over(fill, result);
  }
  return result;
}

/** Words that stand out too little from what is behind them, and the least contrast of the page. */
function contrasts() {
  const faults = [];
  let least = 21;
  let count = 0;
  const seen = new Set();
  const take = (element, words, front, back) => {
    const value = contrast(over(front, back), back);
    count += 1;
    least = Math.min(least, value);
    if (value < 4.5) {
      const rule = `contrast ${value.toFixed(2)} of ${words}`;
      const key = `${element.tagName} ${element.getAttribute("class")} ${value.toFixed(2)}`;
      if (!seen.has(key)) faults.push(`${rule}: ${label(element)}`);
      seen.add(key);
    }
  };
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const elements = new Set();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.trim()) elements.add(node.parentElement);
  }
  const pictures = new Map();
  for (const element of elements) {
    if (element.closest("head, script, style, title, desc") || !isShown(element)) continue;
    const style = getComputedStyle(element);
    const svg = element.closest("svg");
    if (!svg) {
      take(element, "text", colour(style.color), ground(element));
      const before = getComputedStyle(element, "::before");
      if (before.content !== "none" && before.content !== "normal") {
        take(element, "what stands before text", colour(before.color), ground(element));
      }
      continue;
    }
    if (!pictures.has(svg)) {
      pictures.set(svg, [...svg.querySelectorAll("rect, path, circle, ellipse, polygon")].flatMap((shape) => {
        const style = getComputedStyle(shape);
        if (style.fill === "none" || shape.closest("marker, defs, clipPath") || !isShown(shape)) return [];
        const fill = colour(style.fill);
        const alpha = fill[3] * Number(style.fillOpacity) * Number(style.opacity);
        return [{ shape, fill: [...fill.slice(0, 3), alpha], box: shape.getBoundingClientRect() }];
      }));
    }
    take(element, "text in a picture", colour(style.fill), paintBehind(element, pictures.get(svg), svg));
  }
  return { faults, least, count };
}

// MARK: Room

/** What does not fit at the width of the window. */
function room() {
  const faults = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > innerWidth) faults.push(`the page is ${root.scrollWidth} wide, the window ${innerWidth}`);
  const seen = new Set();
  const fault = (rule, element) => {
    const key = rule.replace(/\d+/g, "") + element.tagName + element.getAttribute("class");
    if (!seen.has(key)) faults.push(`${rule}: ${label(element)}`);
    seen.add(key);
  };
  const scrollers = new Map();
  /** The nearest element around one that cuts off or scrolls what is in it. */
  const scroller = (element) => {
    if (!element || element === document.documentElement) return null;
    if (!scrollers.has(element)) {
      const { overflowX } = getComputedStyle(element);
      scrollers.set(element, overflowX !== "visible" ? element : scroller(element.parentElement));
    }
    return scrollers.get(element);
  };
  for (const element of document.body.querySelectorAll("*")) {
    if (element.namespaceURI.endsWith("svg") && element.tagName !== "svg") continue;
    const style = getComputedStyle(element);
    if (element.tagName === "svg" || style.overflowX === "visible" || !isShown(element)) continue;
    const isWider = element.scrollWidth > element.clientWidth + 1;
    const isHigher = element.scrollHeight > element.clientHeight + 1;
    if ((style.overflowX === "hidden" || style.overflowX === "clip") && (isWider || isHigher)) {
      fault("cut off", element);
    } else if ((isWider || isHigher) && (element.tabIndex < 0 || !accessibleName(element) || !element.getAttribute("role"))) {
      fault("scrolls, but not by keyboard, or has no name", element);
    }
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const right = document.documentElement.clientWidth;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, title, desc, a.skip") || !isShown(element)) continue;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const svg = element.closest("svg");
    const frame = svg ?? scroller(element);
    if (svg || !frame) {
      const outer = svg ? svg.getBoundingClientRect() : { left: 0, right };
      if (box.left < outer.left - 1 || box.right > outer.right + 1) {
        fault(`words from ${Math.round(box.left)} to ${Math.round(box.right)} in ${Math.round(outer.left)} to ${
          Math.round(outer.right)}`, element);
      }
    }
    let block = element;
    while (!svg && getComputedStyle(block).display === "inline") block = block.parentElement;
    const own = block.getBoundingClientRect();
    if (!svg && (box.left < own.left - 1 || box.right > own.right + 1)) fault("words leave their box", element);
  }
  return faults;
}

// MARK: Keyboard

/** What takes part in the order of the tab key, in the order of the document. */
function stops() {
  return [...document.querySelectorAll("a[href], input, summary, [tabindex], button")].filter((element) => {
    if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) return false;
    if (element.type !== "radio") return true;
    // Of radio buttons of one name the keyboard meets the one that is chosen.
    return element.checked;
  });
}

/** Things that show nothing when they have the focus, one of each kind. */
function focusFaults() {
  const faults = [];
  const seen = new Set();
  for (const element of stops()) {
    const place = element.closest("nav, figure, table, .card, .quotes, .captured, summary, header, main");
    const key = [element.tagName, element.getAttribute("class"), place?.tagName, place?.className?.baseVal ?? place?.className,
      element.closest("svg")?.getAttribute("class"), element.parentElement.tagName, element.firstElementChild?.tagName].join();
    if (seen.has(key)) continue;
    seen.add(key);
    element.focus({ preventScroll: true, focusVisible: true });
    if (document.activeElement !== element) {
      faults.push(`takes no focus: ${label(element)}`);
      continue;
    }
    const style = getComputedStyle(element);
    const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
    if (!isOutlined) faults.push(`shows no focus: ${label(element)}`);
    else if (style.outlineStyle !== "auto") {
      const svg = element.closest("svg");
      const back = svg || element.matches(".picture") ? null : ground(element.parentElement);
      const behind = back ?? (svg ? colour("rgb(255, 255, 255)") : ground(element.parentElement));
      const value = contrast(over(colour(style.outlineColor), behind), behind);
      if (value < 3) faults.push(`focus of contrast ${value.toFixed(2)}: ${label(element)}`);
    }
    const box = element.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) faults.push(`in focus, but not to be seen: ${label(element)}`);
  }
  document.activeElement.blur();
  return faults;
}

function focusedStop() {
  const list = window.whosaidStops ??= stops();
  return list.indexOf(document.activeElement);
}

// MARK: What the tests do to a page

function openAll() {
  for (const details of document.querySelectorAll("details")) details.open = true;
}

/** Rows of the claims that can be seen, by their status. */
function visibleClaims() {
  const counts = {};
  for (const row of document.querySelectorAll("#claims tbody tr")) {
    if (row.checkVisibility()) counts[row.className] = (counts[row.className] ?? 0) + 1;
  }
  return counts;
}

/** Pictures that are higher than so many pixels. */
function highPictures(height) {
  return [...document.querySelectorAll("figure")].filter((figure) => figure.getBoundingClientRect().height > height).length;
}

/**
 * Signs without ink at the begin and the end of what must stay on one page of paper, and on headings and what
 * they stand above.
 */
function markWholes(selector) {
  const mark = (element, word, side) => {
    const sign = document.createElement("span");
    sign.textContent = word;
    Object.assign(sign.style, { position: "absolute", [side]: "0", right: "0", fontSize: "6px", lineHeight: "1",
      color: "white", whiteSpace: "nowrap", fontFamily: "monospace" });
    element.style.position = "relative";
    element.append(sign);
  };
  let number = 0;
  for (const element of document.querySelectorAll(selector)) {
    if (!element.checkVisibility()) continue;
    number += 1;
    mark(element, `b${number}b`, "top");
    mark(element, `e${number}e`, "bottom");
  }
  // A heading belongs to the first thing below it that has words of its own.
  for (const heading of document.querySelectorAll("h2, h3, h4, thead")) {
    let next = (heading.closest("summary") ?? heading).nextElementSibling;
    if (!next?.checkVisibility()) continue;
    while (next.firstElementChild && next.matches("article, div, ul, ol, tbody, tr")) next = next.firstElementChild;
    if (!next.matches("p, li, th, h3, h4")) continue;
    number += 1;
    mark(heading.tagName === "THEAD" ? heading.rows[0].cells[0] : heading, `b${number}b`, "top");
    mark(next, `e${number}e`, "top");
  }
  return number;
}
