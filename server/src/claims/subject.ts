import { isEverybody } from './classify-applicants.ts';
import type { Context, Reading } from './context.ts';
import { APPLICANTS } from './lexicon.ts';
import { isPlain, ROLE, withoutNames } from './plain.ts';

/** A clause that ends in the name of an office: whose work the next one tells. */
const OFFICE =
  /(?:局|委|委员会|办|办公室|厅|法院|检察院|机构|机关|中心|镇|乡|街道|公司|部门|单位)(?:作为[^，]{1,20})?$/;
/** The same with what it did behind it. */
const OFFICE_WITHIN =
  /[\u4e00-\u9fff、](?:局|委(?!托)|办(?=公室|收到|受理)|厅|法院|检察院|政府(?!信息|规章|网|性|公报)|中心|[支大]队|公司|部门|单位|[省市县区镇乡](?![场分域别])|街道)/;
/** `县交通局查处违法案件`, `石门镇未收到申请`: what follows is that office's too. */
const SUBJECT =
  /^[，、]?(?![向由与在经对按据为收接受])[\u4e00-\u9fff]{1,14}?(?:(?:局|委员会|厅|法院|检察院|[支大]队|公司)(?![长面部势网门])|(?:镇|乡|街道(?:办事处)?)(?![\u4e00-\u9fff]{0,2}[级域区村街])(?=主动|新?收|未|没有|共|全年|全|20))/;
/** `县政府12件，县直部门29件，乡镇5件`, `县政府2件，县教育局4件` */
const PARTS =
  /^(?:[^。；]{0,12}(?:部门|乡镇|镇街|街道|单位)[^\d，。；]{0,8}|[，、](?!其中)[\u4e00-\u9fff]{2,10}[局委镇乡])\d/;
const OWN = /[本我]./g;
/** `13件涉及乡镇`: some of them. */
const QUALIFIED = /^(?:为|是|属|涉及|关于|由|转|因)/;

/** What is done with applications that were just spoken of. */
const GOES_ON = /^(?:作出|予以|答复|办结|其中|均|已)/;

/** Follows what a sentence speaks of: the report's own office and all applicants, another office, or one kind of applicant. */
export function subjectReader(names: readonly string[], year: number | null) {
  let subject: 'own' | 'office' | 'applicant' = 'own';
  return {
    sentence(): void {
      subject = 'own';
    },
    /** @param next the words behind it: `作出不予公开决定1件` goes on about the same office */
    semicolon(next: string): void {
      if (subject === 'office' && !GOES_ON.test(next)) subject = 'own';
    },
    /** A clause without figures. */
    clause(words: string): void {
      if (isOffice(words, names, year)) subject = 'office';
      else if (isOfOneKind(words)) subject = 'applicant';
    },
    /**
     * `own`: a figure of the report's own, about all applicants or one kind of them as the sentence has it. `office`: another office's.
     * @param words those round the figure (`#`)
     */
    whose({ kind, about }: Reading, words: string, context: Context): 'own' | 'office' | 'unclear' {
      const [before = '', after = ''] = words.split('#');
      const alone = context.parent === null && !context.before.some(r => r.kind === 'flow' || r.kind === 'result');
      if (alone && subject !== 'office' && isOneKind(before)) subject = 'applicant';
      if (about.length === 0) {
        if (isSubject(before, names)) subject = 'office';
        return 'own';
      }
      // `其余3件或需另行制作，或不明确`: no figure of one of them.
      if (/^或(?!者?其)/.test(context.rest)) return 'unclear';
      if (PARTS.test(context.rest) && /政府(?!信息)|本级/.test(context.words)) return 'unclear';
      if (subject === 'office' && !isNamed(before, names)) return 'office';
      if (subject === 'office') subject = 'own';
      if (subject === 'applicant' && kind !== 'applicant' && !/合计|总计|共/.test(before)) return 'unclear';
      const behind = /^[^，；：。（）\d]*/.exec(context.rest)![0];
      const qualified = after === '' && QUALIFIED.test(behind) && !isPlain(behind, names, year);
      if (!qualified && isPlain(words, names, year)) return 'own';
      const isOther = /名义/.test(before) || OFFICE_WITHIN.test(withoutNames(before, names).replace(OWN, ''));
      // Cases about 信息公开 are of one sort: what else is said of them does not part them.
      if (!isOther && kind === 'dispute' && /信息公开/.test(words) && !qualified && !ROLE.test(words)) return 'own';
      if (!isOther) return 'unclear';
      subject = 'office';
      return 'office';
    },
  };
}

/**
 * True when a sentence has come to tell another office's work or of one kind of applicant: `县教育局规范办理，没有结转下年度的申请`.
 * @param before the sentence up to the clause in question
 */
export function isOfOthers(before: string, names: readonly string[], year: number | null): boolean {
  let others = false;
  for (const clause of before
    .replace(/^.*；/s, '')
    .replace(/（[^（）]*）/g, '')
    .split('，')) {
    if (isOffice(clause, names, year) || isOfOneKind(clause)) others = true;
    else if (isNamed(clause, names)) others = false;
  }
  return others;
}

/** `县教育局`, `县教育局认真办理` */
function isOffice(clause: string, names: readonly string[], year: number | null): boolean {
  if (OFFICE.test(clause) && !isPlain(clause, names, year)) return true;
  return isSubject(clause, names);
}

/** Another office's name at the head of a clause. */
function isSubject(clause: string, names: readonly string[]): boolean {
  return SUBJECT.test(clause) && SUBJECT.test(withoutNames(clause, names).replace(OWN, ''));
}

/** `自然人申请中`, `法人和其他组织提出的申请在年内均有结果` */
function isOfOneKind(clause: string): boolean {
  return /申请中$|(?:提出|提交|递交)的[^\d]*申请[^\d]*$/.test(clause) && isOneKind(clause);
}

function isNamed(words: string, names: readonly string[]): boolean {
  return withoutNames(words, names) !== words || /我.|本(?!年|期|报告|季|月)./.test(words);
}

/** Words that name one kind of applicant, or some, but not all. */
export function isOneKind(words: string): boolean {
  return APPLICANTS.some(([, pattern]) => pattern.test(words)) && !isEverybody(words);
}
