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
/** `县交通局查处违法案件`: what follows is that office's too. */
const SUBJECT =
  /^[，、]?(?![向由与在经对按据为收接受])[\u4e00-\u9fff]{1,8}?(?:局|委员会|厅|法院|检察院|[支大]队|公司)(?![长面部势网门])/;
/** `县政府12件，县直部门29件，乡镇5件` */
const PARTS = /^[^。；]{0,12}(?:部门|乡镇|镇街|街道|单位)[^\d，。；]{0,8}\d/;
const OWN = /[本我]./g;
/** `13件涉及乡镇`: some of them. */
const QUALIFIED = /^(?:为|是|属|涉及|关于|由|转|因)/;

/** Follows what a sentence speaks of: the report's own office and all applicants, another office, or one kind of applicant. */
export function subjectReader(names: readonly string[], year: number | null) {
  let subject: 'own' | 'office' | 'applicant' = 'own';
  const isNamed = (words: string) => withoutNames(words, names) !== words || /[本我]./.test(words);
  return {
    sentence(): void {
      subject = 'own';
    },
    semicolon(): void {
      if (subject === 'office') subject = 'own';
    },
    /** A clause without figures. */
    clause(words: string): void {
      if (OFFICE.test(words) && !isPlain(words, names, year)) subject = 'office';
      else if (/申请中$/.test(words) && isOneKind(words)) subject = 'applicant';
    },
    /**
     * `own`: a figure of the report's own, about all applicants or one kind of them as the sentence has it. `office`: another office's.
     * @param words those round the figure (`#`)
     */
    whose({ kind, about }: Reading, words: string, context: Context): 'own' | 'office' | 'unclear' {
      const [before = '', after = ''] = words.split('#');
      const alone = context.parent === null && !context.before.some(r => r.kind === 'flow' || r.kind === 'result');
      if (alone && isOneKind(before)) subject = 'applicant';
      if (about.length === 0) {
        if (SUBJECT.test(withoutNames(before, names).replace(OWN, ''))) subject = 'office';
        return 'own';
      }
      if (PARTS.test(context.rest) && /政府(?!信息)|本级/.test(context.words)) return 'unclear';
      if (subject === 'office' && !isNamed(before)) return 'office';
      if (subject === 'office') subject = 'own';
      if (subject === 'applicant' && kind !== 'applicant' && !/合计|总计|共/.test(before)) return 'unclear';
      const behind = /^[^，；：。（）\d]*/.exec(context.rest)![0];
      const qualified = after === '' && QUALIFIED.test(behind) && !isPlain(behind, names, year);
      if (!qualified && isPlain(words, names, year)) return 'own';
      const isOffice = /名义/.test(before) || OFFICE_WITHIN.test(withoutNames(before, names).replace(OWN, ''));
      // Cases about 信息公开 are of one sort: what else is said of them does not part them.
      if (!isOffice && kind === 'dispute' && /信息公开/.test(words) && !qualified && !ROLE.test(words)) return 'own';
      if (!isOffice) return 'unclear';
      subject = 'office';
      return 'office';
    },
  };
}

/** Words that name one kind of applicant, or some, but not all. */
export function isOneKind(words: string): boolean {
  return APPLICANTS.some(([, pattern]) => pattern.test(words)) && !isEverybody(words);
}
