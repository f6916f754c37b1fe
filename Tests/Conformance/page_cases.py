"""Cases for pages.py: one whose every text is hostile, and one that is large.

Only names are invented; what is in them follows from numbers alone, so that each run has the same cases.
"""

HOSTILE = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</script><script>alert(2)</script>",
    "</title></svg></style></details></main>", "<!-- c --> ]]> <![CDATA[ x", "&lt;b&gt; &amp; &#106; &nbsp",
    "javascript:alert(1)", "' onfocus='alert(1)' autofocus='", "\u202eevil\u202c \u2066left", "zero\u200bwidth\ufeff",
    "\u001b[31mred\u0007", "عربية עברית (ABC) 123", "שלום <b>עולם</b>", "👩‍👩‍👧‍👦 🇯🇵", "俄日討論亞太安全，中媒否認被忽略。",
    "a" + "\u0301" * 30, "\uffff\ufdd0", "line\nbreak\r\nand\ttab", "W" * 10_000, "字" * 10_000,
    "url(http://example.org/x.png)", "expression(alert(1))", "{{t}} {% raw %}", "x" + " \u00a0" * 50 + "y", "\\",
]
ADDRESSES = [
    "https://example.org/\"><script>alert(1)</script>", "https://example.org/'onclick='alert(1)",
    "http://example.org/?a=1&b=&lt;&quot;#x%22", "HTTPS://example.org/" + "a" * 3000,
]


def hostile():
    """A case with every kind of record, each text of which is hostile; contradictions of three kinds."""
    count = len(HOSTILE)

    def text(number):
        return HOSTILE[number % count]

    def evidence(number):
        return {
            "document": f"d{number % 5}", "quote": {"exact": text(number)}, "cue": text(number + 1),
            "fidelity": "quotation", "warrant": text(number + 2), "translation": text(number + 3),
            "language": ["ar", "he", "en", "zh-Hant"][number % 4],
        }

    captured = "\n\n".join(HOSTILE)
    return {
        "format": "whosaid/1", "title": text(0) + " " + text(11) + " " + text(2),
        "sources": [
            {"id": f"s{n}", "name": text(n) + f" {n}", "aliases": [text(n + 5)], "role": text(n + 6),
             "url": ADDRESSES[n % len(ADDRESSES)], "kind": ["person", "outlet", "agency", "group"][n % 4],
             "reliability": {"grade": "F", "reason": text(n + 7)}, "note": text(n + 8)}
            for n in range(count)
        ],
        "documents": [
            {"id": f"d{n}", "title": text(n), "publisher": f"s{n}", "authors": [text(n + 1), text(n + 2)],
             "url": ADDRESSES[n % len(ADDRESSES)], "archive": ADDRESSES[(n + 1) % len(ADDRESSES)],
             "published": f"2024-01-0{n + 1}", "language": ["ar", "he", "en", "zh-Hant", "en"][n], "note": text(n),
             "text": {"content": captured}}
            for n in range(5)
        ],
        "questions": [{"id": "q", "text": text(18), "unit": "person"}],
        "claims": [
            {"id": f"c{n}", "text": text(n), "tags": [text(n)], "note": text(n),
             "scope": {"place": text(n), "definition": text(n + 1)}}
            for n in range(count)
        ] + [{"id": f"v{n}", "text": text(n), "question": "q", "value": {"number": n + 1}} for n in range(3)],
        "assertions": [
            {"id": f"a{n}-{m}", "source": f"s{(n + m) % count}", "claim": f"c{n}", "stance": stance,
             "note": text(n), "evidence": [evidence(n + m)]}
            for n in range(count) for m, stance in enumerate(("affirms", "denies"))
        ] + [{"id": f"b{n}", "source": f"s{n}", "claim": f"v{n}", "evidence": [evidence(n)]} for n in range(3)],
        "relations": [
            {"id": f"r{n}", "kind": kind, "from": f"c{n}", "to": f"c{n + 1}", "reason": text(n), "certainty": "probable"}
            for n, kind in enumerate(("entails", "contrary", "entails"))
        ],
    }


def large(claims=300, sources=60):
    """A case of many claims; each fourth is disputed, quotes are long, one document holds its text."""
    words = "the inquiry heard that none of the records kept at the northern depot agree with what was said".split()

    def sentence(number, length):
        start = " ".join(words[(number + step * (number % 7 + 1)) % len(words)] for step in range(length))
        return start[0].upper() + start[1:] + f", according to paragraph {number}."

    def quote(number):
        return sentence(number, 18 + number % 45)

    documents = [
        {"id": f"d{n}", "title": f"Report {n} of the inquiry", "publisher": f"s{n}", "published": f"2024-0{n % 9 + 1}-15",
         "language": "en", "url": f"https://example.org/report/{n}"}
        for n in range(12)
    ]
    documents[0]["text"] = {"content": "\n\n".join(quote(12 * n) for n in range(claims // 12))}
    assertions = []
    for n in range(claims):
        holders = [("affirms", n % sources), ("affirms", (n * 7 + 3) % sources)]
        if n % 4 == 0:
            holders += [("denies", (n * 5 + 11) % sources)]
        if n % 8 == 0:
            holders += [("denies", (n * 3 + 29) % sources)]
        for index, (stance, source) in enumerate(holders):
            assertions.append({
                "id": f"a{n}-{index}", "source": f"s{source}", "claim": f"c{n}", "stance": stance,
                "date": f"2024-0{n % 9 + 1}-1{index}",
                "evidence": [{"document": f"d{n % 12}", "quote": {"exact": quote(n)}}],
            })
    return {
        "format": "whosaid/1", "title": "An inquiry with three hundred claims",
        "sources": [{"id": f"s{n}", "name": f"Witness {n} of the northern depot", "kind": "person"} for n in range(sources)],
        "documents": documents,
        "claims": [{"id": f"c{n}", "text": sentence(n, 8 + n % 14), "language": "en"} for n in range(claims)],
        "assertions": assertions,
        "relations": [
            {"id": f"r{n}", "kind": "entails", "from": f"c{n}", "to": f"c{n + 4}", "reason": sentence(n, 9)}
            for n in range(0, claims - 4, 20)
        ],
    }
