import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { expectApproved } from '../../support/approved.ts';
import { short } from '../../support/inputs.ts';
import { tablesRead } from '../../support/read-tables.ts';

/** Drafts of a few lines, each under `## what is odd about it`. */
const DRAFTS = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/table-drafts.txt'), 'utf8');

it('what is read of drafts whose tables stand oddly is what was approved', () => {
  const told = DRAFTS.split(/^## /m)
    .slice(1)
    .flatMap(part => {
      const [name = '', ...lines] = part.trimEnd().split('\n');
      const report = parseReport(`${lines.join('\n')}\n`);
      const labels = /^(?:column|group|caption|note)·/;
      const read = tablesRead(report).filter(line => !labels.test(line));
      const paragraphs = report.sections.map(s => s.paragraphs.length).join('/');
      return [
        `${name}: ${report.edition}, ${report.year ?? '—'}, paragraphs ${paragraphs}${report.recognised ? '' : ', no report'}`,
        ...read.map(line => `  ${short(line)}`),
      ];
    });
  expectApproved('tables', 'odd drafts', told);
});
