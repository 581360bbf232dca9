import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, HEADINGS, section, seen, TITLE } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });

describe('section/duplicate', () => {
  it('stands at the second heading', () => {
    const text = change(right, HEADINGS[5]!, `${section(right, 5)}${HEADINGS[5]}`);
    expect(seen(text, 'section/duplicate')).toMatchObject([
      { text: HEADINGS[4], message: '“五、存在的主要问题及改进情况”出现了 2 次，应只有一次', severity: 'error' },
    ]);
  });

  it('takes a table of contents for what it is', () => {
    expect(codes(change(right, TITLE, `${TITLE}\n\n目录\n${HEADINGS.join('\n')}\n`))).toEqual([]);
  });

  it('takes a table of contents with sub-entries for what it is', () => {
    const entries = HEADINGS.flatMap((h, i) => (i === 0 || i === 4 ? [h, '（一）主动公开', '（二）监督保障'] : [h]));
    for (const page of [right, draft({ heading: 'markdown' })]) {
      expect(codes(change(page, TITLE, `${TITLE}\n\n目录\n\n${entries.join('\n')}\n`))).toEqual([]);
    }
  });

  it('takes tables that stand there twice for no table of contents', () => {
    const tables = section(right, 2) + section(right, 3) + section(right, 4);
    expect(codes(change(right, tables, tables + tables)).filter(c => c === 'section/duplicate')).toHaveLength(3);
  });

  it('takes a sub-heading with the words of a section for a sub-heading', () => {
    expect(codes(change(right, '（一）主动公开\n', '（一）主动公开政府信息情况\n'))).toEqual([]);
  });
});
