"""Opens pages and pictures of the tool in Chromium: nothing is loaded, nothing is wrong, all of it can be read.

usage: pages.py TOOL [FOLDER]   (in the folder of the package; needs PyPI's selenium and html5lib, and
                                 chromium, chromium-driver, libxml2-utils and poppler-utils of Debian)

FOLDER keeps what was made. The rules for what stands in a page are in page_rules.js, the cases in page_cases.py.
Each rule first has to find its fault in a page that is made of faults.
"""

import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import html5lib
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

import page_cases

TOOL = os.path.abspath(sys.argv[1])
HERE = Path(__file__).parent
RULES = (HERE / "page_rules.js").read_text(encoding="utf-8")
EXAMPLES = ["Examples/japan-russia-2plus2/case.json", "Examples/harbour-fire/case.json"]
WIDTHS = (320, 768, 1280)
# Width and height of paper in inches.
PAPERS = {"A4": (8.27, 11.69), "Letter": (8.5, 11)}

faults = []


def fault(page, text):
    faults.append(f"{page}: {text}")


def tool(*arguments):
    """What the tool writes on standard output."""
    run = subprocess.run([TOOL, *map(str, arguments)], capture_output=True)
    if run.returncode not in (0, 1):
        sys.exit(f"whosaid {' '.join(map(str, arguments))}: {run.stderr.decode()[:2000]}")
    return run.stdout


# MARK: The browser


def browser(profile):
    """Chromium without a window, which finds no host and asks for nothing by itself."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or sys.exit("there is no chromium")
    for flag in (
        "headless=new", "no-sandbox", "disable-dev-shm-usage", "disable-gpu", "hide-scrollbars",
        "disable-background-networking", "disable-component-update", "disable-sync", "disable-default-apps",
        "disable-domain-reliability", "disable-client-side-phishing-detection", "disable-extensions", "no-first-run",
        "no-default-browser-check", "no-pings", "metrics-recording-only", "disable-breakpad",
        "disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,InterestFeedContentSuggestions",
        "host-resolver-rules=MAP * ~NOTFOUND", f"user-data-dir={profile}", "force-device-scale-factor=1",
    ):
        options.add_argument("--" + flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = Service(executable_path=shutil.which("chromedriver") or sys.exit("there is no chromedriver"))
    return webdriver.Chrome(options=options, service=service)


def rule(driver, call, *arguments):
    """The value of an expression of page_rules.js in the page that is open."""
    return driver.execute_script(RULES + f"\nreturn {call};", *arguments)


def resize(driver, width, height=900):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})


def scheme(driver, name, media=""):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "media": media, "features": [{"name": "prefers-color-scheme", "value": name}]})


def noise(driver, address=None):
    """Messages on the console, and requests for anything but the page itself, since this was last asked."""
    found = [f"console: {entry['message'][:300]}" for entry in driver.get_log("browser")]
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] != "Network.requestWillBeSent":
            continue
        url = message["params"]["request"]["url"]
        if url.split("#")[0] != address:
            found.append(f"request: {url[:300]}")
    return found


def open_page(driver, path):
    driver.get_log("browser")
    driver.get_log("performance")
    driver.get(path.as_uri())


# MARK: What a parser says


def parse(name, text, addresses):
    """Strict parsers, and where links lead."""
    try:
        tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    except html5lib.html5parser.ParseError as error:
        return fault(name, f"html5lib: {error}")
    for index, svg in enumerate(re.findall(rb"<svg[\s\S]*?</svg>", text)):
        run = subprocess.run(["xmllint", "--noout", "-"], input=svg, capture_output=True)
        if run.returncode:
            fault(name, f"picture {index + 1} is no XML: {run.stderr.decode()[:200]}")
    ids = [element.get("id") for element in tree.iter() if element.get("id") is not None]
    for element in tree.iter():
        href = element.get("href") or element.get("{http://www.w3.org/1999/xlink}href")
        if href is None:
            continue
        if href.startswith("#"):
            if ids.count(href[1:]) != 1:
                fault(name, f"{href} leads to {ids.count(href[1:])} places")
        elif href not in addresses:
            fault(name, f"a link that is not of the case: {href[:200]}")
        elif set((element.get("rel") or "").split()) != {"noreferrer", "noopener"}:
            fault(name, f"rel of {href[:200]}")
    for element in tree.iter():
        for key in element.attrib:
            if str(key).startswith("on") or key in ("style", "src", "srcset", "action", "formaction", "data", "poster"):
                fault(name, f"{element.tag} has {key}")
    return None


def addresses_of(value):
    """All web addresses that a case names."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("url", "archive") and isinstance(inner, str):
                yield inner
            yield from addresses_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from addresses_of(inner)


