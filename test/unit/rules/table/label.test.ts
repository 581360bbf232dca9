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

  it('does not mind a line end in a Markdown cell', () => {
    const page = draft({ cells: APPLICATIONS, layout: 'markdown' });
    expect(codes(change(page, '商业企业', '商业<br>企业'))).toEqual([]);
    expect(codes(change(page, '商业企业', '商业<br/>单位'))).not.toEqual([]);
  });

  describe('in a page whose narrow column is cut over lines', () => {
    // As pdftotext -layout writes it: names to the right of the merged ones, figures in columns.
    const page = draft({ cells: APPLICATIONS, layout: 'space' }).replace(/^(?=\d\.)/gm, ' '.repeat(24));
    const cut = (label: string, head: string, below: string) =>
      page
        .split('\n')
        .flatMap(line => (line.includes(label) ? [line.replace(label, head), below].filter(Boolean) : [line]))
        .join('\n');
    const law = '2.其他法律行政法规禁止公开';

    it.each([['                        开'], ['            公开        开'], ['                        \u3000开']])(
      'is silent where the rest stands below: %j',
      below => {
        const text = cut(law, law.slice(0, -1), below);
        expect(text).not.toContain(law);
        expect(codes(text)).toEqual([]);
      },
    );

    it('puts a rest of several lines together', () => {
      const text = cut('2.没有现成信息需要另行制作', '2.没有现成信息需要', '      另行\n      制作');
      expect(codes(text)).toEqual([]);
    });

    it.each([[''], ['            公']])('is told where other words stand below: %j', below => {
      const text = cut(law, law.slice(0, -1), below);
      expect(seen(text, 'table/label').map(f => f.text)).toEqual([law.slice(0, -1)]);
    });
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
