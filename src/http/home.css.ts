/** The colours of web/src/styles/tokens.css, which these pages load none of. A file of its own for the browser (the policy allows no inline style), a string here (the build copies no assets). */
export const HOME_CSS = `
:root {
  --paper: #f6f7f5; --sheet: #ffffff; --ink: #17201d; --soft: #51605a; --line: #dcdfd8;
  --accent: #0f5a52; --bad: #a11a1a; --warning: #ffe08a; --on-warning: #3a2c00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #121615; --sheet: #1b2120; --ink: #e8ebe8; --soft: #a9b5b0; --line: #343d3a;
    --accent: #6cc7b8; --bad: #ff9d93; --warning: #5c4700; --on-warning: #ffefc2;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
}
main, footer, .simulation p { max-width: 46rem; margin-inline: auto; padding-inline: 1.25rem; overflow-wrap: anywhere; }
.simulation { background: var(--warning); color: var(--on-warning); }
.simulation p { margin-block: 0; padding-block: .75rem; }
.simulation span { display: block; font-size: .9375rem; }
.simulation strong { letter-spacing: .08em; margin-inline-end: .5rem; }
h1 { font-size: clamp(2rem, 7vw, 3rem); line-height: 1.1; letter-spacing: -.02em; margin: 3rem 0 1rem; }
h1::after { content: ""; display: block; width: 4rem; height: .25rem; margin-top: 1rem; background: var(--accent); }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0; }
.purpose { font-size: 1.25rem; margin-block: 0 .5rem; }
.english, .label, footer { color: var(--soft); font-size: .9375rem; }
p.english { margin-block: 0; }
ul { list-style: none; margin: 1.25rem 0 0; padding: 0; display: grid; gap: .75rem; }
.links { margin-top: 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); }
li { background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem; padding: .875rem 1rem; }
.links li { position: relative; }
.links .english { display: block; }
a { color: var(--accent); font-weight: 600; text-underline-offset: .2em; }
.links a::after { content: ""; position: absolute; inset: 0; border-radius: .5rem; }
.links a:focus-visible { outline: none; }
.links a:focus-visible::after { outline: 3px solid var(--accent); outline-offset: 2px; }
.links li:hover { border-color: var(--accent); }
.accounts li { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; }
.accounts strong { flex: 1 1 100%; }
code { font-family: ui-monospace, "Liberation Mono", monospace; overflow-wrap: anywhere; user-select: all; }
dl { margin: 2rem 0 0; display: grid; gap: 1rem; }
dt { color: var(--soft); font-size: .9375rem; }
dd { margin: 0; overflow-wrap: anywhere; }
.state { font-size: 1.25rem; border-inline-start: .25rem solid var(--accent); padding-inline-start: 1rem; }
.state p { margin-block: 0; }
button {
  font: inherit; font-weight: 600; color: var(--paper); background: var(--accent); border: 1px solid transparent;
  border-radius: .5rem; padding: .75rem 1.25rem; margin-block: 1.5rem; cursor: pointer;
}
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
footer { padding-block: 2rem; }
main.wide, header.site nav, header.site ~ .simulation p, header.site ~ footer { max-width: 72rem; margin-inline: auto; padding-inline: 1.25rem; }
.wide h1 { font-size: clamp(1.75rem, 5vw, 2.5rem); margin-block-start: 2rem; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { inset-inline-start: 1rem; background: var(--sheet); padding: .5rem 1rem; z-index: 1; }
header.site { border-block-end: 1px solid var(--line); background: var(--sheet); }
header.site nav { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding-block: .25rem; }
header.site a { padding-block: .5rem; }
header.site [aria-current] { text-decoration-thickness: .2em; }
.language { margin-inline-start: auto; }
.filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); gap: .75rem 1rem; margin-block: 1.5rem; }
.field { display: grid; gap: .25rem; margin: 0; align-content: end; min-width: 0; }
.field.whole { grid-column: 1 / -1; }
.field label { font-size: .9375rem; }
.field.act { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: center; }
.field button { margin: 0; padding-block: .5rem; }
input, select {
  font: inherit; width: 100%; min-height: 2.75rem; color: var(--ink); background: var(--sheet);
  border: 1px solid var(--soft); border-radius: .375rem; padding: .375rem .625rem;
}
input:focus-visible, select:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.found { margin-block: 1.5rem .75rem; }
table { width: 100%; border-collapse: collapse; margin-block: .75rem; background: var(--sheet); border: 1px solid var(--line); }
th, td { text-align: start; vertical-align: top; padding: .625rem .75rem; border-block-end: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere; }
thead th { white-space: nowrap; color: var(--soft); font-size: .9375rem; }
td code { white-space: nowrap; }
th .label, td .label { display: block; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.standing { font-weight: 600; }
.standing::before { content: "\\25CF\\00A0"; color: var(--soft); }
.standing.overdue::before { content: "\\25B2\\00A0"; color: var(--bad); }
.standing.revoked::before, .standing.superseded::before { content: "\\25A0\\00A0"; }
.paging { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; margin-block: 1rem; }
.paging a { padding-block: .5rem; }
.history { list-style: none; margin: 1.25rem 0; padding: 0; display: grid; gap: .75rem; }
.history .label { display: block; }
@media (max-width: 45rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, th, td { display: block; }
  tr { padding-block: .5rem; border-block-end: 1px solid var(--line); }
  th, td { border: 0; padding-block: .125rem; }
  td code { white-space: normal; }
}
@media print {
  header.site, .filters, .paging, .skip { display: none; }
}
`;