# MARK: Paper


def rows_of_ink(path):
    """For each page of a PDF, which rows of it have ink; ten rows an inch or so."""
    pages = []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-gray", "-r", "20", path, f"{folder}/p"], check=True)
        for file in sorted(Path(folder).iterdir()):
            data = file.read_bytes()
            width, height = map(int, re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data).groups())
            pixels = data[-width * height:]
            # The number of the page stands in the margin.
            pages.append([
                row < height - 13 and min(pixels[row * width:(row + 1) * width]) < 235 for row in range(height)])
    return pages


def paper(driver, name, folder, kind, most, marked):
    """Prints the page that is open; gives the number of pages and how full all but the last are.

    `marked` parts of it may not go over the end of a page; where it is 0, words can be as long as a page, and
    what must stay whole leaves gaps. So does a picture that takes most of a page.
    """
    wide, high = PAPERS[kind]
    inner = (wide * 96 - 106, high * 96 - 121)
    scheme(driver, "light", "print")
    resize(driver, round(inner[0]), round(inner[1]))
    gaps = rule(driver, "highPictures(arguments[0])", .6 * inner[1])
    scheme(driver, "light")
    resize(driver, 1280)
    result = driver.execute_cdp_cmd("Page.printToPDF", {
        "paperWidth": wide, "paperHeight": high, "preferCSSPageSize": False, "printBackground": True})
    path = folder / f"{name}-{kind}.pdf"
    path.write_bytes(base64.b64decode(result["data"]))
    pages = rows_of_ink(path)
    if not 1 <= len(pages) <= most:
        fault(name, f"{len(pages)} pages of {kind}, not 1 to {most}")
    full = []
    for number, rows in enumerate(pages, 1):
        inked = [row for row, has_ink in enumerate(rows) if has_ink]
        full.append((inked[-1] - 12) / (len(rows) - 25) if inked else 0)
        if not inked:
            fault(name, f"page {number} of {kind} is blank")
        elif full[-1] < 1 / 3 and number < len(pages) and marked:
            gaps -= 1
            if gaps < 0:
                fault(name, f"page {number} of {kind} is {full[-1]:.0%} full")
    if marked:
        text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True).stdout.decode()
        begins, ends = {}, {}
        for number, page in enumerate(text.split("\f"), 1):
            for letter, index in re.findall(r"\b([be])(\d+)\1", page):
                # The head of a table stands again on each page; its first rows are on the first.
                (begins if letter == "b" else ends).setdefault(index, number)
        split = [index for index in begins if begins[index] != ends.get(index)]
        if split:
            fault(name, f"{len(split)} of {len(begins)} cards or headings do not stay whole on {kind}: "
                  + ", ".join(f"{index} on page {begins[index]}" for index in split[:5]))
        if len(begins) < marked:
            fault(name, f"only {len(begins)} of {marked} cards and headings are printed on {kind}")
    return len(pages), sum(full[:-1]) / max(1, len(full) - 1)


# MARK: A page


