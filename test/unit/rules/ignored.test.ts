import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { fixAll } from '../../../server/src/rules/fix-all.ts';
import { ignoredAs, isPlaceGone } from '../../../server/src/rules/ignored.ts';
import { DEFAULT_CONFIG, type Finding, type IgnoredFinding } from '../../../server/src/rules/rule.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { draft, HEADINGS, withCells } from './draft.ts';

const all = (text: string, ignored: readonly IgnoredFinding[] = []) =>
  check(parseReport(text), DEFAULT_CONFIG, { ignored });
const of = (found: readonly Finding[], code: string) => found.filter(f => f.code === code);

/** What is kept of a rule's finding, the `nth`. */
function kept(text: string, code: string, nth = 0): IgnoredFinding {
  const found = all(text);
  return ignoredAs(parseReport(text), of(found, code)[nth]!, found)!;
}

const SIX = withCells({ 'granted.total': '6' });
const TYPOS = draft().replace('若干', '我们的的工作，做好的的事').replace('解读形式单一', '解读形式单一，做好的的事');

describe('a finding at a cell', () => {
  const one = kept(SIX, 'table/row-total');

  it('is kept by row and column', () => {
    expect(one).toEqual({
      rule: 'table/row-total',
      place: '表三“（一）予以公开”行“总计”栏',
      words: '',
      after: '',
      message: null,
    });
  });

  it('is ignored, and no other', () => {
    const left = all(SIX, [one]);
    expect(of(left, 'table/row-total')).toEqual([]);
    const text = withCells({ 'granted.total': '6', 'new.total': '8' });
    expect(of(all(text, [one]), 'table/row-total')).toHaveLength(1);
    expect(of(all(text, [{ ...one, rule: 'table/balance' }]), 'table/row-total')).toHaveLength(2);
  });

  it('is followed when the table moves, is pasted in another layout, and its figure changes', () => {
    expect(of(all(`\n\n${SIX}`, [one]), 'table/row-total')).toEqual([]);
    const html = draft({ layout: 'html', cells: { 'granted.total': '60', 'granted.naturalPerson': '5' } });
    expect(of(all(html), 'table/row-total')).toHaveLength(1);
    expect(of(all(html, [one]), 'table/row-total')).toEqual([]);
  });

  it('has a place as long as the cell is there', () => {
    expect(isPlaceGone(parseReport(SIX), one)).toBe(false);
    const cut = SIX.replace(/^.*（一）予以公开.*\n/m, '');
    expect(isPlaceGone(parseReport(cut), one)).toBe(true);
  });
});

describe('a finding at words', () => {
  const first = kept(TYPOS, 'text/typo');

  it('is kept by its words and those before it', () => {
    expect(first).toMatchObject({ rule: 'text/typo', place: null, message: null });
    expect(first.words).toBe('的的');
    expect(first.after).toMatch(/我们$/);
    expect(first.after.length).toBeGreaterThanOrEqual(8);
    expect(first.after).not.toMatch(/\s/);
  });

  it('is ignored, and the same slip elsewhere is not', () => {
    expect(of(all(TYPOS), 'text/typo')).toHaveLength(3);
    for (const nth of [0, 1, 2]) {
      const left = of(all(TYPOS, [kept(TYPOS, 'text/typo', nth)]), 'text/typo');
      expect(left.map(f => f.span)).toEqual(of(all(TYPOS), 'text/typo').flatMap((f, i) => (i === nth ? [] : [f.span])));
    }
  });

  it('is followed when lines are put before it or broken', () => {
    const moved = TYPOS.replace('我们的的', '我们\n的的').replace(HEADINGS[0], `\n\n${HEADINGS[0]}`);
    expect(of(all(moved, [first]), 'text/typo')).toHaveLength(of(all(moved), 'text/typo').length - 1);
  });

  it('has no place any more when its words or those before it have changed', () => {
    expect(isPlaceGone(parseReport(TYPOS), first)).toBe(false);
    expect(isPlaceGone(parseReport(TYPOS.replace('我们的的', '我们的')), first)).toBe(true);
    expect(isPlaceGone(parseReport(TYPOS.replace('我们的的', '他们的的')), first)).toBe(true);
  });

  it('keeps more of what stands before it where the same words stand twice', () => {
    const long = '为做好政府信息公开的各项工作，努力把该做好的的事';
    const text = draft().replace('若干', `甲${long}`).replace('解读形式单一', `乙${long}`);
    const [a, b] = [kept(text, 'text/typo'), kept(text, 'text/typo', 1)];
    expect(a.after).not.toBe(b.after);
    expect(of(all(text, [a]), 'text/typo').map(f => f.span)).toEqual([of(all(text), 'text/typo')[1]!.span]);
  });
});

describe('several findings at one place', () => {
  const text = draft();
  const cut = text.slice(0, text.indexOf(HEADINGS[4]));

  it('are told apart by what they say', () => {
    const missing = of(all(cut), 'section/missing');
    expect(missing).toHaveLength(2);
    const one = kept(cut, 'section/missing', 1);
    expect(one.message).toBe(missing[1]!.message);
    expect(of(all(cut, [one]), 'section/missing')).toEqual([missing[0]]);
  });
});

describe('what is ignored', () => {
  it('is not mended by 修正全部格式问题 either', () => {
    const text = draft().replace('二、主动', '2、主动').replace('三、收到', '3、收到');
    const one = kept(text, 'section/ordinal');
    const report = parseReport(text);
    expect(fixAll(report).map(e => e.text)).toEqual(['二、', '三、']);
    expect(applyEdits(text, fixAll(report, DEFAULT_CONFIG, undefined, [one]))).toBe(
      draft().replace('二、主动', '2、主动'),
    );
  });

  it('are no findings on the marks that silence others', () => {
    const text = draft().replace(HEADINGS[0], `<!-- nianbao-disable text/typo -->\n${HEADINGS[0]}`);
    const found = all(text);
    expect(ignoredAs(parseReport(text), of(found, 'report/silence')[0]!, found)).toBeNull();
  });

  it('takes the suspect along that explains totals which are all ignored', () => {
    const found = all(SIX);
    const totals = found.filter(f => /^table\/(?:row|column)-total$|^table\/balance$/.test(f.code));
    expect(of(found, 'table/suspect')).toHaveLength(1);
    const left = all(
      SIX,
      totals.map(f => ignoredAs(parseReport(SIX), f, found)!),
    );
    expect(left.map(f => f.code)).not.toContain('table/suspect');
  });
});
