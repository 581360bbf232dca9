import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { check } from '../../../../server/src/rules/check.ts';
import { fixesFor } from '../../../../server/src/rules/fixes.ts';
import { DEFAULT_CONFIG } from '../../../../server/src/rules/rule.ts';
import { applyEdits } from '../../../../server/src/text/apply-edits.ts';
import { change, draft } from '../draft.ts';
import { at, found, LAST, URI, year } from '../previous.ts';

describe('years/carry-over', () => {
  it('wants what was carried over last year, column by column, and points at it there', () => {
    const text = year({ 'carriedIn.commercial': '2', 'carriedIn.total': '2' });
    const [person, commercial, total] = found(text, 'years/carry-over');
    expect(person!.message).toBe('自然人列上年结转应为 1（2022 年年报“四、结转下年度继续办理”），现为 0');
    expect(at(text, commercial!)).toBe('2');
    expect(commercial!.message).toContain('应为 0');
    expect(total!.message).toContain('应为 1');
    expect(person!.related).toHaveLength(1);
    const { uri, span } = person!.related[0]!;
    expect(uri).toBe(URI);
    expect(LAST.slice(span.start, span.end)).toBe('1');
  });

  it('is silent when the years agree, without last year, and where a figure is not there', () => {
    expect(found(year({ 'carriedIn.naturalPerson': '1', 'carriedIn.total': '1' }), 'years/carry-over')).toEqual([]);
    const blank = year({ 'carriedIn.naturalPerson': '/', 'carriedIn.total': '1' });
    expect(found(blank, 'years/carry-over')).toEqual([]);
    expect(check(parseReport(year({})), DEFAULT_CONFIG).filter(f => f.code.startsWith('years/'))).toEqual([]);
  });

  it('takes the figures over', () => {
    let text = year({});
    for (;;) {
      const [next] = found(text, 'years/carry-over');
      if (!next) break;
      const [fix] = fixesFor(parseReport(text), next);
      expect(fix).toMatchObject({ title: '改为上年年报的 1', kind: 'suggestion', all: false });
      text = applyEdits(text, fix!.edits);
    }
    expect(text).toBe(year({ 'carriedIn.naturalPerson': '1', 'carriedIn.total': '1' }));
  });
});

describe('years/carry-over, where last year’s report is in doubt', () => {
  it('is information, and says why', () => {
    const [person] = found(year({}), 'years/carry-over', LAST, '请核对是不是同一机关的');
    expect(person!.severity).toBe('information');
    expect(person!.message).toMatch(/现为 0；请核对是不是同一机关的$/u);
  });

  it('speaks of last year where no year is known', () => {
    const undated = LAST.replaceAll('2022年', '').replaceAll('2023年', '');
    expect(parseReport(undated).year).toBeNull();
    const [person] = found(year({}), 'years/carry-over', undated);
    expect(person!.message).toContain('（上年年报“四、结转下年度继续办理”）');
  });

  it('leaves the tags of a figure alone', () => {
    const cells = { 'carriedIn.naturalPerson': '19', 'carriedIn.total': '1' };
    const text = change(draft({ year: 2023, cells, layout: 'html' }), '>19<', '><b>1</b>9<');
    const [person] = found(text, 'years/carry-over');
    const after = applyEdits(text, fixesFor(parseReport(text), person!)[0]!.edits);
    expect(after).toBe(change(text, '<b>1</b>9', '<b>1</b>'));
    expect(found(after, 'years/carry-over')).toEqual([]);
  });
});
