import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, mended, offered, roundTrip, seen } from '../draft.ts';

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

  describe('of the merged cells of 表三', () => {
    const LAYOUTS = ['html', 'markdown', 'tab', 'pipe', 'comma', 'cell'] as const;
    const inTable = (text: string, from: string, to: string) => {
      const at = text.indexOf(from, text.indexOf('自然人'));
      expect(at).toBeGreaterThan(0);
      return text.slice(0, at) + to + text.slice(at + from.length);
    };

    it.each(LAYOUTS)('finds other words and another number: %s', layout => {
      const page = draft({ cells: APPLICATIONS, layout });
      expect(codes(page)).toEqual([]);
      for (const [group, written] of [
        ['（四）无法提供', '（四）无法公开'],
        ['（四）无法提供', '（四）无法提供信息'],
        ['（四）无法提供', '（六）无法提供'],
        ['（四）无法提供', '（三）无法公开'],
        ['（四）无法提供', '无法提供信息'],
        ['（三）不予公开', '（三）不予处理'],
        ['（五）不予处理', '(五)不处理'],
        ['三、本年度办理结果', '三、本年处理结果'],
      ] as const) {
        const text = inTable(page, group, written);
        expect(seen(text, 'table/label')).toMatchObject([
          { text: written, severity: 'information', message: `表三的“${written}”，规定用语为“${group}”` },
        ]);
        expect(roundTrip(text, 'table/label')).toBe(page);
      }
    });

    it.each(['html', 'markdown', 'tab', 'pipe', 'comma'] as const)('finds a shortened name: %s', layout => {
      const page = draft({ cells: APPLICATIONS, layout });
      expect(roundTrip(inTable(page, '（六）其他处理', '（六）其他'), 'table/label')).toBe(page);
    });

    it.each(['html', 'markdown', 'tab', 'comma'] as const)('finds an emptied cell: %s', layout => {
      const page = draft({ cells: APPLICATIONS, layout });
      const text = inTable(page, '（四）无法提供', '');
      expect(seen(text, 'table/label')).toMatchObject([
        { text: '1.本机关不掌握相关政府信息', message: '表三的“1.本机关不掌握相关政府信息”前面没有“（四）无法提供”' },
      ]);
      expect(roundTrip(text, 'table/label')).toBe(page);
    });

    it('offers no fix where no cell is left', () => {
      const text = inTable(draft({ cells: APPLICATIONS, layout: 'cell' }), '（四）无法提供\n', '');
      expect(seen(text, 'table/label')).toHaveLength(1);
      expect(offered(text, 'table/label')).toEqual([]);
    });

    it.each(LAYOUTS)('leaves those alone that no cell has, or two have not: %s', layout => {
      let page = draft({ cells: APPLICATIONS, layout });
      for (const group of ['（四）无法提供', '（三）不予公开', '（五）不予处理', '（六）其他处理']) {
        page = inTable(page, group, '');
        if (group !== '（四）无法提供') expect(codes(page)).toEqual([]);
      }
    });

    it('leaves those alone whose numbers a converter took or gave anew', () => {
      const page = draft({ cells: APPLICATIONS, layout: 'tab' });
      const groups = ['不予公开', '无法提供', '不予处理', '其他处理'];
      for (const written of [groups, groups.map((g, i) => `（${'一二三四'[i]}）${g}`)]) {
        const text = groups.reduce(
          (now, g, i) => now.replace(new RegExp(`（[三四五六]）${g}(?=\t)`), written[i]!),
          page,
        );
        expect(text).not.toBe(page);
        expect(seen(text, 'table/label').filter(f => f.message.includes('规定用语'))).toEqual([]);
      }
    });

    it.each([
      ['（四）无法\n提供', '（四）无法提供'],
      ['（四）\n无法提供', '（四）无法提供'],
      ['（四）无\n法提\n供', '（四）无法提供'],
    ])('leaves a cut one alone: %j', (written, group) => {
      const page = draft({ cells: APPLICATIONS, layout: 'cell' });
      expect(codes(inTable(page, group, written))).toEqual([]);
    });

    it('leaves one alone that stands beside a later row, whole or in pieces', () => {
      const page = draft({ cells: APPLICATIONS, layout: 'tab' });
      const emptied = inTable(page, '（四）无法提供', '');
      expect(codes(inTable(emptied, '\t2.没有现成信息', '（四）无法提供\t2.没有现成信息'))).toEqual([]);
      const first = inTable(emptied, '\t1.本机关不掌握', '（四）无\t1.本机关不掌握');
      expect(codes(inTable(first, '\t2.没有现成信息', '法提供\t2.没有现成信息'))).toEqual([]);
      const shortened = inTable(page, '（六）其他处理', '（六）其他');
      expect(codes(inTable(shortened, '\t2.申请人逾期', '处理\t2.申请人逾期'))).toEqual([]);
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

  describe('captions of 表二 that name another item', () => {
    const said = (text: string) => seen(text, 'table/label').map(f => f.message);

    it.each(['tab', 'cell', 'markdown', 'html', 'comma', 'space'] as const)('are told and mended (%s)', layout => {
      const page = draft({ layout });
      const text = change(page, '第二十条第（八）项', '第二十条第（七）项');
      expect(said(text)).toEqual(['表二的“第二十条第（七）项”，规定用语为“第二十条第（八）项”']);
      expect(roundTrip(text, 'table/label')).toBe(page);
    });

    it.each([
      ['html', '第二十条<b>第（', '）项</b>'],
      ['tab', '第二十条   第（', '）项'],
      ['tab', '《条例》第20条第（', '）项'],
      ['tab', '第二十条之第（', '）项'],
    ] as const)('get the number alone where the article stands apart (%s): %s', (layout, before, behind) => {
      const text = change(draft({ layout }), '第二十条第（八）项', `${before}七${behind}`);
      expect(said(text)).toEqual(['表二的“第（七）项”，规定用语为“第（八）项”']);
      expect(mended(text, 'table/label')).toBe(change(text, `${before}七${behind}`, `${before}八${behind}`));
    });

    it('are told above the first rows, and where two are the wrong way round', () => {
      expect(said(change(draft({}), '第二十条第（一）项', '第二十条第（二）项'))).toHaveLength(1);
      const swapped = draft({}).replace(/（([五六])）项/g, (_, n) => `（${n === '五' ? '六' : '五'}）项`);
      expect(said(swapped)[0]).toContain('“第二十条第（六）项”，规定用语为“第二十条第（五）项”，另有 1 处');
    });

    it('are left alone where one is missing, and in the form of 2019', () => {
      expect(
        codes(
          draft({})
            .replace(/第二十条第（五）项.*\n/, '')
            .replace('（八）项', '（七）项'),
        ),
      ).toEqual([]);
      expect(codes(draft({ edition: '2019', year: 2020 }))).toEqual([]);
    });
  });
});
