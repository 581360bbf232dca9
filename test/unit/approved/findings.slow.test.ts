import { it } from 'vitest';
import type { LayoutName } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { findingPlace, formPlace } from '../../../server/src/rules/finding-place.ts';
import { fixesFor } from '../../../server/src/rules/fixes.ts';
import { ignoredAs, isPlaceGone } from '../../../server/src/rules/ignored.ts';
import { DEFAULT_CONFIG, type Finding, type RelatedReports, type UnitReport } from '../../../server/src/rules/rule.ts';
import { silenceFix } from '../../../server/src/rules/silence.ts';
import { expectApproved } from '../../support/approved.ts';
import { APPLICATIONS, type Cells, change, draft } from '../rules/draft.ts';
import { URI, year } from '../rules/previous.ts';
import { say } from '../rules/prose.ts';
import { broken } from '../rules/silenced.ts';
import { A, B, RIGHT, textOf, unit } from '../rules/units.ts';

/** Findings of a room in a report and what lies around it, in full. */
function told(text: string, room: string, around: RelatedReports): string[] {
  const report = parseReport(text);
  return check(report, DEFAULT_CONFIG, around)
    .filter(f => f.code.startsWith(room))
    .map(f => {
      const related = f.related.map(r => `${r.uri ?? ''} ${r.message}`).join(', ');
      const fixes = fixesFor(report, f).map(fix => `${fix.title}: ${fix.edits.map(e => e.text).join(', ')}`);
      const words = text.slice(f.span.start, f.span.end);
      return `${f.code} ${f.severity} “${words}” ${f.message} [${related}] ⇒ ${fixes.join('; ') || '—'}`;
    });
}

const BEFORE: Cells = { ...APPLICATIONS, 'normative.inForce': '11', 'fees.amount': '12.5' };
const YEARS: [last: Cells, now: Cells][] = [
  [{}, {}],
  [{}, { 'carriedIn.naturalPerson': '2', 'carriedIn.total': '2' }],
  [{ 'carriedOut.naturalPerson': '', 'carriedOut.total': '/' }, {}],
  [{}, { 'carriedIn.naturalPerson': '', 'carriedIn.total': '2件' }],
  [{ 'carriedOut.commercial': '3' }, { 'carriedIn.commercial': '１' }],
  [{}, { 'normative.inForce': '10' }],
  [{}, { 'normative.inForce': '12', 'normative.made': '2', 'normative.repealed': '1' }],
  [{}, { 'normative.inForce': '12', 'normative.made': '3', 'normative.repealed': '1' }],
  [{}, { 'normative.inForce': '12', 'normative.made': '', 'normative.repealed': '1' }],
  [{ 'rules.inForce': '' }, { 'rules.inForce': '2' }],
  [{ 'rules.inForce': '4' }, { 'rules.inForce': '2', 'normative.inForce': '' }],
  [{}, { 'fees.amount': '125000' }],
  [{}, { 'fees.amount': '1.25' }],
  [{}, { 'fees.amount': '13' }],
];

it('what is said beside last year’s report is what was approved', () => {
  const lines = YEARS.flatMap(([last, now], i) =>
    [undefined, '年份没有写明'].flatMap(doubt => {
      if (doubt !== undefined && i % 3 !== 1) return [];
      const report = parseReport(draft({ year: 2022, cells: { ...BEFORE, ...last } }));
      const previous = { uri: URI, report, ...(doubt === undefined ? {} : { doubt }) };
      const text = year({ ...APPLICATIONS, 'normative.inForce': '11', 'fees.amount': '12.5', ...now });
      const found = [...told(text, 'years/', { previous }), ...told(text, 'table/suspect', { previous })];
      return [
        `${JSON.stringify(last)} → ${JSON.stringify(now)}${doubt ? ' in doubt' : ''}`,
        ...found.map(f => `  ${f}`),
      ];
    }),
  );
  expectApproved('findings', 'years', lines);
});

