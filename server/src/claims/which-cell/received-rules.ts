import { isOneKind } from '../lexicon/applicants.ts';
import { DONE, HANDLED, NEW, RECEIVED } from '../lexicon/applications.ts';
import { NEW_AND_CARRIED_IN } from '../lexicon/carry-over.ts';
import { FOREIGN } from '../lexicon/other-work.ts';
import { RECEIVED_BASE } from '../quantities.ts';
import { isMore } from './answered-rules.ts';
import {
  type ApplicationFigure,
  CARRIED_IN_AMONG,
  flow,
  isAmongLeft,
  isBesideSuchPart,
  isNewAndCarriedIn,
  isOfBothYears,
  NEW_AMONG,
} from './application-figure.ts';
import { FOREIGN_WORK, UNKNOWN } from './reading.ts';
import { any, type CellRule } from './rule.ts';

/** The form's own word for it. */
const OFFICIAL_NEW = /新收/;

/** `新收的43件已办结`: those of them that are. `均已办结` is said of all. */
const DONE_BEHIND = /^(?:申请)?(?:已经?|现已)(?:依法|按期|按时|及时)?(?:办结|答复|办理完毕|办毕)(?![^，。；]{0,4}\d)/;

/** Behind a figure, before any but one other: what was closed counts those that were taken back, what came in may not. */
const TAKEN_BACK =
  /^[^。；\d]{0,24}(?:\d+[^。；\d]{0,20})?(?:无效|撤回|不属于|[改转]作|作为咨询|转为咨询|属于?(?:(?:信访|咨询|投诉|举报)、?)+(?:事项|件|内容|[，。；]))/;

/** `办结20件，其中上年结转2件，本年新收#`: of those done. */
const NO_COUNT = '(?:[^。；）\\d]|20\\d\\d年)*';
const OPENS_PARTS = '(?:（|：|(?:政府信息公开)?(?:申请)?中，?|[，（]?(?:其中|包括|包含|含))';
const AMONG_DONE = new RegExp(
  `${DONE.source}[^，。；：（）\\d]{0,12}\\d+[件宗份]${OPENS_PARTS}${NO_COUNT}(?:\\d+[件宗份]${NO_COUNT})?$`,
);

/** 一、本年新收, and what else may be said with its words. */
export const RECEIVED_RULES: readonly CellRule<ApplicationFigure>[] = [
  {
    id: 'among-other-work',
    when: f => f.isOfOtherWork,
    reading: FOREIGN_WORK,
    examples: [{ text: '受理信访事项19件，办结【18件】。', means: 'foreign' }],
  },
  {
    id: 'total-of-results',
    when: ({ words }) => /办理结果(?:总计|合计)/.test(words),
    reading: f => flow(['processed'], f, 'sure'),
    examples: [{ text: '政府信息公开申请办理结果总计【20件】。', means: 'processed' }],
  },
  {
    id: 'some-taken-back',
    when: ({ figure }) => TAKEN_BACK.test(figure.rest) && !DONE.test(figure.words),
    reading: FOREIGN_WORK,
    examples: [
      { text: '收到政府信息公开申请【3件】，其中1件无效。', means: 'foreign' },
      { text: '收到政府信息公开申请【3件】，申请人撤回。', means: 'foreign' },
      { text: '登记政府信息公开申请【3件】，其中1件改作咨询。', means: 'foreign' },
      {
        text: '收到各类申请【52件】，经核实其中6件属于信访、咨询事项，其余46件登记为政府信息公开申请。',
        means: 'foreign',
      },
    ],
  },
  {
    id: 'one-kind-of-applicant',
    when: ({ words }) => isOneKind(words),
    reading: FOREIGN_WORK,
    examples: [{ text: '企业提出的【8件】申请均已答复。', means: 'foreign' }],
  },
  {
    id: 'beside-other-work',
    when: f => FOREIGN.test(f.unnamed) && !f.isNamedNear,
    reading: FOREIGN_WORK,
    examples: [{ text: '新收政府信息公开申请19件，办理热线工单【120件】。', means: 'foreign' }],
  },
  {
    id: 'part-of-one-way',
    when: ({ spoken }) => spoken.parent?.kind === 'way',
    reading: UNKNOWN,
    examples: [{ text: '通过政府网站收到申请5件，其中办结【3件】。', means: 'unknown' }],
  },
  {
    id: NEW_AMONG,
    when: ({ spoken }) => isOfBothYears(spoken.parent),
    reading: FOREIGN_WORK,
    examples: [{ text: '办结政府信息公开申请20件，其中答复【3件】。', means: 'foreign' }],
  },
  {
    id: 'done-of-new',
    when: ({ figure: { before, rest } }) =>
      NEW.test(before) && (DONE.test(before) || /[中里]，?(?:已?有)?$/.test(before) || DONE_BEHIND.test(rest)),
    reading: FOREIGN_WORK,
    examples: [
      { text: '新收政府信息公开申请当年办结【43件】。', means: 'foreign' },
      { text: '本年新收政府信息公开申请中【43件】、期初结转申请中2件已办结。', means: 'foreign' },
      { text: '期初结转政府信息公开申请2件和本年新收的【43件】已办结。', means: 'foreign' },
    ],
  },
  {
    id: 'new-among-those-done-or-left',
    when: f =>
      NEW.test(f.words) && (AMONG_DONE.test(f.figure.lead) || isAmongLeft(f) || isBesideSuchPart(f, CARRIED_IN_AMONG)),
    reading: UNKNOWN,
    examples: [
      { text: '办结政府信息公开申请20件，其中上年结转2件，本年新收【18件】。', means: 'unknown' },
      { text: '办结的20件政府信息公开申请中，上年结转2件、本年新收【18件】。', means: 'unknown' },
      { text: '共答复政府信息公开申请20件（本年新收【18件】、上年结转2件）。', means: 'unknown' },
      { text: '政府信息公开申请予以公开18件，其中期初结转3件、本年新收【15件】。', means: 'unknown' },
      { text: '政府信息公开申请结转下年度5件（其中上年结转0件，本年新收【5件】）。', means: 'unknown' },
    ],
  },
  {
    id: 'new-and-carried-in-behind',
    when: ({ words }) => NEW_AND_CARRIED_IN.test(words),
    reading: f => flow(['new+carriedIn'], f, 'likely'),
    examples: [{ text: '【134件】为新收和结转的政府信息公开申请。', means: 'new+carriedIn' }],
  },
  {
    id: 'new-before-results',
    when: ({ words, spoken }) => spoken.results && NEW.test(words),
    reading: f => flow(['new'], f, OFFICIAL_NEW.test(f.words) ? 'sure' : 'likely'),
    examples: [{ text: '本年新收【20件】，予以公开5件，不予公开3件。', means: 'new' }],
  },
  {
    id: 'nothing-named',
    when: f => !f.isAnsweredInList && !f.isOfApplications,
    reading: UNKNOWN,
    examples: [{ text: '全年公开办理【20件】。', means: 'unknown' }],
  },
  {
    id: 'new',
    when: f => !f.isAnsweredInList && NEW.test(f.words),
    reading: f => flow(['new'], f, OFFICIAL_NEW.test(f.words) ? 'sure' : 'likely'),
    examples: [
      { text: '新收政府信息公开申请【20件】。', means: 'new' },
      { text: '本年度收到政府信息公开申请【20件】。', means: 'new' },
    ],
  },
];

