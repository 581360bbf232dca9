import { describe, expect, it } from 'vitest';
import type { RowKey } from '../../../server/src/forms/form.ts';
import { formOf } from '../../../server/src/forms/index.ts';
import { DOCUMENT_TITLES } from '../../../server/src/regulation/counting/documents.ts';
import { countingFor, countingForGroup, noteText } from '../../../server/src/regulation/counting/index.ts';

const { rows, columns } = formOf('applications', '2021');
const notes = [...rows, ...columns].flatMap(({ key }) => countingFor('applications', key as RowKey, '2021'));

describe('what a note rests on', () => {
  it('what the court said in 2025 is not dated 2024', () => {
    const [text] = countingForGroup('未经复议直接起诉').map(noteText);
    expect(text).toMatch(
      /2024年起对不予公开不服的，要先复议；2025年的解释.*行政复议法第二十三条；法释〔2025〕8号第一条/,
    );
  });

  it.each([
    ['几个人共同署名', '通行做法'],
    ['国有的也在内', '民法典第七十六条；通行做法'],
  ])('where the form or a code does not say it, %s is practice', (start, source) => {
    const note = notes.find(n => n.text.includes(start))!;
    expect(noteText(note).endsWith(`（${source}）`)).toBe(true);
  });

  it('says how far the notices on the form and on the fees, and what goes with the law on reviews, could be read', () => {
    for (const key of ['form', 'fees', 'review'] as const) expect(DOCUMENT_TITLES[key]).toContain('未见原文');
    expect(notes.map(n => n.text).filter(text => text.includes('统一格式没有'))).toEqual([]);
  });
});
