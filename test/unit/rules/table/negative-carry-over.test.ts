import { describe, expect, it } from 'vitest';
import { codes, offered, seen, withCells } from '../draft.ts';

describe('table/negative-carry-over', () => {
  const text = withCells({
    'new.naturalPerson': '3',
    'new.total': '5',
    'carriedOut.naturalPerson': '0',
    'carriedOut.total': '0',
  });

  it('stands at （七） of each column where more was handled than received', () => {
    expect(seen(text, 'table/negative-carry-over').map(f => [f.text, f.message])).toEqual([
      ['5', '自然人列（七）总计为 5，多于一加二的 4（3＋1），结转下年度会成为负数'],
      ['7', '总计列（七）总计为 7，多于一加二的 6（5＋1），结转下年度会成为负数'],
    ]);
    expect(offered(text, 'table/negative-carry-over')).toEqual([]);
    expect(seen(text, 'table/balance')[0]?.message).toContain('办结的比收到的多，请核对各项');
  });

  it('leaves a mere slip in a total to the rules of totals', () => {
    expect(codes(withCells({ 'processed.naturalPerson': '50' }))).not.toContain('table/negative-carry-over');
    expect(codes(withCells({ 'new.total': '1' }))).not.toContain('table/negative-carry-over');
  });

  it('speaks also where 四 holds no number', () => {
    expect(
      codes(withCells({ 'new.naturalPerson': '3', 'new.total': '5', 'carriedOut.naturalPerson': '-1' })),
    ).toContain('table/negative-carry-over');
  });
});