/** Other ways to say what was in hand. */
export const HANDLED_RULES: readonly CellRule<ApplicationFigure>[] = [
  {
    id: 'the-rest',
    when: ({ words }) => /(?:余|余下|剩下|剩余|另有|还有|尚有|仍有)的?#/.test(words),
    reading: UNKNOWN,
    examples: [{ text: '收到政府信息公开申请25件，办结22件，余【3件】在法定期限内办理。', means: 'unknown' }],
  },
  {
    id: 'more-handled',
    when: isMore,
    reading: UNKNOWN,
    examples: [{ text: '受理政府信息公开申请25件；另办理【2件】。', means: 'unknown' }],
  },
  {
    id: 'part-of-a-flow',
    when: ({ spoken }) => spoken.parent?.kind === 'flow',
    reading: UNKNOWN,
    examples: [{ text: '新收政府信息公开申请20件，其中受理【18件】。', means: 'unknown' }],
  },
  {
    id: 'carried-over-from-or-to-nowhere-named',
    when: ({ words }) => /结转|转结|续办/.test(words),
    reading: UNKNOWN,
    examples: [{ text: '新收政府信息公开申请128件，结转办理【6件】。', means: 'unknown' }],
  },
  {
    id: 'received',
    when: ({ words }) => RECEIVED.test(words.replace(/提出|提交/g, /申请/.test(words) ? '提出' : '')),
    reading: f => flow(RECEIVED_BASE, f, 'likely'),
    examples: [{ text: '收到政府信息公开申请【20件】。', means: 'new | new+carriedIn' }],
  },
  {
    id: 'to-be-handled',
    when: f => HANDLED.test(f.words) && /应|需/.test(f.words) && isNewAndCarriedIn(f),
    reading: f => flow(['new+carriedIn'], f, 'likely'),
    examples: [{ text: '新收政府信息公开申请20件，上年结转2件，应办理【22件】。', means: 'new+carriedIn' }],
  },
  {
    id: 'handled-of-both',
    when: f => HANDLED.test(f.words) && /合计|共计|总计|总共/.test(f.words) && isNewAndCarriedIn(f),
    reading: f => flow(['new+carriedIn', 'processed', 'new'], f, 'likely'),
    examples: [
      {
        text: '新收政府信息公开申请20件，上年结转2件，合计办理【22件】。',
        means: 'new+carriedIn | processed | new',
      },
    ],
  },
  {
    id: 'handled',
    when: ({ words }) => HANDLED.test(words),
    reading: f => flow([...RECEIVED_BASE, 'processed'], f, 'likely'),
    examples: [{ text: '办理政府信息公开申请【20件】。', means: 'new | new+carriedIn | processed' }],
  },
  {
    id: 'named-without-a-verb',
    when: f => (f.isNamed && f.isNamedNear) || /申请(?:总|件)?数量?(?:为|：)*#/.test(f.words),
    reading: f => flow([...RECEIVED_BASE, 'processed', 'granted+partial', 'granted'], f, 'likely'),
    examples: [
      {
        text: '政府信息公开申请【20件】。',
        means: 'new | new+carriedIn | processed | granted+partial | granted',
      },
    ],
  },
  {
    id: 'sum-of-new-and-carried-in',
    when: f => /^(?:，|、|两项|二者|以上)*(?:合计|共计|总计|共)(?:有|为)?#/.test(f.words) && isNewAndCarriedIn(f),
    reading: f => flow(['new+carriedIn'], f, 'likely'),
    examples: [{ text: '新收政府信息公开申请20件，上年结转2件，共计【22件】。', means: 'new+carriedIn' }],
  },
  {
    id: 'words-that-do-not-tell',
    when: any,
    reading: UNKNOWN,
    examples: [{ text: '做好依申请公开，全年新收21件、延后【2件】。', means: 'unknown' }],
  },
];
