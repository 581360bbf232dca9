import { expect, it } from 'vitest';
import { formOf } from '../../../server/src/forms/index.ts';
import { isCutByPage } from '../../../server/src/report/table/cut-by-page.ts';

/** A label of two lines, of which the first is the end of the label before. */
const LABEL = '人数\n二、上年结转政府信息公开';

function isCut(text: string): boolean {
  const start = text.indexOf(LABEL);
  const spans = [{ start, end: start + LABEL.length }];
  return isCutByPage(text, spans, LABEL, '二、上年结转政府信息公开申请数量', formOf('applications', '2021'));
}

it('whether a page has cut a label of two lines does not depend on the drafts that were read before', () => {
  const cut = `${LABEL}\n申请数量\n`;
  expect(isCut(cut)).toBe(true);
  // On a line that is no table's no words are looked for, so that nothing shows that the label goes on.
  expect(isCut(`${LABEL} ${'1 '.repeat(120)}\n申请数量\n`)).toBe(false);
  expect(isCut(cut)).toBe(true);
});