def look(driver, name, path, figures, *, most, is_thorough, kinds, cards):
    """Everything that is looked at in a browser."""
    address = path.as_uri()
    resize(driver, 1280)
    scheme(driver, "light")
    open_page(driver, path)
    for text in noise(driver, address):
        fault(name, text)

    before = rule(driver, "visibleClaims()")
    rule(driver, "openAll()")
    for text in rule(driver, "structure()"):
        fault(name, text)

    filters = driver.find_elements(By.CSS_SELECTOR, "#show-disputed")
    everything = rule(driver, "visibleClaims()")
    if filters:
        filters[0].find_element(By.XPATH, "..").click()
        seen = rule(driver, "visibleClaims()")
        if seen != {key: count for key, count in everything.items() if key == "disputed"} or not seen:
            fault(name, f"the choice of disputed claims shows {seen} of {everything}, {before} at first")
        driver.find_element(By.CSS_SELECTOR, "#show-all").click()
        if rule(driver, "visibleClaims()") != everything:
            fault(name, "the choice of all claims does not show them again")
    elif everything:
        fault(name, "there is no choice of claims")

    least = 21
    for shade in ("light", "dark"):
        scheme(driver, shade)
        found = rule(driver, "contrasts()")
        least = min(least, found["least"])
        if found["count"] < 20:
            fault(name, f"only {found['count']} texts were looked at")
        for text in found["faults"] + rule(driver, "focusFaults()"):
            fault(name, f"{shade}: {text}")
    scheme(driver, "light")
    for width in WIDTHS:
        resize(driver, width)
        for text in rule(driver, "room()"):
            fault(name, f"{width} wide: {text}")
        if width == 320:
            for text in rule(driver, "contrasts()")["faults"]:
                fault(name, f"320 wide: {text}")
    resize(driver, 1280)

    open_page(driver, path)
    if is_thorough:
        figures.append(f"{walk(driver, name)} stops of the tab key")
        open_page(driver, path)
    # What is closed is not printed: so the page is printed as it opens.
    marked = rule(driver, "markWholes(arguments[0])", cards) if cards else 0
    for kind in kinds:
        count, full = paper(driver, name, path.parent, kind, most, marked)
        figures.append(f"{count} of {most} pages of {kind} ({full:.0%} full)")
    for text in noise(driver, address):
        fault(name, "afterwards: " + text)
    figures.append(f"least contrast {least:.1f}")


