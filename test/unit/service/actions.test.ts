import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';
import {
  fixAllAction,
  isMendedBy,
  laterFixAll,
  quickFixes,
  recalculateAction,
} from '../../../server/src/service/actions.ts';
import { tableInsertion } from '../../../server/src/service/insert-table.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { draftText, offsetOf, WRONG } from '../../support/draft.ts';

describe('actions', () => {
  it('prefer a repair only when it is the one sure one', () => {
    const report = parseReport(draftText({ figures: WRONG }).replace('二、主动公开', '2、主动公开'));
    for (const finding of check(report, DEFAULT_CONFIG)) {
      const actions = quickFixes(report, finding);
      expect(actions.filter(a => a.preferred).length, finding.code).toBeLessThanOrEqual(1);
      for (const a of actions) expect(a.edits.length, finding.code).toBeGreaterThan(0);
    }
    const ordinal = check(report, DEFAULT_CONFIG).find(f => f.code === 'section/ordinal')!;
    expect(quickFixes(report, ordinal).map(a => a.preferred)).toContain(true);
  });

  it('recalculate and fix all once, and are then not offered', () => {
    const wrong = parseReport(draftText({ figures: WRONG }));
    expect(applyEdits(wrong.text, recalculateAction(wrong, DEFAULT_CONFIG, {})!.edits)).toBe(draftText());
    const right = parseReport(draftText());
    expect(recalculateAction(right, DEFAULT_CONFIG, {})).toBeNull();
    expect(fixAllAction(right, DEFAULT_CONFIG)).toBeNull();
  });
});

describe('修正全部格式问题', () => {
  const draft = (...words: [string, string][]) => {
    const text = words.reduce((all, [from, to]) => all.replace(from, to), draftText());
    const report = parseReport(text);
    return { report, findings: check(report, DEFAULT_CONFIG) };
  };
  const SECOND: [string, string] = ['二、主动公开', '2、主动公开'];
  const THIRD: [string, string] = ['三、收到和处理', '3、收到和处理'];

  it('is worked out once for a reading and its settings', () => {
    const { report } = draft(SECOND);
    expect(fixAllAction(report, DEFAULT_CONFIG)).toBe(fixAllAction(report, DEFAULT_CONFIG));
    expect(fixAllAction(report, { rules: { 'section/ordinal': 'off' } })).toBeNull();
    const ignored = [{ rule: 'section/ordinal', place: null, words: '2、', after: '', message: null }];
    expect(fixAllAction(report, DEFAULT_CONFIG, { ignored })).not.toBe(fixAllAction(report, DEFAULT_CONFIG));
  });

  it.each([
    ['nothing', [], null],
    ['one finding', [SECOND], false],
    ['two findings', [SECOND, THIRD], true],
  ] as const)('is offered before its edits are known: %s', (_name, words, several) => {
    const { report, findings } = draft(...words);
    const later = laterFixAll(report, findings);
    expect(later?.mendsSeveral ?? null).toBe(several);
    // Beside a finding it stands only where it mends more than that one: the same whether its edits are known or not.
    const all = fixAllAction(report, DEFAULT_CONFIG);
    expect(all === null).toBe(later === null);
    for (const f of findings) expect(isMendedBy(report, f, later), f.code).toBe(isMendedBy(report, f, all));
  });
});

describe('insertion of a table', () => {
  const insert = (text: string, offset: number) => {
    const report = parseReport(text);
    return applyEdits(text, [tableInsertion(report, 'disputes', offset, false)]);
  };

  it('stands in front of the line, with an empty line on either side', () => {
    const lines = insert('前文\n后文\n', 4).split('\n');
    expect([lines[0], lines[1], lines.at(-3), lines.at(-2)]).toEqual(['前文', '', '', '后文']);
    expect(insert('前文\n\n后文\n', 4)).toBe(insert('前文\n后文\n', 4));
  });

  it('has the line ends of the draft', () => {
    expect(insert('前文\r\n后文\r\n', 5)).not.toMatch(/[^\r]\n/u);
  });

  it('has the rows of the edition of the draft', () => {
    const old = parseReport(draftText({ edition: '2019' }));
    const edit = tableInsertion(old, 'disclosure', offsetOf(old.text, '五、存在'), false);
    expect(edit.text).toContain('政府集中采购');
  });
});
