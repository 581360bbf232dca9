import { isOneKind } from '../lexicon/applicants.ts';
import {
  BEGINS_WITH_OFFICE,
  ENDS_IN_OFFICE,
  HOLDS_OFFICE,
  IS_GOVERNMENT,
  OTHERS_FOLLOW,
  SYSTEM_AT_HEAD,
} from '../lexicon/offices.ts';
import { ROLE } from '../lexicon/table-words/index.ts';
import type { Reading, Spoken } from '../which-cell/reading.ts';
import { columnsOf, namesOnlySome } from '../which-cell/result-of-applicants.ts';
import type { FigureInWords } from '../which-cell/rule.ts';
import { holdsOnlyTableWords, withoutNames } from './table-words.ts';

/** Whose work a sentence tells: the report's own office's about all applicants, another office's, or of one kind of applicant's or one sort of requests. */
export type Subject = 'own' | 'office' | 'applicant';

/** The office that reports. */
export interface Reporter {
  /** Every name of its own, longest first (see own-names.ts). */
  readonly names: readonly string[];
  /** The report year. */
  readonly year: number | null;
}

/** `本机关`, `我县`: the office speaks of itself. */
const SELF = /[本我]./g;
/** `13件涉及乡镇`: some of them. */
const QUALIFIED = /^(?:为|是|属|涉及|关于|由|转|因)/;
/** What is done with applications that were just spoken of. */
const GOES_ON = /^(?:作出|予以|答复|办结|其中|均|已)/;

/** The end of a clause that names those of which something is told. */
const AMONG_SOME = /(?:[的类]申请|申请[件类])(?:[中里]|当中|之中)$|^[对就](?=[^，]*[的类]申请[件]?$)/;

/**
 * Behind a semicolon the sentence is the report's own again.
 * @param next the words behind it: `作出不予公开决定1件` goes on about the same office
 * @param before what the sentence's figures before it say: `自然人31件、法人10件；予以公开16件` has told who asked, and goes on with all of them
 */
export function subjectBehindSemicolon(subject: Subject, next: string, before: readonly Reading[]): Subject {
  if (subject === 'applicant') return listsAllKinds(before) && !PART_FOLLOWS.test(next) ? 'own' : subject;
  return subject === 'office' && !GOES_ON.test(next) ? 'own' : subject;
}

/** `；其中予以公开16件`: of the last kind, or of all. */
const PART_FOLLOWS = /^其中/;

/** True where figures tell of natural persons and of others, and of nothing else. */
function listsAllKinds(before: readonly Reading[]): boolean {
  if (!before.every(({ kind, about }) => kind === 'applicant' && about.length > 0)) return false;
  const kinds = new Set(before.flatMap(({ about }) => columnsOf(about[0]!)));
  return kinds.has('naturalPerson') && kinds.size > 1;
}

/** Behind a clause without figures. */
export function subjectBehindClause(subject: Subject, words: string, reporter: Reporter): Subject {
  if (isOffice(words, reporter)) return 'office';
  return isOfOneKind(words) || isOfOneSort(words, reporter) ? 'applicant' : subject;
}

/** `涉及征地的申请中`, `对征地类申请`: of some applications, by what they are about or how they came in. */
function isOfOneSort(clause: string, { names, year }: Reporter): boolean {
  return AMONG_SOME.test(clause) && !holdsOnlyTableWords(clause, names, year);
}

/** Whose a figure is, and whose what follows it is. `unclear`: neither the report's own for sure nor a named office's. */
export interface Owner {
  readonly owner: 'own' | 'office' | 'unclear';
  readonly subject: Subject;
}

