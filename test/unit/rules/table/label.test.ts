import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, offered, roundTrip, seen } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });

describe('table/label', () => {
  it('gives one finding a table and writes the official words', () => {
    const text = change(change(right, '现行有效件数', '现行有效件'), '本年废止件数', '本年废止数');
    expect(seen(text, 'table/label')).toMatchObject([
      {
        text: '本年废止数',
        message: '表二的“本年废止数”，规定用语为“本年废止件数”，另有 1 处',
        severity: 'information',
      },
    ]);
    expect(offered(text, 'table/label')[0]).toMatchObject({ kind: 'safe', all: true });
    expect(roundTrip(text, 'table/label')).toBe(right);
  });

  it('does not mind white space', () => {
    expect(codes(change(right, '商业企业', '商业 企业'))).toEqual([]);
    expect(codes(change(right, '3.其他', '3. 其他'))).toEqual([]);
  });

  it('writes a label once that is a row and a group in the 2019 form', () => {
    const old = draft({ edition: '2019', year: 2020 });
    expect(roundTrip(change(old, '（六）其他处理', '(六)其他处理'), 'table/label')).toBe(old);
  });

  it('leaves the captions of the 2019 form as that form prints them', () => {
    const old = draft({ edition: '2019', year: 2020 });
    expect(codes(old.replace(/第二十条(?=第（[一五六八九]）项)/g, ''))).toEqual([]);
  });
});
