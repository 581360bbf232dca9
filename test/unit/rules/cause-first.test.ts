import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { ARITHMETIC, check } from '../../../server/src/rules/check.ts';
import { fixesFor } from '../../../server/src/rules/fixes.ts';
import { ignoredAs } from '../../../server/src/rules/ignored.ts';
import type { Config, Finding, Fix, IgnoredFinding } from '../../../server/src/rules/rule.ts';
import { silenceFix } from '../../../server/src/rules/silence.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { change, draft, withCells } from './draft.ts';
import { MISTAKES, RIGHT, wrong } from './table/suspect/cases.ts';

const CODES = /^table\/(?:row-total|column-total|balance|suspect)$|^text\/figure$/;

/** `code severity`, of what is said of the table and the prose beside it, in order. */
function said(text: string, config: Config = { rules: {} }): string[] {
  return check(parseReport(text), config)
    .filter(f => CODES.test(f.code))
    .map(f => `${f.code.replace('table/', '')} ${f.severity}`);
}

/** Nine cases came in, and three were carried over: （七） is 8, 2 and 10, and stands in the line of 四. */
const LOWER = {
  'new.naturalPerson': '7',
  'new.commercial': '1',
  'new.legalService': '1',
  'new.total': '9',
  'carriedIn.naturalPerson': '3',
  'carriedIn.total': '3',
  'granted.naturalPerson': '4',
  'granted.commercial': '1',
  'granted.total': '5',
  'deny6.naturalPerson': '3',
  'deny6.total': '3',
  'reject1.naturalPerson': '1',
  'reject1.legalService': '1',
  'reject1.total': '2',
  'carriedOut.naturalPerson': '8',
  'carriedOut.commercial': '1',
  'carriedOut.legalService': '1',
  'carriedOut.total': '10',
};
const row = draft({ cells: LOWER });
const withProse = (words: string) => change(row, '若干工作考核', `${words}若干工作考核`);

describe('one wrong row', () => {
  it('gives the culprit as an error, and the totals that it explains as information at their places', () => {
    const found = said(row);
    expect(found.filter(f => f.startsWith('suspect'))).toEqual(['suspect error']);
    expect(found.filter(f => f.endsWith('error'))).toEqual(['suspect error']);
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found.filter(f => !f.startsWith('suspect')).map(f => f.split(' ')[1]))).toEqual(
      new Set(['information']),
    );
  });

  it('takes prose that says what the repair writes for a witness, not for a mistake', () => {
    const text = withProse('结转下年度继续办理2件。');
    expect(said(text).filter(f => f.startsWith('text/'))).toEqual(['text/figure information']);
    expect(said(text).filter(f => f.endsWith('error'))).toEqual(['suspect error']);
    const other = withProse('结转下年度继续办理2件，予以公开6件。');
    expect(said(other)).toContain('text/figure error');
  });

  it('is as sure where the prose calls some results by another name, and not where it has another figure', () => {
    const named = withProse('办理结果为：予以公开5件，其他处理5件，结转下年度继续办理2件。');
    expect(said(named)).toContain('suspect error');
    const wrong = withProse('办理结果为：予以公开5件，其他处理4件，结转下年度继续办理2件。');
    expect(said(wrong)).toContain('suspect information');
    expect(said(wrong)).toContain('column-total error');
  });

  it('leaves severities that are set, those of the culprit too', () => {
    const set = said(row, { rules: { 'table/column-total': 'warning' } });
    expect(set).toContain('column-total warning');
    expect(set).toContain('balance information');
    for (const level of ['warning', 'off'] as const) {
      expect(said(row, { rules: { 'table/suspect': level } })).toContain('balance error');
    }
  });

  it('leaves the totals errors once the culprit is ignored', () => {
    const report = parseReport(row);
    const found = check(report, { rules: {} });
    const suspect = found.find(f => f.code === 'table/suspect') as Finding;
    const left = check(report, { rules: {} }, { ignored: [ignoredAs(report, suspect, found)!] });
    expect(left.filter(f => f.code === 'table/column-total').map(f => f.severity)).toContain('error');
  });
});

