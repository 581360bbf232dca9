import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, tableOf } from '../../../server/src/report/query.ts';
import { draftText, RIGHT } from '../../support/draft.ts';

describe('an empty cell that the form prints across several columns', () => {
  it.each(['tab', 'markdown', 'comma'] as const)('begins where its figure would stand (%s)', layout => {
    const own = [
      'rules.made',
      'rules.repealed',
      'rules.inForce',
      'normative.made',
      'normative.repealed',
      'normative.inForce',
    ];
    const others = ['licence.decisions', 'compulsion.decisions', 'fees.amount'];
    const figures = { ...RIGHT, ...Object.fromEntries([...own, ...others].map(key => [key, ''])) };
    const full = draftText({ layout, figures: { ...figures, 'penalty.decisions': '7' } });
    const text = draftText({ layout, figures: { ...figures, 'penalty.decisions': '' } });
    const cell = cellOf(tableOf(parseReport(text), 'disclosure')!, 'penalty', 'decisions')!;
    expect(cell.state).toBe('blank');
    const written = `${text.slice(0, cell.span.start)}7${text.slice(cell.span.end)}`;
    expect(written.replaceAll(' ', '')).toBe(full.replaceAll(' ', ''));
  });
});
