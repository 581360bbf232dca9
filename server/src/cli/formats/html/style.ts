/** How the page of findings looks: in both schemes of colour, and printed without what only a screen needs. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --line: #8885; --soft: #8881; --error: #c62828; --warning: #b26a00; --information: #1565c0; --hint: #607d8b; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warning: #ffc46b; --information: #82b1ff; --hint: #b0bec5; } }
body { font: 16px/1.6 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
h2 small { font-weight: normal; opacity: .75; }
form { position: sticky; top: 0; background: Canvas; padding: .5rem 0; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
select { max-width: 20rem; }
output { margin-left: auto; }
article { border-left: 4px solid var(--own); padding: .25rem .75rem; margin: .75rem 0; background: var(--soft); overflow-wrap: anywhere; }
article p { margin: .25rem 0; }
.error { --own: var(--error); } .warning { --own: var(--warning); } .information { --own: var(--information); } .hint { --own: var(--hint); }
.level { color: var(--own); font-weight: bold; }
.place, .code, .more { opacity: .8; font-size: .9rem; }
blockquote { margin: .25rem 0; padding: .25rem .5rem; border: 1px solid var(--line); white-space: pre-wrap; }
.row { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; }
th, td { border: 1px solid var(--line); padding: .1rem .5rem; text-align: right; font-weight: normal; }
th[scope=row] { text-align: left; }
mark { background: #ffd54f; color: #000; }
[hidden] { display: none; }
@media print { form { display: none; } article { break-inside: avoid; } }
`;
