import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';
import { recalculate } from '../../../server/src/service/recalculate.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';

const SEEDS = '../shared/seeds';
const TRUTH = '../shared/reference/ground-truth.json';
const present = existsSync(SEEDS) && existsSync(TRUTH);

const textOf = (seed: string) =>
  readFileSync(`${SEEDS}/${readdirSync(SEEDS).find(f => f.startsWith(`${seed}_`))}`, 'utf8');

/** `code@line` of everything found. */
function places(text: string): string[] {
  return check(parseReport(text), DEFAULT_CONFIG).map(
    f => `${f.code}@${text.slice(0, f.span.start).split('\n').length}`,
  );
}

/** Findings on each seed, by line; nothing else may be found. */
const EXPECTED: Record<string, string[]> = {
  '000': [
    'report/period@5',
    'section/evaluation@7',
    'section/length@7',
    'section/topics@7',
    'text/punctuation@9',
    'section/subheading@11',
    'table/label@34',
    'table/outdated-form@36',
    'table/label@50',
    'table/outdated-form@74',
    'section/fees@109',
  ],
  '001': [
    'text/leftover@1',
    'text/punctuation@8',
    'section/length@9',
    'text/all-done@12',
    'section/evaluation@15',
    'table/label@17',
    'table/label@48',
    'text/year@286',
  ],
  '002': [
    'report/period@1',
    'report/title@1',
    'section/evaluation@2',
    'section/topics@2',
    'text/year@4',
    'section/subheading@6',
    'text/punctuation@15',
    'section/subheading@422',
    'section/fees@438',
    'report/sign-off@442',
  ],
  '003': [
    'report/period@2',
    'text/punctuation@4',
    'section/evaluation@5',
    'section/topics@5',
    'section/subheading@8',
    'text/leftover@10',
    'text/figure@10',
    'text/figure@10',
    'section/subheading@11',
    'section/ordinal@15',
    'section/ordinal@70',
    'table/column-total@340',
    'table/column-total@341',
    'table/column-total@346',
    'table/balance@349',
    'table/suspect@349',
    'table/balance@355',
    'section/ordinal@421',
    'section/subheading@422',
  ],
  '004': [
    'report/period@3',
    'report/title@3',
    'text/year@7',
    'text/broken-paragraph@19',
    'text/leftover@25',
    'section/evaluation@29',
    'table/label@51',
    'table/value-count@78',
    'table/value-count@79',
    'table/value-count@80',
    'cell/blank@87',
    'text/punctuation@91',
    'text/leftover@93',
    'text/year@93',
    'section/fees@97',
  ],
};

/** The rule of this project for a code of the ground truth, where it has one. */
const RULE_OF: Record<string, string> = {
  'T2-LABEL': 'table/outdated-form',
  'T2-HEADER': 'table/label',
  'T3-OLDFORMAT': 'table/outdated-form',
  'TITLE-FORM': 'report/title',
  'TITLE-YEAR': 'report/title',
  'HEADING-ORDINAL': 'section/ordinal',
  'T3-COL': 'table/column-total',
  'T3-BAL': 'table/balance',
  'T3-MISPLACED': 'table/suspect',
  'T3-CELLCOUNT': 'table/value-count',
  'T4-BLANK': 'cell/blank',
  'TEXT-T3': 'text/figure',
  'TEXT-CONTRADICTION': 'text/all-done',
  'YEAR-TYPO': 'text/year',
  'YEAR-REL': 'text/year',
  'YEAR-MISMATCH': 'text/year',
};

const name = present ? 'the seeds' : `the seeds (left out: ${SEEDS} is not there)`;
describe.skipIf(!present)(name, () => {
  for (const [seed, expected] of Object.entries(EXPECTED)) {
    it(`${seed}: these findings at these lines, and no others`, () => {
      expect(places(textOf(seed)).sort()).toEqual([...expected].sort());
    });
  }

  it('give every finding of the ground truth that a rule covers', () => {
    const truth: Record<string, { diagnostics: { code: string; line: number }[] }> = JSON.parse(
      readFileSync(TRUTH, 'utf8'),
    );
    for (const seed of Object.keys(EXPECTED)) {
      const wanted = truth[seed]!.diagnostics.filter(d => RULE_OF[d.code]).map(d => `${RULE_OF[d.code]}@${d.line}`);
      expect(places(textOf(seed))).toEqual(expect.arrayContaining(wanted));
    }
  });

  it('003: 重算全部合计 puts （七） and 四 right, and no arithmetic finding is left', () => {
    const text = textOf('003');
    const { edits, left } = recalculate(parseReport(text));
    const report = parseReport(applyEdits(text, edits));
    const row = (key: string) =>
      report.tables
        .find(t => t.kind === 'applications')
        ?.rows.find(r => r.key === key)
        ?.cells.map(c => c.value);
    expect(row('processed')).toEqual([22, 1, 0, 0, 0, 0, 23]);
    expect(row('carriedOut')).toEqual([2, 0, 0, 0, 0, 0, 2]);
    expect(left).toEqual([]);
    expect(places(report.text).filter(p => /^(?:table|cell)\//.test(p))).toEqual([]);
    // What the prose says of 结转下年度 is then right; 其他处理5件 is not.
    expect(places(report.text).filter(p => p.startsWith('text/figure'))).toEqual(['text/figure@10']);
    expect(recalculate(report).edits).toEqual([]);
  });
});
