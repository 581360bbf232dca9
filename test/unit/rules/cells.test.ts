import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { fixAll } from '../../../server/src/rules/fix-all.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { APPLICATIONS, change, codes, draft, mended, offered, roundTrip, seen } from './draft.ts';

const with_ = (cells: Record<string, string>) => draft({ cells: { ...APPLICATIONS, ...cells } });

describe('cell/blank', () => {
  it('stands where the text of an empty cell belongs', () => {
    const text = with_({ 'granted.research': '' });
    const [found, ...more] = seen(text, 'cell/blank');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      text: '',
      message: '（一）予以公开，科研机构没有填数，没有发生的填 0',
      severity: 'warning',
    });
    expect(roundTrip(text, 'cell/blank')).toBe(with_({}));
    expect(offered(text, 'cell/blank')[0]).toMatchObject({ title: '填 0', kind: 'safe', all: false });
  });

  for (const mark of ['/', '-', '—', '无']) {
    it(`stands at the mark “${mark}”`, () => {
      const text = with_({ 'rules.made': mark });
      expect(seen(text, 'cell/blank')).toMatchObject([
        { text: mark, message: `规章，本年制发件数填的“${mark}”不是数，没有发生的填 0` },
      ]);
      expect(roundTrip(text, 'cell/blank')).toBe(with_({}));
      expect(offered(text, 'cell/blank')[0]?.kind).toBe('suggestion');
    });
  }

  it('says once what is empty side by side', () => {
    const text = with_({ 'granted.research': '', 'granted.social': '', 'granted.legalService': '' });
    const [found, ...more] = seen(text, 'cell/blank');
    expect(more).toEqual([]);
    expect(found?.message).toBe('（一）予以公开，科研机构至法律服务机构共 3 格没有填数，没有发生的填 0');
    expect(found?.related).toHaveLength(2);
    expect(roundTrip(text, 'cell/blank')).toBe(with_({}));
  });

  it('names a cell of 表四 by its group', () => {
    const text = with_({ 'cases.review.upheld': '' });
    expect(seen(text, 'cell/blank').map(f => f.message)).toEqual(['行政复议的结果维持没有填数，没有发生的填 0']);
  });

  it('says once that a table is still to be filled in', () => {
    const rows = ['granted', 'partial', 'deny1', 'deny2', 'deny3', 'deny4', 'deny5', 'deny7', 'deny8'];
    const text = draft({ cells: Object.fromEntries(rows.map(row => [`${row}.social`, ''])) });
    expect(seen(text, 'cell/blank').map(f => f.message)).toEqual(['表三有 9 格没有填数，没有发生的填 0']);
    expect(mended(text, 'cell/blank')).toBe(draft());
  });

  it('fills a total with its sum, and an addend with what its totals leave for it', () => {
    const total = with_({ 'granted.total': '' });
    expect(offered(total, 'cell/blank')[0]).toMatchObject({ title: '填 5', kind: 'safe' });
    expect(roundTrip(total, 'cell/blank')).toBe(with_({}));
    const addend = with_({ 'granted.commercial': '' });
    expect(offered(addend, 'cell/blank')[0]?.title).toBe('填 2');
    expect(roundTrip(addend, 'cell/blank')).toBe(with_({}));
  });

  it('offers nothing where 0 would break a total', () => {
    const text = with_({ 'granted.naturalPerson': '', 'granted.commercial': '' });
    expect(offered(text, 'cell/blank')).toEqual([]);
  });
});

describe('cell/not-a-number', () => {
  it('knows where money stands and where kinds of fees are counted', () => {
    const old = draft({ edition: '2019', year: 2020, cells: { 'fees.previous': '12.5' } });
    expect(seen(old, 'cell/not-a-number').map(f => f.message)).toEqual(['“12.5”带小数：件数是整数']);
    const fees = with_({ 'fees.amount': '12.1234567' });
    expect(seen(fees, 'cell/not-a-number').map(f => f.message)).toEqual([
      '“12.1234567”小数位太多：收费金额最多 6 位小数',
    ]);
  });

  const bad: [raw: string, message: string, fix: string | null][] = [
    ['3件', '“3件”带单位：单元格里只写数', '3'],
    ['3件次', '“3件次”带单位：单元格里只写数', '3'],
    ['3 人次', '“3 人次”带单位：单元格里只写数', '3'],
    ['-3', '“-3”是负数：这里的数不会小于 0', null],
    ['1.5', '“1.5”带小数：件数是整数', null],
    ['3（其中电子申请1件）', '“3（其中电子申请1件）”里有文字：单元格里只写数，说明写在正文里', '3'],
  ];
  for (const [raw, message, fix] of bad) {
    it(`finds ${raw}`, () => {
      const text = with_({ 'granted.naturalPerson': raw });
      expect(seen(text, 'cell/not-a-number')).toMatchObject([{ text: raw, message, severity: 'error' }]);
      if (fix === null) expect(offered(text, 'cell/not-a-number')).toEqual([]);
      else expect(roundTrip(text, 'cell/not-a-number')).toBe(with_({}));
    });
  }

  for (const raw of ['零', '〇']) {
    it(`takes ${raw} for 0 in every layout that shows it`, () => {
      for (const layout of ['tab', 'html', 'pipe', 'cell', 'markdown'] as const) {
        const text = draft({ layout, cells: { ...APPLICATIONS, 'granted.research': raw } });
        expect(seen(text, 'cell/not-a-number')).toMatchObject([{ text: raw, message: `“${raw}”应写成 0` }]);
        expect(offered(text, 'cell/not-a-number')[0]).toMatchObject({ title: '改为 0', kind: 'safe' });
        expect(roundTrip(text, 'cell/not-a-number')).toBe(draft({ layout, cells: APPLICATIONS }));
      }
    });
  }

  it('is sure only of a unit: a remark beside the figure would be lost', () => {
    const kind = (raw: string) => offered(with_({ 'granted.naturalPerson': raw }), 'cell/not-a-number')[0]?.kind;
    expect(kind('3件')).toBe('safe');
    expect(kind('3（其中电子申请1件）')).toBe('suggestion');
  });

  it('takes up to six decimals for the fee, no more', () => {
    expect(codes(draft({ cells: { 'fees.amount': '3080.123456' } }))).toEqual([]);
    const text = draft({ cells: { 'fees.amount': '3080.1234567' } });
    expect(seen(text, 'cell/not-a-number')[0]?.message).toContain('最多 6 位小数');
  });

  it('takes rises and falls and sums of money in the 2019 form', () => {
    const cells = { 'licence.change': '-3', 'penalty.change': '+5', 'procurement.purchase': '251000.5' };
    expect(codes(draft({ edition: '2019', year: 2020, cells }))).toEqual([]);
    expect(codes(draft({ edition: '2019', year: 2020, cells: { 'licence.previous': '-3' } }))).toEqual([
      'cell/not-a-number',
    ]);
  });
});

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
      with_({ 'licence.decisions': '１２', 'granted.total': '6', 'rules.made': '/' }),
      '二、主动',
      '2、主动',
    );
    const once = applyEdits(text, fixAll(parseReport(text)));
    expect(once).toBe(with_({ 'licence.decisions': '12', 'granted.total': '6', 'rules.made': '/' }));
    expect(fixAll(parseReport(once))).toEqual([]);
  });
});