/** Whose a figure is that was read as `reading`. */
export function ownerOf(
  figure: FigureInWords,
  reading: Reading,
  subject: Subject,
  spoken: Spoken,
  reporter: Reporter,
): Owner {
  const { before } = figure;
  const now = subject !== 'office' && isOneKind(before) && isAlone(spoken) ? 'applicant' : subject;
  if (reading.about.length === 0) return { owner: 'own', subject: isSubject(before, reporter.names) ? 'office' : now };
  if (isOneOfMany(figure)) return { owner: 'unclear', subject: now };
  if (now === 'office' && !isNamed(before, reporter.names)) return { owner: 'office', subject: now };
  const turned = now === 'office' ? 'own' : now;
  if (turned === 'applicant' && reading.kind !== 'applicant' && !/合计|总计|共/.test(before)) {
    return { owner: 'unclear', subject: turned };
  }
  return byWords(figure, reading, turned, reporter);
}

/** No part of a figure, and no figure of applications before it. */
function isAlone({ parent, before }: Spoken): boolean {
  return parent === null && !before.some(r => r.kind === 'flow' || r.kind === 'result');
}

function isOneOfMany({ lead, rest }: FigureInWords): boolean {
  // `其余3件或需另行制作，或不明确`: no figure of one of them.
  if (/^或(?!者?其)/.test(rest)) return true;
  return OTHERS_FOLLOW.test(rest) && /政府(?!信息)|本级/.test(lead);
}

/** Whether the words beside a figure leave it to the report's own office. */
function byWords(
  { before, after, words, rest }: FigureInWords,
  { kind }: Reading,
  subject: Subject,
  { names, year }: Reporter,
): Owner {
  const behind = /^[^，；：。（）\d]*/.exec(rest)![0];
  const qualified = after === '' && QUALIFIED.test(behind) && !holdsOnlyTableWords(behind, names, year);
  if (!qualified && holdsOnlyTableWords(words, names, year)) return { owner: 'own', subject };
  const holdsOffice = /名义/.test(before) || HOLDS_OFFICE.test(withoutNames(before, names).replace(SELF, ''));
  if (holdsOffice || isSubject(before, names)) {
    return { owner: 'office', subject: 'office' };
  }
  // Cases about 信息公开 are of one sort: what else is said of them does not part them.
  const oneSort = kind === 'dispute' && /信息公开/.test(words) && !qualified && !ROLE.test(words);
  return { owner: oneSort ? 'own' : 'unclear', subject };
}

/**
 * True when a sentence has come to tell another office's work or of one kind of applicant: `县教育局规范办理，没有结转下年度的申请`.
 * @param before the sentence up to the clause in question
 */
export function isOfOthers(before: string, reporter: Reporter): boolean {
  let others = false;
  for (const clause of before
    .replace(/^.*；/s, '')
    .replace(/（[^（）]*）/g, '')
    .split('，')) {
    if (isOffice(clause, reporter) || isOfOneKind(clause)) others = true;
    else if (isNamed(clause, reporter.names)) others = false;
  }
  return others;
}

/** `县教育局`, `县教育局认真办理` */
function isOffice(clause: string, { names, year }: Reporter): boolean {
  const endsInOffice = ENDS_IN_OFFICE.test(clause) || IS_GOVERNMENT.test(clause);
  if (endsInOffice && !holdsOnlyTableWords(clause, names, year)) return true;
  return isSubject(clause, names);
}

/** Another office's name at the head of a clause. */
function isSubject(clause: string, names: readonly string[]): boolean {
  if (SYSTEM_AT_HEAD.test(clause) && SYSTEM_AT_HEAD.test(withoutNames(clause, names))) return true;
  return BEGINS_WITH_OFFICE.test(clause) && BEGINS_WITH_OFFICE.test(withoutNames(clause, names).replace(SELF, ''));
}

/** `自然人申请中`, `对自然人的申请`, `法人和其他组织提出的申请在年内均有结果` */
function isOfOneKind(clause: string): boolean {
  return namesOnlySome(clause) || (/申请中$|(?:提出|提交|递交)的[^\d]*申请[^\d]*$/.test(clause) && isOneKind(clause));
}

function isNamed(words: string, names: readonly string[]): boolean {
  return withoutNames(words, names) !== words || /我.|本(?!年|期|报告|季|月)./.test(words);
}