const OTHER = { uri: 'file:///w/甲局2.txt', path: '甲局/甲局2.txt', report: A.draft!.report };
const nobody = (name: string, files?: string): UnitReport => ({
  name,
  draft: null,
  errors: 0,
  ...(files && { files }),
});
const UNITS: [string, Cells, UnitReport[]][] = [
  ['right', RIGHT, [A, B]],
  ['wrong', { ...RIGHT, 'new.total': '9', 'fees.amount': '0.4', 'normative.made': '３' }, [A, B]],
  ['none with any', { ...RIGHT, 'penalty.decisions': '5' }, [A, B]],
  ['blank', { ...RIGHT, 'normative.made': '' }, [A, B]],
  ['blank in a unit', RIGHT, [A, unit('乙局', { 'normative.made': '' })]],
  ['of another year', RIGHT, [A, B, unit('丙局', {}, 2022)]],
  ['with errors', RIGHT, [A, { ...B, errors: 3 }]],
  ['without report', { ...RIGHT, 'new.total': '9' }, [A, B, nobody('丙局')]],
  ['files without report', RIGHT, [A, nobody('丙局', '丙局/*.txt'), nobody('丁*.txt', '丁*.txt')]],
  ['two drafts', { ...RIGHT, 'new.total': '9' }, [{ ...A, others: [OTHER] }, B]],
  ['two drafts with errors', RIGHT, [{ ...A, others: [OTHER, OTHER], errors: 1 }, B]],
  ['nobody', RIGHT, [nobody('丙局')]],
  ['no units', RIGHT, []],
];

it('what is said beside the units’ reports is what was approved', () => {
  const lines = UNITS.flatMap(([name, cells, units]) => [
    name,
    ...told(textOf(cells), 'units/', { units }).map(f => `  ${f}`),
  ]);
  expectApproved('findings', 'units', lines);
});

const LAYOUTS: LayoutName[] = ['tab', 'markdown', 'html', 'cell', 'comma'];
const TWICE = say('公开公开信息。公开了了信息。公开了了信息。');
const DRAFTS: [string, string][] = [
  ...LAYOUTS.map((layout): [string, string] => [layout, broken(layout)]),
  ['twice', TWICE],
  ['title', `\ufeff${change(draft(), '工作年度报告\n', '工作年报\n')}`],
  ['short row', change(broken('tab'), '3	2	0	0	0	0	9', '3	2	0')],
  ['no table', change(broken('tab'), /（七）总计/, '总的')],
  ['disputes', draft({ cells: { 'cases.review.upheld': '1', 'cases.review.total': '2' } })],
];

it('where findings stand, and how they are silenced and ignored, is what was approved', () => {
  const of = (text: string) => {
    const report = parseReport(text);
    const all = check(report, DEFAULT_CONFIG);
    const gone = parseReport(draft({ layout: 'pipe' }).replaceAll('一、', '一.'));
    return all.map((finding: Finding) => {
      const { cell, place } = findingPlace(report, finding);
      const fix = silenceFix(report, finding);
      const lines = fix?.edits.map(e => {
        const [before, behind] = [text.slice(0, e.span.start), text.slice(e.span.end)];
        return `${JSON.stringify(before.slice(-6))}‹${JSON.stringify(e.text)}›${JSON.stringify(behind.slice(0, 6))}`;
      });
      const kept = ignoredAs(report, finding, all);
      const words = kept && [kept.place, kept.words, kept.after, kept.message === null ? null : 'by its message'];
      const still = kept && [isPlaceGone(report, kept), isPlaceGone(gone, kept)].join('/');
      const at = cell && `${cell.table}.${cell.row}.${cell.column}`;
      return [
        `  ${finding.code} at ${place}, ${at}, ${formPlace(report, finding)}`,
        `    ${fix?.title} ${lines?.join(' ')}`,
        `    ignored by ${JSON.stringify(words)}, gone ${still}`,
      ].join('\n');
    });
  };
  const lines = DRAFTS.flatMap(([name, text]) => [name, ...of(text)]).flatMap(line => line.split('\n'));
  expectApproved('findings', 'places', lines);
});
