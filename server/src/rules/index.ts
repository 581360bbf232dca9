import { blank } from './cell/blank.ts';
import { digits } from './cell/digits.ts';
import { inForce } from './cell/in-force.ts';
import { notANumber } from './cell/not-a-number.ts';
import { regulations } from './cell/regulations.ts';
import { outdatedNotice } from './report/outdated-notice.ts';
import { period } from './report/period.ts';
import { signOffRule } from './report/sign-off.ts';
import { silence } from './report/silence/index.ts';
import { sixParts } from './report/six-parts.ts';
import { title } from './report/title.ts';
import type { Rule } from './rule.ts';
import { duplicate } from './section/duplicate.ts';
import { empty } from './section/empty.ts';
import { evaluation } from './section/evaluation.ts';
import { feeAmounts } from './section/fee-amounts.ts';
import { fees } from './section/fees.ts';
import { heading } from './section/heading.ts';
import { length } from './section/length.ts';
import { missing as missingSection } from './section/missing.ts';
import { order } from './section/order.ts';
import { ordinal } from './section/ordinal.ts';
import { subheading } from './section/subheading/index.ts';
import { topics } from './section/topics.ts';
import { balance } from './table/balance.ts';
import { caseTotal } from './table/case-total.ts';
import { columnTotal } from './table/column-total.ts';
import { duplicateRow } from './table/duplicate-row.ts';
import { label } from './table/label.ts';
import { missing as missingTable } from './table/missing.ts';
import { missingRow } from './table/missing-row.ts';
import { negativeCarryOver } from './table/negative-carry-over.ts';
import { notRecognised } from './table/not-recognised.ts';
import { outdatedForm } from './table/outdated-form.ts';
import { rowTotal } from './table/row-total.ts';
import { suspect } from './table/suspect/index.ts';
import { unknownRow } from './table/unknown-row.ts';
import { valueCount } from './table/value-count.ts';
import { allDone } from './text/all-done.ts';
import { article } from './text/article/index.ts';
import { brokenParagraph } from './text/broken-paragraph.ts';
import { citation } from './text/citation.ts';
import { figure } from './text/figure.ts';
import { leftover } from './text/leftover/index.ts';
import { missingNumber } from './text/missing-number.ts';
import { ownName } from './text/own-name.ts';
import { personalData } from './text/personal-data.ts';
import { punctuation } from './text/punctuation/index.ts';
import { repeated } from './text/repeated/index.ts';
import { series } from './text/series/index.ts';
import { share } from './text/share.ts';
import { sum } from './text/sum.ts';
import { terms } from './text/terms.ts';
import { typo } from './text/typo.ts';
import { year } from './text/year/index.ts';
import { missing as missingUnit } from './units/missing.ts';
import { unitsSimilar } from './units/similar.ts';
import { sum as unitSum } from './units/sum.ts';
import { carryOver } from './years/carry-over.ts';
import { inForce as inForceSince } from './years/in-force.ts';
import { similar } from './years/similar.ts';

/** Every rule, in the order of the catalogue: arithmetic, form, cells, structure, words against figures, wording, other reports. */
export const RULES: readonly Rule[] = [
  rowTotal,
  columnTotal,
  balance,
  caseTotal,
  suspect,
  negativeCarryOver,
  missingTable,
  notRecognised,
  outdatedForm,
  missingRow,
  duplicateRow,
  unknownRow,
  label,
  valueCount,
  blank,
  notANumber,
  digits,
  regulations,
  inForce,
  title,
  missingSection,
  order,
  duplicate,
  ordinal,
  heading,
  subheading,
  empty,
  topics,
  evaluation,
  length,
  fees,
  feeAmounts,
  period,
  signOffRule,
  outdatedNotice,
  silence(() => RULES.map(rule => rule.code)),
  sixParts,
  figure,
  sum,
  allDone,
  year,
  article,
  leftover,
  brokenParagraph,
  punctuation,
  repeated,
  personalData,
  terms,
  citation,
  series,
  typo,
  missingNumber,
  ownName,
  share,
  carryOver,
  inForceSince,
  similar,
  unitSum,
  missingUnit,
  unitsSimilar,
];
