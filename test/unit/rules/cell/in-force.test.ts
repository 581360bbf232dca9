import { describe, expect, it } from 'vitest';
import { codes, draft, seen } from '../draft.ts';

describe('cell/in-force', () => {
  const text = (made: string, repealed: string, inForce: string) =>
    draft({ cells: { 'normative.made': made, 'normative.repealed': repealed, 'normative.inForce': inForce } });

  it('shows what must at least be in force', () => {
    expect(seen(text('6', '1', '3'), 'cell/in-force')).toMatchObject([
      {
        text: '3',
        message:
          '行政规范性文件的现行有效件数一般不少于 5（制发 6－废止 1），现为 3；有当年制发、当年到期失效的，请核对',
        severity: 'warning',
        related: ['本年制发件数：6', '本年废止件数：1'],
      },
    ]);
  });

  it.each([
    ['6', '1', '5'],
    ['6', '1', '40'],
    ['0', '3', '0'],
    ['2', '/', '1'],
    ['2', '1', ''],
  ])('takes %s made, %s repealed, %s in force', (made, repealed, inForce) => {
    expect(codes(text(made, repealed, inForce))).not.toContain('cell/in-force');
  });
});
