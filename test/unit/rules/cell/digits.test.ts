import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { fixAll } from '../../../../server/src/rules/fix-all.ts';
import { applyEdits } from '../../../../server/src/text/apply-edits.ts';
import { APPLICATIONS, change, codes, draft, offered, roundTrip, seen, withCells } from '../draft.ts';

describe('cell/digits', () => {
  const bad = [
    ['１２', '12'],
    ['1,234', '1234'],
    ['1，234', '1234'],
    ['1 234', '1234'],
  ] as const;
  for (const [raw, plain] of bad) {
    it(`tidies ${raw}`, () => {
      const text = draft({ cells: { 'licence.decisions': raw } });
      expect(seen(text, 'cell/digits')).toMatchObject([
        { text: raw, message: `“${raw}”应写成 ${plain}`, severity: 'information' },
      ]);
      expect(roundTrip(text, 'cell/digits')).toBe(draft({ cells: { 'licence.decisions': plain } }));
      expect(offered(text, 'cell/digits')[0]).toMatchObject({ kind: 'safe', all: true });
    });
  }

  it('says once that a whole table came in full-width digits', () => {
    const half = draft({ layout: 'comma', cells: APPLICATIONS });
    const at = half.indexOf('一、本年新收');
    const text =
      half.slice(0, at) +
      half.slice(at).replace(/(?<=,)\d+(?=[,\n])/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
    expect(seen(text, 'cell/digits').map(f => f.message)).toEqual([
      expect.stringMatching(/^表三有 175 处/),
      expect.stringMatching(/^表四有 14 处/),
    ]);
    const once = applyEdits(text, fixAll(parseReport(text)));
    expect(once).toBe(half);
  });

  it('is mended by fixAll, which leaves every other finding’s figures alone', () => {
    const text = change(
      withCells({ 'licence.decisions': '１２', 'granted.total': '6', 'rules.made': '/' }),
      '二、主动',
      '2、主动',
    );
    const once = applyEdits(text, fixAll(parseReport(text)));
    expect(once).toBe(withCells({ 'licence.decisions': '12', 'granted.total': '6', 'rules.made': '/' }));
    expect(fixAll(parseReport(once))).toEqual([]);
  });

  it('is silent on plain figures, and on what is no number', () => {
    expect(codes(draft({ cells: { 'licence.decisions': '1234', 'fees.amount': '3080.699' } }))).toEqual([]);
    expect(codes(draft({ cells: { 'licence.decisions': '约１２' } }))).toEqual(['cell/not-a-number']);
  });
});
