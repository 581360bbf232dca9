import { replaceText } from '../../edits/edit.ts';
import { appendTo } from '../../edits/insert.ts';
import { paragraphsText } from '../../edits/insert-prose.ts';
import type { Report, Section } from '../../report/model.ts';
import { wordsIn, wordsOf } from '../../report/prose/paragraphs.ts';
import { cellOf, tableOf } from '../../report/query.ts';
import { sectionsOf } from '../../report/sections/table-of-contents.ts';
import { signOff, textOf } from '../../report/sign-off/lines.ts';
import { bracketed, feeStatement } from '../../report/write/fill-in.ts';
import { byPlace, type Span } from '../../text/span.ts';
import type { Fix, Rule } from '../rule.ts';
import { afterEdits } from '../shared/after-edits.ts';

const FEE = /收费|处理费|收取[^。；\n]{0,12}费|费用/;
/** Nothing but a word that nothing is to be told. */
const NOTHING = /^(?:无|没有|暂无|无其他需要报告的事项|没有其他需要报告的事项|无其他事项)[。.]?$/;

/**
 * 六 says what was charged for handling applications, be it nothing: most reports do, no text that could be read asks for it. The fee is a
 * 行政事业性收费 of the State; whether 表二 counts it is for the local finance office to say, so the two are never held against each other.
 */
export const fees: Rule = {
  code: 'section/fees',
  severity: 'information',
  title: '第六部分没有写信息处理费收取情况',
  titleEn: 'Section 6 says nothing on the fee for handling applications',
  *check({ report }) {
    const place = silentSection(report);
    if (place === null) return;
    yield {
      message: '第六部分没有写信息处理费；年报通常在这里写明收费通知和收取的情况，没有收取的也写一句',
      span: place.own[0]!,
    };
  },
  fixes(report) {
    const place = silentSection(report);
    if (place === null) return [];
    const none = `${report.year ?? '本'}年${report.year === null ? '度' : ''}没有收取信息处理费。`;
    const statement = fixWith(report, place, feeStatement(bracketed), '补写收费通知件数和金额');
    return wasBilled(report) ? statement : [...fixWith(report, place, none, '写上“没有收取信息处理费”'), ...statement];
  },
};

interface Place {
  readonly section: Section;
  /** The section's paragraphs without the signature; at least one. */
  readonly own: readonly Span[];
}

/** Section 六 where it has words and none of them is on fees, nor does the report speak of 信息处理费 anywhere else. */
function silentSection(report: Report): Place | null {
  const section = sectionsOf(report).find(s => s.number === 6);
  if (section === undefined) return null;
  const signature = new Set(signOff(report));
  const own = [...section.subheadings.map(s => s.heading.span), ...section.paragraphs]
    .filter(p => !signature.has(p) && textOf(report, p) !== '')
    .sort(byPlace);
  const words = wordsIn(report, section);
  if (own.length === 0 || (words.includes('费') && FEE.test(words))) return null;
  return wordsOf(report).includes('信息处理费') ? null : { section, own };
}

/** Rows of 表三 tell that somebody did not pay in time: then there was a notice. */
function wasBilled(report: Report): boolean {
  const table = tableOf(report, 'applications');
  const cell = table && cellOf(table, 'other2', 'total');
  return cell?.value !== undefined && cell.value !== null && cell.value > 0;
}

/** A lone 无 gives way to the statement, anything else stays. None where nothing can be put behind it. */
function fixWith(report: Report, { section, own }: Place, statement: string, title: string): Fix[] {
  const [only] = own;
  const lone = own.length === 1 && NOTHING.test(textOf(report, only));
  const edit = lone ? null : appendTo(report, section, paragraphsText(report, [statement]));
  const edits = lone ? replaceText(report, only!, statement) : edit === null ? [] : [edit];
  // Behind tags that are never closed what is put there may be read as nothing.
  const after = edits.length === 0 ? null : afterEdits(report, edits);
  return after === null || silentSection(after) !== null ? [] : [{ title, kind: 'suggestion', all: false, edits }];
}
