import { describe, expect, it } from 'vitest';
import { replaceFigure } from '../../../server/src/edits/figures.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { change, codes, draft } from '../rules/draft.ts';

/** The cells of the table 二, as `row=value`. */
const read = (text: string) =>
  parseReport(text)
    .tables.filter(t => t.kind === 'disclosure')
    .flatMap(t => t.rows.map(r => `${r.key}=${r.cells.map(c => c.value)}`));

describe('marks of notes behind labels and figures', () => {
  const right = draft({ layout: 'markdown' });
  const plain = read(right);

  it.each(['[^2]', '[1]', '①', '²', '[^注1]'])('are no part of them: %s', mark => {
    const noted = change(
      change(right, '| 行政强制 | 0', `| 行政强制${mark} | 0${mark}`),
      '| 行政处罚 |',
      `| 行政处罚${mark} |`,
    );
    expect(read(noted)).toEqual(plain);
    expect(codes(noted)).toEqual(codes(right));
    const report = parseReport(noted);
    const cell = report.tables[0]!.rows.find(r => r.key === 'compulsion')!.cells[0]!;
    expect(applyEdits(noted, replaceFigure(report, cell, '7'))).toContain(`| 7${mark}`);
  });

  it.each(['0[2', '0]', '[1]', '0[1]0'])('what is none stays in the cell: %s', written => {
    expect(read(change(right, '| 行政强制 | 0', `| 行政强制 | ${written}`))).not.toEqual(plain);
  });
});
