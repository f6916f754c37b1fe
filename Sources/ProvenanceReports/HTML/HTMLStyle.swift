/// The style of pages: light and dark, on a screen of any width and on paper.
///
/// Colours are those of the pictures (blue for, vermilion against), dark enough for text, and every
/// sign stands in words too. No part of it depends on the case.
enum HTMLStyle {
  static let text = """

    :root { color-scheme: light dark; --back: #fff; --text: #1a1a1a; --faint: #595959;
      --line: #d0d0d0; --card: #f6f6f6; --for: #005a8c; --against: #a84300; --mind: #7a5200;
      --mindback: #fff3d6; --forback: #e3f0f8; --againstback: #fbe6d9; --link: #00497a; }
    @media (prefers-color-scheme: dark) { :root { --back: #16181b; --text: #e8e8e8;
      --faint: #adadad; --line: #43474d; --card: #1f2226; --for: #6db9e8; --against: #ff9a5c;
      --mind: #ffd27a; --mindback: #3a2f14; --forback: #12303f; --againstback: #412213;
      --link: #8cc8f0; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--back);
      color: var(--text); overflow-wrap: anywhere;
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
      "Noto Sans CJK TC", sans-serif; }
    h1 { font-size: 1.75rem; line-height: 1.25; margin: .2em 0 .5em; }
    h2 { margin: 2.6rem 0 .6rem; padding-bottom: .2rem; border-bottom: 2px solid var(--line); }
    h3 { margin: 2rem 0 .4rem; font-size: 1.15rem; } h4 { margin: 1rem 0 .3rem; font-size: 1rem; }
    a { color: var(--link); }
    a:focus-visible, summary:focus-visible, input:focus-visible, .picture:focus-visible {
      outline: 3px solid var(--for); outline-offset: 2px; }
    .skip { position: absolute; left: -999px; }
    .paper { display: none; }
    .hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px;
      overflow: hidden; white-space: nowrap; }
    .skip:focus { left: 1rem; top: 1rem; padding: .5rem; background: var(--back); }
    nav ul { columns: 15rem; padding: 0; margin: 1.2rem 0; list-style: none; }
    nav li { padding: .15rem 0; break-inside: avoid; }
    .count { color: var(--faint); font-size: .88rem; }
    .mind { background: var(--mindback); border-left: 5px solid var(--mind);
      padding: .5rem 1rem; margin: 1rem 0; break-inside: avoid; }
    .mind h4, .mind ul { margin: .2rem 0; }
    .tag { display: inline-block; border: 1px solid currentColor; border-radius: .8em;
      padding: 0 .55em; font-size: .8rem; font-weight: normal; color: var(--faint); }
    .tag.affirms { color: var(--for); } .tag.denies { color: var(--against); }
    .tag.contradiction, .tag.tension { color: var(--mind); }
    .root { border-top: 1px solid var(--line); margin-top: 1.6rem; }
    #contradictions > .root:first-of-type { border-top: 0; margin-top: 0; }
    .root > h3 { margin-top: 1rem; }
    .root > summary h3 { display: inline; }
    summary { cursor: pointer; padding: .4rem 0; }
    .sides { display: grid; gap: 0 1.2rem;
      grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); }
    .card { background: var(--card); border-left: 4px solid var(--for); padding: .5rem .8rem;
      margin: .6rem 0; break-inside: avoid; }
    .card.against { border-left: 8px double var(--against); }
    .card p, .quotes p, .side > p { margin: .2rem 0; }
    blockquote { margin: .3rem 0; font-family: Georgia, "Noto Serif", serif; }
    .place, .faint { color: var(--faint); font-size: .9rem; }
    .place a, .faint a { color: inherit; }
    .number { font-size: .85em; text-decoration: none; white-space: nowrap; }
    figure { margin: 1rem 0; break-inside: avoid; }
    figcaption { color: var(--faint); font-size: .9rem; }
    .picture { overflow-x: auto; background: #fff; border: 1px solid var(--line); }
    .picture svg { display: block; margin: 0 auto; max-width: 100%; height: auto; }
    svg a { text-decoration: none; }
    .picture svg { --for: #005a8c; }
    .picture .whosaid-graph, .picture .whosaid-matrix, .picture .whosaid-timeline {
      min-width: 44rem; }
    table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .94rem; }
    th, td { border: 1px solid var(--line); padding: .35rem .55rem; text-align: left;
      vertical-align: top; }
    tbody th { font-weight: normal; }
    thead th { background: var(--card); overflow-wrap: break-word; }
    .long { overflow-wrap: anywhere; }
    #claims td:nth-child(2), #timeline tbody th { overflow-wrap: normal; white-space: nowrap; }
    fieldset { border: 1px solid var(--line); margin: 1rem 0; padding: .3rem .8rem .5rem; }
    label { display: inline-block; margin-right: 1.2rem; padding: .2rem 0; }
    #claims:has(#show-disputed:checked) tbody tr:not(.disputed, :target),
    #claims:has(#show-denied:checked) tbody tr:not(.denied, :target),
    #claims:has(#show-affirmed:checked) tbody tr:not(.affirmed, :target),
    #claims:has(#show-unattested:checked) tbody tr:not(.unattested, :target) { display: none; }
    tr:target { background: var(--mindback); }
    .quotes { list-style: none; padding: 0; }
    .quotes > li { padding: .5rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
    .captured { white-space: pre-wrap; background: var(--card); padding: 1rem; }
    .captured .number { vertical-align: super; font-size: .75em; user-select: none; }
    mark { color: inherit; background: var(--mindback); border-bottom: 2px dotted var(--mind); }
    mark.affirms { background: var(--forback); border-bottom: 2px solid var(--for); }
    mark.denies { background: var(--againstback); border-bottom: 2px dashed var(--against); }
    :target { outline: 3px solid var(--mind); outline-offset: 2px; }
    @media (max-width: 40rem) {
      body { padding: 1rem; }
      nav ul { columns: 1; }
      thead { display: none; }
      table, tbody, tr, th, td { display: block; }
      tr { border: 1px solid var(--line); margin: .6rem 0; }
      th, td { border: 0; }
      td:empty { display: none; }
      td::before { content: attr(data-label); display: block; color: var(--faint);
        font-size: .8rem; }
    }
    @media print {
      :root { --back: #fff; --text: #000; --faint: #444; --line: #aaa; --card: #f6f6f6;
        --for: #005a8c; --against: #a84300; --mind: #7a5200; --mindback: #fff3d6;
        --forback: #e3f0f8; --againstback: #fbe6d9; --link: #000; }
      :root { font-size: 9.5pt; }
      body { max-width: none; padding: 0; line-height: 1.35; }
      h2 { margin-top: 1.8rem; } h3 { margin-top: 1.2rem; } th, td { padding: .2rem .4rem; }
      .skip, .filter, .again { display: none; }
      .paper { display: block; }
      a { text-decoration: none; }
      h2, h3, h4, details[open] > summary { break-after: avoid; break-inside: avoid; }
      h2 + p, .root > h3 + p, .root > summary + p { break-after: avoid; break-inside: avoid; }
      tr, li { break-inside: avoid; }
      thead { display: table-header-group; }
      tbody tr:first-child { break-before: avoid; }
      .picture { overflow: visible; border: 0; }
      .picture svg.whosaid-graph, .picture svg.whosaid-matrix, .picture svg.whosaid-timeline,
      .picture svg { min-width: 0; max-height: 235mm; }
      .picture svg.whosaid-circle { max-height: 75mm; }
      .sides { grid-template-columns: 1fr 1fr; }
      .captured { padding: 0; background: none; }
    }
    @page { margin: 16mm 14mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }

    """
}
