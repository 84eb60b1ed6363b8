/** How the brief looks: paper and ink, A4, two pages and an appendix. Letters by kind of sentence, never colour alone. */
export const briefStyle = `
@page { size: A4; margin: 9mm 15mm 11mm; @bottom-right { content: counter(page); font: 8pt sans-serif; color: #555 } }
:root { --serif: "Source Serif 4", "Source Serif Pro", Charter, Georgia, "Times New Roman", serif; --ink: #1a1a1a; --soft: #555; --hair: #c9c6bf; --shade: #d9d6ce; --deep: #1d5c63 }
* { box-sizing: border-box }
html { background: #fff; color: var(--ink); -webkit-text-size-adjust: 100% }
body { margin: 0 auto; padding: 24px 20px 60px; max-width: 840px; font: 15px/1.45 var(--serif); overflow-wrap: anywhere; hyphens: auto }
h1, h2, h3, p, table, figure, ol { margin: 0 }
h1 { font-size: 1.7em; line-height: 1.15; font-weight: 600 }
.question { font-style: italic; margin-top: .25em }
.sheet { margin: .6em 0 .9em; padding: .35em 0; border: solid var(--ink); border-width: 1.5px 0 .5px; font: .8em/1.4 Arial, "Liberation Sans", Arimo, Helvetica, sans-serif; color: var(--soft) }
.sheet b { color: var(--ink); font-weight: 600 }
h2 { font: 600 .8em/1.2 Arial, "Liberation Sans", Arimo, Helvetica, sans-serif; letter-spacing: .04em; text-transform: uppercase; color: var(--deep); margin: 1.15em 0 .3em; break-after: avoid }
h3 { font: 600 .85em/1.3 Arial, "Liberation Sans", Arimo, Helvetica, sans-serif; margin: 1.3em 0 .35em; break-after: avoid }
p { margin-bottom: .35em; orphans: 2; widows: 2 }
.lead { font: 600 .82em Arial, "Liberation Sans", Arimo, Helvetica, sans-serif; margin-right: .35em }
#bottom-line p { font-size: 1.08em }
sup { font: .62em/0 Arial, "Liberation Sans", Arimo, Helvetica, sans-serif; margin-left: .12em; vertical-align: .5em; white-space: nowrap }
.cite { font: .75em Arial, "Liberation Sans", Arimo, Helvetica, sans-serif; white-space: nowrap }
a { color: inherit; text-decoration: none }
sup a, .cite a, .appendix td a { color: var(--deep) }
a:hover, a:focus-visible { text-decoration: underline }
:target { background: #f4ecd2 }
table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: .25em 0 .6em; font: .78em/1.32 Arial, "Liberation Sans", Arimo, Helvetica, sans-serif; font-variant-numeric: tabular-nums; border-bottom: .5px solid var(--ink) }
caption { text-align: left; font-weight: 600; padding-bottom: .25em }
th { text-align: left; font-weight: 600; color: var(--soft); vertical-align: bottom; border-bottom: .5px solid var(--ink); padding: .15em .8em .2em 0 }
td { vertical-align: top; border-top: .5px solid var(--hair); padding: .2em .8em .2em 0 }
tr:first-child > td { border-top: 0 }
td:first-child { font-weight: 500 }
th:last-child, td:last-child { padding-right: 0 }
tr { break-inside: avoid }
tbody tr:first-child { break-before: avoid }
thead, caption { break-after: avoid }
.chairs td { font-size: 1.1em; line-height: 1.33; font-family: var(--serif) }
.chairs td.name { font: 600 .95em/1.35 Arial, "Liberation Sans", Arimo, Helvetica, sans-serif; color: var(--soft) }
.chairs td span + span { margin-left: .3em }
.says td > span, .annex .chairs td > span { display: block }
.says td > span + span, .annex .chairs td > span + span { margin: .15em 0 0 }
figure { margin: .4em 0 .6em; break-inside: avoid }
figure.map svg { display: block; width: 100%; max-width: 30em; height: auto }
.panels { display: flex; flex-wrap: wrap; gap: 2% }
.panels > div { flex: 0 1 32%; min-width: 210px; font: 600 .7em/1.3 Arial, "Liberation Sans", Arimo, Helvetica, sans-serif }
.panels svg { display: block; width: 100%; height: auto }
.one { float: right; width: 37%; margin: 0 0 .4em 1.6em }
.one .panels > div { flex-basis: 100% }
section { clear: both }
figcaption { font: .74em/1.35 Arial, "Liberation Sans", Arimo, Helvetica, sans-serif; color: var(--soft) }
svg text { font: 9.5px Arial, "Liberation Sans", Arimo, Helvetica, sans-serif; fill: #444 }
svg .grid { stroke: #d5d2ca; stroke-width: .6; fill: none }
svg .band { fill: #b9c9c8; stroke: #8fa3a3; stroke-width: .4 }
svg .line { stroke: #123f45; stroke-width: 1.8; fill: none }
svg .reference { stroke: #333; stroke-width: 1.2; stroke-dasharray: 4 3; fill: none }
svg .filled { fill: #1a1a1a; stroke: #fff; stroke-width: .5 }
svg .hollow { fill: #fff; stroke: #1a1a1a; stroke-width: 1 }
.annex, .appendix { border-top: 1.5px solid var(--ink); margin-top: 2em }
.appendix { font-size: .8em }
.appendix h2 { font-size: .95em }
.appendix code { color: var(--soft) }
.number { white-space: nowrap; width: 1% }
.narrow { width: 9% }
.carried { columns: 3; column-gap: 1.6em; list-style: none; padding: 0; font: .84em/1.35 Arial, "Liberation Sans", Arimo, Helvetica, sans-serif; font-variant-numeric: tabular-nums }
.carried li { break-inside: avoid }
.small { color: var(--soft); font-size: .92em }
code { font: .88em ui-monospace, "DejaVu Sans Mono", Menlo, monospace }
.references { padding-left: 2em }
.references li { margin-bottom: .3em }
@media (max-width: 620px) {
  .carried { columns: 1 }
  .panels > div { flex-basis: 100% }
  .one { float: none; width: auto; margin: 0 }
  table { display: block; overflow-x: auto }
  th, td { min-width: 6.5em }
}
@media print {
  /* Times and Arial have twins of equal widths on every system, so that two pages stay two. */
  :root { --serif: "Times New Roman", "Liberation Serif", Tinos, Times, serif }
  body { font-size: 8.3pt; line-height: 1.22; max-width: none; padding: 0 }
  h2 { margin-top: .38em; margin-bottom: .08em }
  table { margin-bottom: .4em }
  td { padding-top: .15em; padding-bottom: .15em }
  .chairs td { font-size: 1em; line-height: 1.24 }
  .panels { flex-wrap: nowrap }
  .panels > div { min-width: 0 }
  .appendix { font-size: 7.4pt }
  .annex { break-before: page; border: 0; margin: 0 }
}
`;
