import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, mended, offered, roundTrip, seen } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });

describe('table/unknown-row', () => {
  it('takes a strange label in place of a missing row for that row', () => {
    const text = change(right, '3.要求提供公开出版物', '3.索要图书资料');
    expect(seen(text, 'table/unknown-row')).toMatchObject([
      {
        text: '3.索要图书资料',
        message: '表三没有“3.索要图书资料”这一行，这里应是“3.要求提供公开出版物”',
        severity: 'error',
      },
    ]);
    expect(codes(text)).toEqual(['table/unknown-row']);
    expect(roundTrip(text, 'table/unknown-row')).toBe(right);
  });

  it.each(['tab', 'cell', 'markdown', 'html', 'space'] as const)(
    'takes strange labels side by side for as many missing rows, each said once (%s)',
    layout => {
      const whole = draft({ layout, cells: APPLICATIONS });
      const text = change(change(whole, '2.重复申请', '2.再三来信要求'), '3.要求提供公开出版物', '3.索要图书资料');
      expect(seen(text, 'table/unknown-row').map(f => f.message)).toEqual([
        '表三没有“2.再三来信要求”这一行，这里应是“2.重复申请”',
        '表三没有“3.索要图书资料”这一行，这里应是“3.要求提供公开出版物”',
      ]);
      expect(codes(text)).toEqual(['table/unknown-row', 'table/unknown-row']);
      expect(mended(mended(text, 'table/unknown-row', 1), 'table/unknown-row')).toBe(whole);
    },
  );

  it('leaves rows missing where there are fewer strange labels', () => {
    const text = change(change(right, /\n.*2\.重复申请.*/, ''), '3.要求提供公开出版物', '3.索要图书资料');
    expect(codes(text)).toEqual(['table/missing-row', 'table/unknown-row']);
  });

  it('has no answer for a row too many', () => {
    const row = /\n.*5\.要求行政机关确认.*/.exec(right)![0];
    const text = change(right, row, `${row}\n\t\t6.索要图书资料\t0\t0\t0\t0\t0\t0\t0`);
    expect(seen(text, 'table/unknown-row').map(f => f.text)).toEqual(['6.索要图书资料']);
    expect(offered(text, 'table/unknown-row')).toEqual([]);
  });

  it('is silent on a line without figures, and on another wording that the form’s row is known by', () => {
    expect(codes(change(right, '\n四、结转', '\n以下为结转情况\n四、结转'))).not.toContain('table/unknown-row');
    expect(codes(change(right, '2.没有现成信息需要另行制作', '2.没有现成信息、需要另行制作'))).toEqual(['table/label']);
  });
});