def walk(driver, name):
    """Goes through the page with the tab key; each thing that takes the focus must come up in its turn."""
    rule(driver, "openAll()")
    count = rule(driver, """(() => {
      const all = stops();
      window.whosaidWay = [];
      document.addEventListener("focusin", (event) => window.whosaidWay.push(all.indexOf(event.target)));
      return all.length; })()""")
    open_at = {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
    for _ in range(count):
        driver.execute_cdp_cmd("Input.dispatchKeyEvent", {"type": "rawKeyDown", **open_at})
    way = driver.execute_script("return window.whosaidWay")
    if way != list(range(count)):
        wrong = next((place for place, at in enumerate(way) if place != at), len(way))
        fault(name, f"the tab key comes to {way[wrong:wrong + 3]} after {wrong} of {count}")
    return count


def follow(driver, name, path):
    """A link to a claim that stands closed, or is filtered out, shows it."""
    open_page(driver, path)
    for query, reason in (("#claims tbody tr", "closed"), ("#claims tbody tr.affirmed", "filtered out")):
        rows = driver.find_elements(By.CSS_SELECTOR, query)
        if not rows:
            return fault(name, f"no claim {query}")
        if reason == "filtered out":
            driver.execute_script("document.getElementById('show-disputed').click()")
        target = rows[-1].get_attribute("id")
        driver.execute_script("location.hash = arguments[0]", "#" + target)
        time.sleep(.1)
        if not driver.execute_script("return document.getElementById(arguments[0]).checkVisibility()", target):
            fault(name, f"a link to a claim that is {reason} leads to nothing")
    return None


# MARK: The rules themselves

# A page in which each rule has its fault, and the words that tell of it.
BAD_PAGE = """<!DOCTYPE html><html><head><title> </title><meta name="color-scheme" content="light dark"><style>
:root { color-scheme: light dark }
.pale { color: #999 } .dark { color: #333 } .wide { width: 2000px } .cut { width: 20px; overflow: hidden; white-space: nowrap }
.scroll { width: 50px; height: 20px; overflow: auto } .none:focus { outline: none } .narrow { width: 10px }
.faint:focus { outline: 2px solid #ddd }
</style></head><body><main><h2>Two</h2><h4> </h4><section>No name</section><p id=a lang="no tag!">One</p><p id=a>Two</p>
<p aria-labelledby=none>Nowhere</p><table><thead><tr><th>Head</th></tr></thead><tr><td>1</td><td>2</td></tr></table>
<ul><b>bold</b></ul><input type=text><fieldset></fieldset><details>No summary</details>
<a href="#a"></a><svg width=9 height=9><a href="#a"><text fill=white y=9>words</text></a></svg><p tabindex=3>First</p>
<p aria-hidden=true><a class=none href="#a">hidden</a></p><p role=alert>Alert</p><p class=pale>Pale</p><p class=dark>Dark</p>
<p class=wide>Wide</p><p class=cut>Cut off at the end</p><div class=scroll>Scrolls in two directions, long</div>
<p class=narrow>Unbreakable</p><a class=faint href="#a">faint</a></main><nav></nav><p>Outside</p></body></html>"""
BAD_STRUCTURE = """html has no lang|no language tag|no title|an id twice|leads nowhere|not one h1|level 2 after|level 4 after
an empty heading|not one body > header|a landmark without a name|outside of the landmarks|the first link|without a caption
th without scope|a row of another length|a row without th|other than li|no label|no legend|without a summary
a link without a name|svg without role|svg without a name|positive tabindex|in focus, but hidden|nobody expects"""


def try_rules(driver, folder):
    """Each rule finds the fault that was made for it."""
    path = folder / "bad.html"
    path.write_text(BAD_PAGE, encoding="utf-8")
    resize(driver, 800)
    scheme(driver, "light")
    open_page(driver, path)
    light = rule(driver, "contrasts()")["faults"] + rule(driver, "focusFaults()")
    found = {"structure": rule(driver, "structure()"), "room": rule(driver, "room()"), "light": light}
    scheme(driver, "dark")
    found["dark"] = rule(driver, "contrasts()")["faults"]
    expected = {
        "structure": re.split(r"[|\n]", BAD_STRUCTURE), "light": [
            "of text: p.pale", "of text in a picture: text", "shows no focus: a.none", "focus of contrast 1", "not to be seen: a"],
        "dark": ["of text: p.dark"], "room": [
            "the page is", "cut off: p.cut", "scrolls, but not by keyboard", "words leave their box: p.narrow", "words from"],
    }
    for kind, words in expected.items():
        for word in words:
            if not any(word in text for text in found[kind]):
                fault("the rules", f"{kind} misses \"{word}\"")
    if not noise(driver, "file:///nothing"):
        fault("the rules", "a request is not seen")
    driver.execute_script("console.log('loud')")
    if not noise(driver):
        fault("the rules", "the console is not heard")
    try:
        html5lib.HTMLParser(strict=True).parse(b"<!DOCTYPE html><p></div>")
        fault("the rules", "html5lib takes what is no HTML")
    except html5lib.html5parser.ParseError:
        pass


# MARK: What is looked at


def pictures(driver, folder, hostile):
    """Pictures that stand alone."""
    count = 0
    for case in [*EXAMPLES, hostile]:
        for part in ([], ["--disputed"], ["--contradiction", "x1"]):
            path = folder / f"picture{count}.svg"
            tool("graph", case, *part, "--language", "zh-Hant" if count % 2 else "en", "-o", path)
            name = f"picture of {case} {' '.join(part)}"
            if subprocess.run(["xmllint", "--noout", path]).returncode:
                fault(name, "xmllint does not read it")
            open_page(driver, path)
            if driver.execute_script("return document.documentElement.tagName") != "svg":
                fault(name, "it does not open")
            for text in noise(driver, path.as_uri()) + rule(driver, "contrasts()")["faults"]:
                fault(name, text)
            count += 1
    return count


def site(driver, folder):
    """The pages of several cases: each parsed, each link followed, three of them looked at; gives their number."""
    target = folder / "site"
    tool("report", *EXAMPLES, folder / "hostile.json", "--site", target)
    ids, links = {}, []
    for path in sorted(target.iterdir()):
        try:
            tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(path.read_bytes())
        except html5lib.html5parser.ParseError as error:
            fault(path.name, f"html5lib: {error}")
            continue
        ids[path.name] = {element.get("id") for element in tree.iter()}
        links += [(path.name, element.get("href")) for element in tree.iter("a") if element.get("href")]
    for name, link in links:
        page, _, place = link.partition("#")
        if not link.lower().startswith("http") and (
            page and page not in ids or place and place not in ids.get(page or name, ())
        ):
            fault(name, f"{link[:200]} leads nowhere")
    for name in ("index.html", "source-dunmore.html", "case-harbour-fire.html"):
        open_page(driver, target / name)
        for text in noise(driver, (target / name).as_uri()) + rule(driver, "structure()"):
            fault(name, text)
        for shade in ("light", "dark"):
            scheme(driver, shade)
            for text in rule(driver, "contrasts()")["faults"]:
                fault(name, f"{shade}: {text}")
        scheme(driver, "light")
        for width in WIDTHS:
            resize(driver, width)
            for text in rule(driver, "room()"):
                fault(name, f"{width} wide: {text}")
        resize(driver, 1280)
    return len(ids)


def most_pages(case):
    """The most pages of paper that a report of a case should need.

    What stands closed is not printed: captured texts, lists of more than forty entries, and all contradictions but
    the first twelve. So a large case takes no more than a middling one, but for lines of its contradictions, which
    stand twice, of its originals, and of its documents. A contradiction with its picture takes less than a page, and so
    does a picture of independence, a matrix or a circle; a page holds six quotes or more, ten claims (which stand in
    three tables), and twelve events, of which each assertion can be one.
    """
    def open_list(count):
        return count if count <= 40 else 0

    assertions, claims = len(case["assertions"]), len(case["claims"])
    contested = len({record.get("claim") for record in case["assertions"]})
    drawn = min(contested, 12)
    return round(
        5 + drawn + open_list(assertions) / 6 + open_list(assertions) / 12 + 3 * open_list(claims) / 10
        + contested / 6 + len(case["sources"]) / 15 + len(case["documents"]) / 4)


def pages(folder):
    """The pages that are made: name, case, arguments, and how they are looked at."""
    for path in EXAMPLES:
        case = json.loads(Path(path).read_bytes())
        for language in ("en", "zh-Hant"):
            is_thorough = language == "en"
            yield f"{Path(path).parent.name}-{language}", path, ["--language", language], {
                "most": most_pages(case), "is_thorough": is_thorough, "kinds": PAPERS, "cards": ".card"}
    for name, case, cards, kinds in (
        ("hostile", page_cases.hostile(), "", ["A4"]), ("large", page_cases.large(), ".card", ["Letter"])
    ):
        path = folder / f"{name}.json"
        path.write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
        # A word of ten thousand letters takes a page wherever it stands; there the bound only shows a slip.
        most = most_pages(case) if cards else 600
        yield name, path, [], {"most": most, "is_thorough": False, "kinds": kinds, "cards": cards}


def main():
    begin = time.monotonic()
    kept = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as temporary:
        folder = kept or Path(temporary)
        folder.mkdir(exist_ok=True)
        driver = browser(Path(temporary) / "profile")
        try:
            try_rules(driver, folder)
            for name, case, arguments, manner in pages(folder):
                start = time.monotonic()
                path = folder / f"{name}.html"
                tool("report", case, *arguments, "-o", path)
                text = path.read_bytes()
                if tool("report", case, *arguments, "--format", "html") != text:
                    fault(name, "a second run has other bytes")
                if tool("convert", path, "--to", "json") != tool("convert", case, "--to", "json"):
                    fault(name, "the case in it is not the case that it was made from")
                addresses = set(addresses_of(json.loads(tool("convert", case, "--to", "json"))))
                parse(name, text, addresses)
                figures = [f"{len(text) // 1000} kB"]
                look(driver, name, path, figures, **manner)
                if name == "large":
                    follow(driver, name, path)
                print(f"{name}: {', '.join(figures)}, {time.monotonic() - start:.0f} s", flush=True)
            print(f"{site(driver, folder)} pages of a site")
            print(f"{pictures(driver, folder, folder / 'hostile.json')} pictures")
        finally:
            driver.quit()
    counts = {text: faults.count(text) for text in faults}
    for text, count in list(counts.items())[:60]:
        print(f"  {text}" + (f" ({count} times)" if count > 1 else ""))
    print(f"{len(faults)} faults, {time.monotonic() - begin:.0f} s")
    sys.exit(1 if faults else 0)


main()
