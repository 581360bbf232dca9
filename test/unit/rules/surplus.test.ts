import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check, checkFully } from '../../../server/src/rules/check.ts';
import { fixAll } from '../../../server/src/rules/fix-all.ts';
import { fixesFor } from '../../../server/src/rules/fixes.ts';
import { ignoredAs } from '../../../server/src/rules/ignored.ts';
import { DEFAULT_CONFIG, type Finding, type Severity } from '../../../server/src/rules/rule.ts';
import { withoutSurplus } from '../../../server/src/rules/surplus.ts';
import { quickFixes, silenceAction } from '../../../server/src/service/actions.ts';
import { change, draft } from './draft.ts';

const CODE = 'section/subheading';

function some(count: number, code: string, severity: Severity = 'warning'): Finding[] {
  return Array.from({ length: count }, (_, i) => {
    const span = { start: i, end: i + 1 };
    return { code, severity, message: `${i}`, span, related: [] };
  });
}

describe('more than a thousand findings of one rule', () => {
  it('are a thousand and a line that says so, where the next would stand', () => {
    const all = some(1003, 'text/typo');
    const shown = withoutSurplus(all);
    expect(shown.slice(0, 1000)).toEqual(all.slice(0, 1000));
    expect(shown.slice(1000)).toEqual([
      {
        code: 'text/typo',
        severity: 'warning',
        message: '这条规则共有 1003 处，只列出前 1000 处；从这里起还有 3 处没有列出，改好前面的会接着列出',
        span: { start: 1000, end: 1001 },
        related: [],
        note: true,
      },
    ]);
  });

  it('are counted rule by rule, and leave the order alone', () => {
    const mixed = some(1001, 'text/typo').flatMap((f, i) => [
      f,
      { ...f, code: 'text/sum' },
      ...(i === 1000 ? [f] : []),
    ]);
    const shown = withoutSurplus(mixed);
    expect(shown.slice(0, 2000)).toEqual(mixed.slice(0, 2000));
    expect(shown.slice(2000).map(f => `${f.code} ${f.note}`)).toEqual(['text/typo true', 'text/sum true']);
    const few = [...some(700, 'text/typo'), ...some(700, 'text/sum')];
    expect(withoutSurplus(few)).toEqual(few);
    expect(withoutSurplus(some(1000, 'text/typo'))).toEqual(some(1000, 'text/typo'));
  });

  it.each<[Severity, Severity[]]>([
    ['error', ['warning', 'error', 'hint']],
    ['warning', ['hint', 'warning']],
    ['information', ['hint', 'information']],
    ['hint', ['hint']],
  ])('have a line as severe as the worst left out: %s', (worst, left) => {
    const more = left.flatMap(severity => some(1, 'text/typo', severity));
    expect(withoutSurplus([...some(1000, 'text/typo', 'error'), ...more]).at(-1)?.severity).toBe(worst);
  });

  const lines = '（一）公开\n（2）更新\n'.repeat(1200);
  const many = parseReport(change(draft(), '一、总体情况\n', `一、总体情况\n${lines}`));

  it('are mended all', () => {
    const all = checkFully(many, DEFAULT_CONFIG).filter(f => f.code === CODE);
    expect(all).toHaveLength(1200);
    const shown = check(many, DEFAULT_CONFIG).filter(f => f.code === CODE);
    expect(shown).toHaveLength(1001);
    expect(shown.at(-1)).toMatchObject({ note: true, span: all[1000]!.span });
    expect(fixAll(many).filter(e => e.text === '（二）')).toHaveLength(1200);
  });

  it('have nothing to mend or to silence in the line that says so', () => {
    const note = check(many, DEFAULT_CONFIG).find(f => f.note)!;
    expect(fixesFor(many, note)).toEqual([]);
    expect(quickFixes(many, note)).toEqual([]);
    expect(silenceAction(many, note)).toBeNull();
    expect(ignoredAs(many, note, [note])).toBeNull();
    expect(silenceAction(many, { ...note, note: false })).not.toBeNull();
  });
});
