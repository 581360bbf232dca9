import { describe, expect, it } from 'vitest';
import { formatText } from '../../../../server/src/cli/formats/text.ts';
import { type MendedFile, mendedBy } from '../../../../server/src/cli/mended.ts';
import { painter } from '../../../../server/src/cli/screen.ts';
import { openText } from '../../../../server/src/exchange/text/text-draft.ts';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { span } from '../../../../server/src/text/span.ts';
import { outcomeOf } from './outcome.ts';

const start = { line: 2, character: 4 };
const mended = (was: string, now: string) => ({ code: 'text/leftover', start, place: '第3段', was, now });
const told = (...changes: { was: string; now: string }[]) => toldOf('text', changes);

const PLAIN = { columns: null, paint: painter(false) };
const textOf = (fixed: readonly MendedFile[]) =>
  formatText(outcomeOf('', [], { results: [], drafts: [], fixed }), PLAIN);

const toldOf = (kind: 'text' | 'word', changes: readonly { was: string; now: string }[]) =>
  textOf([{ file: '甲.txt', kind, mended: changes.map(({ was, now }) => mended(was, now)), patch: null }])
    .split('\n')
    .slice(0, -3);

describe('what --fix changed', () => {
  it('is a line each', () => {
    expect(
      told({ was: '2、', now: '二、' }, { was: '乙', now: '' }, { was: '', now: '丙' }, { was: '\u200b ', now: '' }),
    ).toEqual([
      '甲.txt:3:5 已改 “2、”改为“二、” [text/leftover]',
      '甲.txt:3:5 已改 删去“乙” [text/leftover]',
      '甲.txt:3:5 已改 加上“丙” [text/leftover]',
      '甲.txt:3:5 已改 删去看不见的字符 [text/leftover]',
    ]);
  });

  it('is found by paragraphs in a Word file, which shows no lines', () => {
    expect(toldOf('word', [{ was: '2、', now: '二、' }])).toEqual([
      '甲.txt：第3段 已改 “2、”改为“二、” [text/leftover]',
    ]);
  });

  it('is cut short: long words, and more than twenty lines of a file', () => {
    expect(told({ was: '字'.repeat(30), now: '' })[0]).toContain(`“${'字'.repeat(30)}”`);
    expect(told({ was: `甲${'字'.repeat(29)}乙`, now: '' })[0]).toContain(
      `“甲${'字'.repeat(14)}…${'字'.repeat(14)}乙”`,
    );
    expect(told(...Array.from({ length: 20 }, () => ({ was: '乙', now: '' })))).toHaveLength(20);
    const many = told(...Array.from({ length: 23 }, () => ({ was: '乙', now: '' })));
    expect(many).toHaveLength(21);
    expect(many.at(-1)).toBe('甲.txt 已改 另有 3 处');
  });

  it('is counted by files and places', () => {
    const two = [
      { file: '甲.txt', kind: 'text' as const, mended: [mended('1', '2'), mended('3', '4')], patch: null },
      { file: '乙.txt', kind: 'text' as const, mended: [mended('5', '6')], patch: null },
    ];
    const out = textOf(two);
    expect(out).toContain('已改正 2 个文件中的 3 处。');
  });
});

const bytes = (text: string) => new TextEncoder().encode(text);

describe('mendedBy', () => {
  it('tells where the words stand once all is changed', () => {
    const draft = openText(bytes('2、甲乙丙己庚'));
    const edits = [
      { span: span(0, 2), text: '二', code: 'a/b' },
      { span: span(3, 4), text: '', code: 'c/d' },
      { span: span(5, 5), text: '\n丁', code: 'e/f' },
      { span: span(6, 7), text: '戊', code: 'g/h' },
    ];
    expect(mendedBy({ draft, report: parseReport(draft.text) }, openText(bytes('二甲丙\n丁己戊')), edits)).toEqual([
      { code: 'a/b', start: { line: 0, character: 0 }, place: '第1段', was: '2、', now: '二' },
      { code: 'c/d', start: { line: 0, character: 2 }, place: '第1段', was: '乙', now: '' },
      { code: 'e/f', start: { line: 0, character: 3 }, place: '第1段', was: '', now: '\n丁' },
      { code: 'g/h', start: { line: 1, character: 2 }, place: '第1段', was: '庚', now: '戊' },
    ]);
  });
});