describe('one wrong figure', () => {
  it('that is a total stays an error where it stands, and what follows from it is information', () => {
    expect(said(withCells({ 'granted.total': '6' }))).toEqual([
      'suspect error',
      'row-total error',
      'column-total information',
    ]);
  });

  it('makes more handled than received information too, where it rests on that figure', () => {
    const text = withCells({ 'new.naturalPerson': '0' });
    const severities = check(parseReport(text), { rules: {} }).map(f => `${f.code} ${f.severity}`);
    expect(severities).toContain('table/suspect error');
    expect(severities).toContain('table/negative-carry-over information');
    expect(severities.filter(s => s.startsWith('table/') && s.endsWith('error'))).toEqual(['table/suspect error']);
    const off = check(parseReport(text), { rules: { 'table/suspect': 'off' } });
    expect(off.find(f => f.code === 'table/negative-carry-over')?.severity).toBe('error');
  });

  it('among several that it may be leaves all totals errors', () => {
    const found = said(withCells({ 'granted.total': '6', 'processed.total': '8', 'carriedOut.total': '0' }));
    expect(found).not.toContain('suspect error');
    expect(found.filter(f => /total|balance/.test(f)).every(f => f.endsWith('error'))).toBe(true);
  });
});

describe('what follows from a mistake', () => {
  const single = Object.entries(RIGHT)
    .filter(([, figure]) => figure !== '0')
    .map(([cell, figure]) => [cell, { cells: { [cell]: String(Number(figure) + 3) } }] as const);

  /** The repairs of the totals that don't hold. */
  function repairs(text: string): Fix[] {
    const report = parseReport(text);
    const found = check(report, { rules: {} }).filter(f => ARITHMETIC.includes(f.code));
    return found.flatMap(f => fixesFor(report, f));
  }

  it.each([...Object.entries(MISTAKES), ...single])(
    'is not mended against the repair to believe: %s',
    (_name, { cells }) => {
      const text = wrong(cells);
      expect(said(text)).toContain('suspect error');
      const fixes = repairs(text);
      expect(fixes.length).toBeGreaterThan(0);
      const [before, right] = [text, wrong({})].map(t => t.split(/[\t\n]/));
      for (const { title, edits } of fixes) {
        const after = applyEdits(text, edits).split(/[\t\n]/);
        expect(
          after.filter((field, i) => field !== before![i] && field !== right![i]),
          title,
        ).toEqual([]);
      }
    },
  );

  it('is mended by that repair, which says where it writes, and is not the one that editors apply unasked', () => {
    const [own, ...others] = repairs(withCells({ 'new.total': '6' }));
    expect(own).toMatchObject({ title: '改为 7', kind: 'safe' });
    const other = { title: '一、本年新收政府信息公开申请数量，总计改为 7', kind: 'suggestion' };
    expect(others).toEqual([{ ...own, ...other }]);
  });

  it('is mended by all of a repair of several cells', () => {
    const text = wrong(MISTAKES['a row one column to the side']!.cells);
    const titles = repairs(text).map(fix => fix.title);
    expect(new Set(titles)).toEqual(new Set(['改正“1.本机关不掌握相关政府信息，自然人”等 5 格']));
  });

  it('is mended by what it asks for itself where the writer has silenced the likely cause, or has it ignored', () => {
    const text = wrong({ 'granted.commercial': String(Number(RIGHT['granted.commercial'] ?? 0) + 3) });
    const titles = (of: string, ignored: readonly IgnoredFinding[] = []) => {
      const report = parseReport(of);
      const found = check(report, { rules: {} }, { ignored });
      return found.filter(f => ARITHMETIC.includes(f.code)).map(f => fixesFor(report, f)[0]?.title);
    };
    const found = check(parseReport(text), { rules: {} });
    const cause = found.find(f => f.code === 'table/suspect')!;
    const off = check(parseReport(text), { rules: { 'table/suspect': 'off' } });
    const own = off.map(f => fixesFor(parseReport(text), f)[0]?.title);
    expect(titles(text)).not.toEqual(own);
    expect(titles(text, [ignoredAs(parseReport(text), cause, found)!])).toEqual(own);
    const [mark] = silenceFix(parseReport(text), cause)!.edits;
    expect(titles(applyEdits(text, [mark!]))).toEqual(own);
  });
});
