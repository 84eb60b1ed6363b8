/** How the brief looks: paper and ink, A4, two pages and an appendix. Letters by kind of sentence, never colour alone. */
export const briefStyle = `
@page { size: A4; margin: 15mm 16mm 16mm; @bottom-right { content: counter(page); font: 8pt sans-serif; color: #555 } }
:root { --ink: #1a1a1a; --soft: #555; --hair: #c9c6bf; --shade: #d9d6ce; --deep: #1d5c63 }
* { box-sizing: border-box }
html { background: #fff; color: var(--ink); -webkit-text-size-adjust: 100% }
body { margin: 0 auto; padding: 24px 20px 60px; max-width: 840px; font: 15px/1.45 "Source Serif 4", "Source Serif Pro", Charter, Georgia, "Times New Roman", serif; overflow-wrap: anywhere }
h1, h2, h3, p, table, figure, ol { margin: 0 }
h1 { font-size: 1.7em; line-height: 1.15; font-weight: 600 }
.question { font-style: italic; margin-top: .25em }
.sheet { margin: .6em 0 .9em; padding: .35em 0; border: solid var(--ink); border-width: 1.5px 0 .5px; font: .8em/1.4 Inter, "Helvetica Neue", Arial, sans-serif; color: var(--soft) }
.sheet b { color: var(--ink); font-weight: 600 }
h2 { font: 600 .8em/1.2 Inter, "Helvetica Neue", Arial, sans-serif; letter-spacing: .04em; text-transform: uppercase; color: var(--deep); margin: 1.15em 0 .3em; break-after: avoid }
h3 { font: 600 .85em/1.3 Inter, "Helvetica Neue", Arial, sans-serif; margin: 1.3em 0 .35em; break-after: avoid }
p { margin-bottom: .4em; hyphens: auto; orphans: 2; widows: 2 }
.lead { font: 600 .82em Inter, "Helvetica Neue", Arial, sans-serif; margin-right: .35em }
#bottom-line p { font-size: 1.08em }
sup { font: .62em/0 Inter, "Helvetica Neue", Arial, sans-serif; margin-left: .12em; vertical-align: .5em; white-space: nowrap }
.cite { font: .75em Inter, "Helvetica Neue", Arial, sans-serif; white-space: nowrap }
a { color: inherit; text-decoration: none }
sup a, .cite a, .appendix td a { color: var(--deep) }
a:hover, a:focus-visible { text-decoration: underline }
:target { background: #f4ecd2 }
table { width: 100%; border-collapse: collapse; margin: .25em 0 .6em; font: .78em/1.32 Inter, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; border-bottom: .5px solid var(--ink) }
caption { text-align: left; font-weight: 600; padding-bottom: .25em }
th { text-align: left; font-weight: 600; color: var(--soft); vertical-align: bottom; border-bottom: .5px solid var(--ink); padding: .15em .8em .2em 0 }
td { vertical-align: top; border-top: .5px solid var(--hair); padding: .2em .8em .2em 0 }
tr:first-child > td { border-top: 0 }
td:first-child { font-weight: 500 }
th:last-child, td:last-child { padding-right: 0 }
tr { break-inside: avoid }
.chairs { table-layout: fixed }
.chairs td { font: 1.1em/1.38 "Source Serif 4", "Source Serif Pro", Charter, Georgia, "Times New Roman", serif }
.chairs td.name { font: 600 .95em/1.35 Inter, "Helvetica Neue", Arial, sans-serif; color: var(--soft) }
.chairs td span + span { margin-left: .3em }
figure { margin: .4em 0 .6em; break-inside: avoid }
.panels { display: flex; flex-wrap: wrap; gap: 2% }
.panels svg { flex: 0 1 32%; min-width: 210px; height: auto }
.panels.few svg { flex-basis: 42% }
figcaption { font: .74em/1.35 Inter, "Helvetica Neue", Arial, sans-serif; color: var(--soft) }
svg text { font: 9.5px Inter, "Helvetica Neue", Arial, sans-serif; fill: #444 }
svg .title { font-weight: 600; fill: #1a1a1a }
svg .grid { stroke: #d5d2ca; stroke-width: .6; fill: none }
svg .band { fill: #b9c9c8; stroke: #8fa3a3; stroke-width: .4 }
svg .line { stroke: #123f45; stroke-width: 1.8; fill: none }
svg .reference { stroke: #333; stroke-width: 1.2; stroke-dasharray: 4 3; fill: none }
svg .filled { fill: #1a1a1a; stroke: #fff; stroke-width: .5 }
svg .hollow { fill: #fff; stroke: #1a1a1a; stroke-width: 1 }
.appendix { font-size: .86em }
.appendix h2 { font-size: .95em }
.number { white-space: nowrap; width: 1% }
.narrow { width: 9% }
.carried { columns: 3; column-gap: 1.6em; list-style: none; padding: 0; font: .84em/1.35 Inter, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums }
.carried li { break-inside: avoid }
.small { color: var(--soft); font-size: .92em }
code { font: .88em ui-monospace, "DejaVu Sans Mono", Menlo, monospace }
.references { padding-left: 2em }
.references li { margin-bottom: .3em }
@media (max-width: 620px) {
  .carried { columns: 1 }
  .panels svg { flex-basis: 100%; max-width: 100% }
  table { display: block; overflow-x: auto }
}
@media print {
  body { font-size: 9.1pt; line-height: 1.34; max-width: none; padding: 0 }
  .panels { flex-wrap: nowrap }
  .panels svg { min-width: 0 }
  .appendix { break-before: page }
  .links { word-break: break-all }
}
`;
