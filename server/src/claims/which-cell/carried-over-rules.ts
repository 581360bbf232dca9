import { isOneKind } from '../lexicon/applicants.ts';
import { APPLICATION, DONE, HANDLED } from '../lexicon/applications.ts';
import { tellsOfCarried } from '../lexicon/carried-results.ts';
import { NEW_AND_CARRIED_IN } from '../lexicon/carry-over.ts';
import { FOREIGN } from '../lexicon/other-work.ts';
import {
  type ApplicationFigure,
  CARRIED_IN_AMONG,
  flow,
  isAmongLeft,
  isBesideSuchPart,
  isOfBothYears,
  NEW_AMONG,
} from './application-figure.ts';
import { type Confidence, FOREIGN_WORK, UNKNOWN } from './reading.ts';
import type { CellRule } from './rule.ts';

/** Where a result stands beside the figure too, only these before it speak of what was carried over. */
function isCarriedOver({ labels, figure }: ApplicationFigure): boolean {
  return labels.length === 0 || (/[结转入]/.test(figure.before) && !tellsOfCarried(figure.before));
}

function isOfNewToo({ carriedOver, figure }: ApplicationFigure): boolean {
  return carriedOver === 'in' && NEW_AND_CARRIED_IN.test(figure.before) && !/均/.test(figure.before);
}

/** `收到申请5件，信访19件，结转下年度1件`: of which of the two is not said. */
function sureness({ words, spoken }: ApplicationFigure): Confidence {
  return spoken.before.at(-1)?.kind === 'foreign' && !/申请/.test(words) ? 'likely' : 'sure';
}

/** `办结45件：新收41件，结转#`: those done, by where they came from. */
const AMONG_DONE_NEW =
  /\d+[件宗份](?:：|（|[，（]?(?:其中|包括|含))(?:新收|本年|当年)[^，。；\d]{0,10}\d+[件宗份][、，和及][^，。；\d]*$/;

const CARRIED: readonly string[] = ['carriedOut', 'carriedIn'];

function isPartOfBothYears(f: ApplicationFigure): boolean {
  return isOfBothYears(f.spoken.parent) || isAmongLeft(f) || isBesideSuchPart(f, NEW_AMONG);
}

/** 二、上年结转 and 四、结转下年度继续办理. */
export const CARRIED_OVER_RULES: readonly CellRule<ApplicationFigure>[] = [
  {
    id: 'carried-over-of-other-work',
    when: f => f.isOfOtherWork,
    reading: FOREIGN_WORK,
    examples: [{ text: '受理信访事项19件，结转下年度【1件】。', means: 'foreign' }],
  },
  {
    id: 'carried-over-beside-other-work',
    when: f => isCarriedOver(f) && FOREIGN.test(f.bare) && !APPLICATION.test(f.words),
    reading: FOREIGN_WORK,
    examples: [{ text: '收到政府信息公开申请12件，热线工单结转下年度【1件】。', means: 'foreign' }],
  },
  {
    id: 'carried-over-of-some-applicants',
    when: f => isCarriedOver(f) && isOneKind(f.words),
    reading: f => ({ ...UNKNOWN, kind: 'applicant', base: [f.carriedOver === 'in' ? 'carriedIn' : 'carriedOut'] }),
    examples: [{ text: '新收政府信息公开申请25件，结转下年度自然人【1件】、企业1件。', means: 'applicant' }],
  },
  {
    id: CARRIED_IN_AMONG,
    when: f => isCarriedOver(f) && f.carriedOver === 'in' && isPartOfBothYears(f),
    reading: FOREIGN_WORK,
    examples: [
      { text: '办结政府信息公开申请25件，其中期初结转【2件】。', means: 'foreign' },
      { text: '政府信息公开申请予以公开18件，其中本年新收15件、期初结转【3件】。', means: 'foreign' },
      { text: '政府信息公开申请正在办理5件（含期初结转【0件】）。', means: 'foreign' },
      { text: '尚在办理的5件政府信息公开申请中，期初结转【0件】、本年收到5件。', means: 'foreign' },
    ],
  },
  {
    // How many of both were done, or one number for each.
    id: 'done-of-new-and-carried-in',
    when: f => isOfNewToo(f) && (/分别|各/.test(f.figure.before) || DONE.test(f.words) || HANDLED.test(f.words)),
    reading: FOREIGN_WORK,
    examples: [
      { text: '办结新收和期初结转的政府信息公开申请【7件】。', means: 'foreign' },
      { text: '办理新收和期初结转的政府信息公开申请【7件】。', means: 'foreign' },
      { text: '新收和期初结转政府信息公开申请各有【7件】。', means: 'foreign' },
    ],
  },
  {
    id: 'new-and-carried-in',
    when: isOfNewToo,
    reading: f => flow(['new+carriedIn'], f, 'sure'),
    examples: [
      { text: '新收和上年结转政府信息公开申请【8件】。', means: 'new+carriedIn' },
      { text: '新收政府信息公开申请和上年结转申请共【8件】。', means: 'new+carriedIn' },
      { text: '上年结转、新收政府信息公开申请共【8件】。', means: 'new+carriedIn' },
    ],
  },
  {
    id: 'carried-in',
    when: f => isCarriedOver(f) && f.carriedOver === 'in',
    reading: f => flow(['carriedIn'], f, 'sure'),
    examples: [
      { text: '上年结转政府信息公开申请【2件】。', means: 'carriedIn' },
      { text: '新收政府信息公开申请5件，2023年结转【2件】。', means: 'carriedIn' },
    ],
  },
  {
    id: 'carried-out',
    when: f => isCarriedOver(f) && f.carriedOver === 'out',
    reading: f => flow(['carriedOut'], f, sureness(f)),
    examples: [
      { text: '新收政府信息公开申请5件，结转下年度继续办理【1件】。', means: 'carriedOut' },
      { text: '新收政府信息公开申请5件，结转至2025年【1件】。', means: 'carriedOut' },
      { text: '新收政府信息公开申请5件，2024年底尚有【1件】转入2025年办理。', means: 'carriedOut' },
      { text: '新收政府信息公开申请5件，除【1件】结转下年度外，其余均已答复。', means: 'carriedOut' },
    ],
  },
  {
    id: 'not-done',
    when: f => isCarriedOver(f) && f.carriedOver === 'notDone',
    // `跨年办理2件`: from last year, or into the next.
    reading: f => flow(/跨年/.test(f.words) ? CARRIED : ['carriedOut'], f, 'likely'),
    examples: [
      { text: '新收政府信息公开申请5件，尚未办结【1件】。', means: 'carriedOut' },
      { text: '新收政府信息公开申请5件，跨年办理【1件】。', means: 'carriedOut | carriedIn' },
    ],
  },
  {
    id: 'carried-over-with-results-of-its-own',
    when: f => isCarriedOver(f) && (/^中/.test(f.figure.rest) || AMONG_DONE_NEW.test(f.figure.lead)),
    reading: UNKNOWN,
    examples: [
      { text: '办结政府信息公开申请20件，结转的【2件】中，无法提供1件。', means: 'unknown' },
      { text: '办结政府信息公开申请45件：新收41件，结转【4件】。', means: 'unknown' },
    ],
  },
  {
    id: 'carried-out-behind-results',
    when: isCarriedOver,
    reading: f => flow(['carriedOut'], f, 'likely'),
    examples: [{ text: '政府信息公开申请予以公开5件，结转【1件】。', means: 'carriedOut' }],
  },
];
