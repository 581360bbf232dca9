import { describe, expect, it } from 'vitest';
import type { LayoutName } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { RULES } from '../../../server/src/rules/index.ts';
import { DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';
import { silenceFix } from '../../../server/src/rules/silence.ts';
import { quickFixes } from '../../../server/src/service/actions.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { APPLICATIONS, codes as allCodes, change, draft, mended, offered, seen } from './draft.ts';

/** What is said of a likely cause depends on what is said of totals: table/suspect/doubt.test.ts. */
const withoutSuspects = (found: readonly string[]) => found.filter(code => code !== 'table/suspect');
const codes = (text: string) => withoutSuspects(allCodes(text));

const right = draft();
const wrong = draft({ cells: { ...APPLICATIONS, 'granted.total': '9' } });
const ROW = /^.*（一）予以公开/m;
const above = (line: RegExp, mark: string, text = wrong) => change(text, line, `${mark}\n${line.exec(text)![0]}`);

describe('a silencing comment', () => {
  it('covers the next line, blank lines and other comments passed over', () => {
    expect(codes(wrong)).toEqual(['table/row-total', 'table/column-total']);
    const mark = '<!-- nianbao-disable-next-line table/row-total 已核对 -->';
    expect(codes(above(ROW, mark))).toEqual(['table/column-total']);
    expect(codes(above(ROW, `${mark}\n`))).toEqual(['table/column-total']);
    expect(codes(above(ROW, `${mark}\n<!-- nianbao-disable-next-line cell/blank 已核对 -->`))).toEqual([
      'table/column-total',
    ]);
    expect(codes(above(/^.*（二）部分公开/m, mark))).toEqual(codes(wrong));
  });

  it('covers all up to where the rule is enabled again, or the end', () => {
    const from = (mark: string) => `${mark}\n${wrong}`;
    expect(codes(from('<!-- nianbao-disable table/row-total,table/column-total 已核对 -->'))).toEqual([]);
    expect(codes(from('<!--nianbao-disable table/row-total、table/column-total：已核对-->'))).toEqual([]);
    const both = from('<!-- nianbao-disable table/row-total, table/column-total 已核对 -->');
    expect(codes(above(ROW, '<!-- nianbao-enable table/row-total -->', both))).toEqual(['table/row-total']);
    expect(codes(above(ROW, '<!-- nianbao-enable -->', both))).toEqual(codes(wrong));
    expect(codes(above(ROW, '<!-- nianbao-enable cell/blank -->', both))).toEqual([]);
  });

  it('only ever takes findings away', () => {
    const text = `<!-- nianbao-enable table/row-total 打开 -->\n${wrong}`;
    const off = { rules: { 'table/row-total': 'off' as const } };
    expect(withoutSuspects(check(parseReport(text), off).map(f => f.code))).toEqual(['table/column-total']);
    expect(codes(`<!-- nianbao-disable table/row-total 已核对 -->\n${draft()}`)).toEqual([]);
  });

  it('without a reason or a rule is itself a hint, which no comment silences', () => {
    const mark = '<!-- nianbao-disable report/silence,table/row-total -->';
    expect(seen(`${mark}\n${wrong}`, 'report/silence')).toMatchObject([
      { text: mark, line: 1, message: '停用“report/silence”、“table/row-total”没有写明原因', severity: 'hint' },
    ]);
    expect(codes(`${mark}\n${wrong}`)).toEqual(['report/silence', 'table/column-total']);
    expect(seen(`<!-- nianbao-disable 已核对 -->\n${wrong}`, 'report/silence').map(f => f.message)).toEqual([
      '这条注释没有写明停用哪条规则，不起作用',
    ]);
  });

  it.each([
    ['nianbao-disabled', 'nianbao-disable'],
    ['nianbao-disable-nextline', 'nianbao-disable-next-line'],
    ['nianbao-disable-line', 'nianbao-disable'],
    ['nianbao_disable', 'nianbao-disable'],
    ['nianbao-enabled', 'nianbao-enable'],
    ['Nianbao-Disable', 'nianbao-disable'],
  ])('with the word %s does nothing, and a hint says so', (word, right) => {
    const mark = `<!-- ${word} table/row-total 已核对 -->`;
    const text = above(ROW, mark);
    expect(seen(text, 'report/silence')).toMatchObject([
      { text: mark, message: `“${word}”不是规定的写法，这条注释不起作用；应为“${right}”`, severity: 'hint' },
    ]);
    expect(codes(text)).toContain('table/row-total');
    expect(mended(text, 'report/silence')).toBe(above(ROW, `<!-- ${right} table/row-total 已核对 -->`));
  });

  it('with a rule that does not exist does nothing for it, and a hint says so', () => {
    const mark = '<!-- nianbao-disable-next-line table/rowtotal,table/column-total 已核对 -->';
    const text = above(ROW, mark);
    expect(seen(text, 'report/silence')).toMatchObject([
      {
        text: mark,
        message: '没有“table/rowtotal”这条规则，注释对它不起作用；是否为“table/row-total”？',
        severity: 'hint',
      },
    ]);
    const now = mended(text, 'report/silence');
    expect(now).toBe(above(ROW, mark.replace('rowtotal', 'row-total')));
    expect(codes(now)).toEqual(['table/column-total']);
    const strange = above(ROW, '<!-- nianbao-enable figures/wrong -->');
    expect(seen(strange, 'report/silence').map(f => f.message)).toEqual([
      '没有“figures/wrong”这条规则，注释对它不起作用',
    ]);
    expect(offered(strange, 'report/silence')).toEqual([]);
  });

  it('knows every rule', () => {
    for (const { code } of RULES) {
      expect(seen(`<!-- nianbao-disable ${code} 已核对 -->\n${right}`, 'report/silence'), code).toEqual([]);
    }
  });

  it('is no mark where it is a note of somebody', () => {
    for (const note of ['<!-- nianbao 待核 -->', '<!-- 用nianbao检查过 -->', '<!-- 待改 -->']) {
      expect(codes(`${note}\n${right}`), note).toEqual([]);
    }
  });

  it('stands behind a mark of byte order as well', () => {
    const text = `\ufeff<!-- nianbao-disable table/row-total,table/column-total 已核对 -->\n${wrong}`;
    expect(codes(text)).toEqual([]);
    const year = `\ufeff${change(draft(), '工作年度报告\n', '工作年报\n')}`;
    const report = parseReport(year);
    const fix = silenceFix(report, check(report, DEFAULT_CONFIG)[0]!)!;
    expect(codes(applyEdits(year, fix.edits))).toEqual(['report/silence']);
  });

  it('must stand on a line of its own', () => {
    const inline = change(right, '若干元。', '若干元。<!-- nianbao-disable text/repeated 已核对 -->');
    expect(seen(inline, 'report/silence')).toMatchObject([
      { text: '<!-- nianbao-disable text/repeated 已核对 -->', message: '这条注释没有单独占一行，不起作用' },
    ]);
    expect(codes(change(wrong, /$/, ' <!-- nianbao-disable table/row-total 已核对 -->'))).toContain('table/row-total');
  });
});

const LAYOUTS: LayoutName[] = ['html', 'markdown', 'pipe', 'tab', 'tab-cell', 'cell', 'space', 'comma'];

describe('comments in the middle of a table', () => {
  for (const layout of LAYOUTS) {
    it(`change nothing in layout ${layout}, wherever they stand`, () => {
      const text = draft({ layout, cells: APPLICATIONS });
      const lines = text.split('\n');
      const values = (report: ReturnType<typeof parseReport>) =>
        report.tables.map(t => [t.kind, t.layout, t.rows.map(r => [r.key, r.cells.map(c => c.raw), r.aligned])]);
      const plain = values(parseReport(text));
      for (let at = 1; at < lines.length; at += 3) {
        const marked = lines
          .toSpliced(at, 0, '<!-- nianbao-disable-next-line cell/blank,table/label 已核对 -->')
          .join('\n');
        expect(values(parseReport(marked)), `line ${at}`).toEqual(plain);
        expect(codes(marked), `line ${at}`).toEqual([]);
      }
    });
  }
});

describe('忽略这条', () => {
  /** Mistakes of several kinds, at the title, in prose and in a table. */
  const broken = (layout: LayoutName, eol = '\n') =>
    change(
      change(
        draft({ layout, cells: { ...APPLICATIONS, 'granted.total': '9', 'licence.decisions': '3件' } }),
        '二、主动',
        '2、主动',
      ),
      '五、存在的主要问题及改进情况',
      '五、存在问题及改进情况',
    ).replaceAll('\n', eol);

  for (const layout of LAYOUTS) {
    it(`silences each finding and nothing else but its like, in layout ${layout}`, () => {
      const report = parseReport(broken(layout, layout === 'tab' ? '\r\n' : '\n'));
      const found = check(report, DEFAULT_CONFIG);
      expect(found.length).toBeGreaterThan(3);
      for (const finding of found) {
        const fix = silenceFix(report, finding)!;
        const after = check(parseReport(applyEdits(report.text, fix.edits)), DEFAULT_CONFIG);
        const left = after.filter(f => f.code !== 'report/silence').map(f => f.code);
        const same = found.filter(f => f.code === finding.code).length;
        expect(found.length - left.length, finding.code).toBeGreaterThanOrEqual(1);
        expect(left.filter(c => c !== finding.code)).toEqual(found.map(f => f.code).filter(c => c !== finding.code));
        expect(left.filter(c => c === finding.code).length).toBeLessThan(same);
        expect(
          after.filter(f => f.code === 'report/silence'),
          'asks for the reason',
        ).toHaveLength(1);
      }
    });
  }

  it('is the last of the quick fixes and never preferred', () => {
    const report = parseReport(broken('tab'));
    for (const finding of check(report, DEFAULT_CONFIG)) {
      const last = quickFixes(report, finding).at(-1)!;
      expect([last.title, last.preferred]).toEqual(['忽略这条（写明原因）', false]);
    }
  });

  it('keeps a mark of byte order first, and is not offered on itself or within a tag', () => {
    const text = `\ufeff${wrong.replace('报告\n', '年报\n')}`;
    const report = parseReport(text);
    const title = check(report, DEFAULT_CONFIG).find(f => f.code === 'report/title')!;
    expect(applyEdits(text, silenceFix(report, title)!.edits)).toMatch(
      /^\ufeff<!-- nianbao-disable-next-line report\/title 【原因】 -->\n青禾镇/,
    );
    const bare = parseReport(`<!-- nianbao-disable table/row-total -->\n${wrong}`);
    const own = check(bare, DEFAULT_CONFIG).find(f => f.code === 'report/silence')!;
    expect(silenceFix(bare, own)).toBeNull();
    const html = parseReport(
      '<h1\nclass="t">青禾镇政府信息公开工作年度报告</h1>\n<h2>一、总体情况</h2><p>公开了信息。</p>',
    );
    const finding = check(html, DEFAULT_CONFIG).find(f => f.code === 'report/title')!;
    expect(silenceFix(html, finding)).toBeNull();
  });
});
