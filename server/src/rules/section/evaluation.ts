import type { Report, Section } from '../../report/model.ts';
import { isGovernment } from '../../report/organ.ts';
import { type Run, runsOf, wordsOf } from '../../report/prose/paragraphs.ts';
import { isBegun, sectionsOf } from '../../report/sections/table-of-contents.ts';
import { matchSpan } from '../../text/piece.ts';
import type { Span } from '../../text/span.ts';
import type { FindingDraft, Rule } from '../rule.ts';

interface Subject {
  readonly name: string;
  readonly sign: RegExp;
}

/** What article 50 asks governments for, each with the words that show it is spoken of. */
const SUBJECTS: readonly Subject[] = [
  { name: '工作考核', sign: /考核|考评|绩效评估/ },
  { name: '社会评议', sign: /评议|满意度|满意率|民意调查|问卷/ },
  { name: '责任追究', sign: /责任追究|追究[^。；\n]{0,6}责任|责任[^。；，\n]{0,6}追究|追责|问责/ },
];

/** A clause on how things are to be done, not on what came of it. */
const ARRANGEMENT = /制度|机制|办法|体系|细则/;
const OUTCOME = /结果|\d|没有|未发生|未出现|情形|开展了|进行了|优秀|良好|合格|名次|通报/;

/** The report of a government also gives the results of 工作考核, 社会评议 and 责任追究 (条例, article 50). */
export const evaluation: Rule = {
  code: 'section/evaluation',
  severity: 'warning',
  title: '各级政府的年报应写工作考核、社会评议、责任追究结果',
  titleEn: 'A government’s report gives the results of evaluation, public appraisal and accountability',
  *check({ report }) {
    const name = report.title?.organName;
    const section = sectionsOf(report).find(s => s.number === 1);
    if (!name || isBegun(report) || !isGovernment(name) || section === undefined || section.paragraphs.length === 0)
      return;
    const words = wordsOf(report);
    const missing = SUBJECTS.filter(s => !s.sign.test(words));
    if (missing.length > 0) yield missingDraft(report, section, missing);
    else yield* arranged(report, words);
  },
};

function missingDraft(report: Report, section: Section, missing: readonly Subject[]): FindingDraft {
  const names = missing.map(s => s.name).join('、');
  return { message: `政府的年报还应写${names}的结果（《条例》第五十条）`, span: placeIn(report, section) };
}

/** The sub-heading under which it belongs, or the section's own. */
function placeIn(report: Report, section: Section): Span {
  const own = section.subheadings.find(s => /监督|保障/.test(s.heading.text) && !/组织保障/.test(s.heading.text));
  return own !== undefined && report.plainHan.slice(own.span.start, own.span.end).includes('监督保障')
    ? own.heading.span
    : section.heading.span;
}

/** All are spoken of, but of some there are only arrangements: that is less sure. */
function* arranged(report: Report, words: string): Iterable<FindingDraft> {
  const clauses = words.split(/[，。；、,;\n]/);
  const bare = SUBJECTS.filter(({ sign }) =>
    clauses.filter(c => sign.test(c)).every(c => ARRANGEMENT.test(c) && !OUTCOME.test(c)),
  );
  const [first] = bare;
  const place = first === undefined ? undefined : findIn(runsOf(report), first.sign);
  if (place === undefined) return;
  const names = bare.map(s => s.name).join('、');
  yield { message: `${names}只写了制度，没有写结果（《条例》第五十条）`, span: place, severity: 'information' };
}

function findIn(runs: readonly Run[], sign: RegExp): Span | undefined {
  for (const run of runs) {
    const found = sign.exec(run.text);
    if (found !== null) return matchSpan(run, found);
  }
  return undefined;
}
