import { describe, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { fixAll } from '../../../server/src/rules/fix-all.ts';
import { fixesFor } from '../../../server/src/rules/fixes.ts';
import { DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';
import { expectApproved } from '../../support/approved.ts';
import { fixtureDrafts } from '../../support/drafts.ts';
import { randomDraft } from '../../support/random-draft.ts';
import { LAYOUTS } from '../../support/writer/index.ts';

/** How many drafts of each layout. */
const EACH = 3;

interface Edit {
  readonly span: { readonly start: number; readonly end: number };
  readonly text: string;
}
const edit = ({ span: { start, end }, text }: Edit) => `${start}-${end} ${JSON.stringify(text)}`;

/** What is read from a draft, what is said of it, and what is offered, a line each. */
function linesOf(text: string): string[] {
  const report = parseReport(text);
  const { title, year, edition } = report;
  const read = [
    `title ${title?.organName ?? '—'} ${year ?? '—'} ${edition}`,
    ...report.sections.map(s => `section ${s.number} ${s.span.start}-${s.span.end}`),
    ...report.tables.flatMap(table => [
      `table ${table.kind} ${table.edition} ${table.layout} ${table.region.start}-${table.region.end}`,
      ...table.rows.map(row => {
        const cells = row.cells.map(c => `${c.column}@${c.span.start} ${c.value ?? c.state}`).join(', ');
        const region = row.region === null ? 'shared' : `${row.region.start}-${row.region.end}`;
        return `  ${row.key} ${region}${row.aligned ? '' : ' unaligned'}: ${cells}`;
      }),
    ]),
  ];
  const said = check(report, DEFAULT_CONFIG).flatMap(finding => {
    const { code, severity, span, message } = finding;
    const fixes = fixesFor(report, finding).map(fix => `  ${fix.title}: ${fix.edits.map(edit).join('; ')}`);
    return [`${severity} ${code} ${span.start}-${span.end} ${message}`, ...fixes];
  });
  return [...read, ...said, `fixAll ${fixAll(report).map(edit).join('; ')}`].map(line => line.replace(/\s+$/, ''));
}

describe('what is told of each draft is what was approved', () => {
  for (const { name, text } of fixtureDrafts()) {
    it(name, () => {
      expectApproved('drafts', name, linesOf(text));
    });
  }
});

describe.each(LAYOUTS)('and of drafts written in layout $id', ({ id }) => {
  const at = LAYOUTS.findIndex(layout => layout.id === id);
  for (let i = 0; i < EACH; i++) {
    const seed = at + i * LAYOUTS.length;
    it(`number ${seed}`, () => {
      expectApproved('written', `${id} ${seed}`, linesOf(randomDraft(seed)));
    });
  }
});
