import { APPLICATION } from '../lexicon/applications.ts';
import { tellsOfCarried, tellsOfCarriedAlone } from '../lexicon/carried-results.ts';
import { AND } from '../lexicon/joined.ts';
import { FOREIGN } from '../lexicon/other-work.ts';
import { resultsIn } from '../lexicon/results.ts';
import { isOneWay } from '../lexicon/ways.ts';
import { applications } from '../quantities.ts';
import type { ApplicationFigure } from './application-figure.ts';
import { FOREIGN_WORK, type Reading, UNKNOWN } from './reading.ts';
import { nameOnlySome } from './result-labels.ts';
import {
  applicantsOfResult,
  isBehindApplicants,
  isResultOfApplicants,
  OF_APPLICANTS,
  resultBehindApplicants,
} from './result-of-applicants.ts';
import { any, type CellRule, type FigureInWords } from './rule.ts';

/** The rule by which a result is of those that came over from last year alone. */
export const OF_CARRIED_OVER = 'result-of-carried-over';

const IN_FULL_OR_PART = `全部(?:公开)?${AND}部分(?:予以)?公开`;
/** Round a figure, `#`: `全部或部分公开75件`, `75件全部或者部分公开`. */
const COUNTED_IN_FULL_OR_PART = new RegExp(`${IN_FULL_OR_PART}[^，。；#]{0,6}#|#[^，。；#]{0,6}${IN_FULL_OR_PART}`);

/** `信访类4件、举报投诉类2件`: the form counts both in one row. */
function isOneSortOfPetition({ before, lead, rest }: FigureInWords): boolean {
  const [petition, complaint] = [/信访/.test(before), /举报|投诉/.test(before)];
  if (petition === complaint) return false;
  const others = petition ? '(?:举报|投诉)' : '信访';
  const ahead = lead.slice(0, lead.length - before.length);
  return (
    new RegExp(`^[、，和及][^，。；\\d]{0,4}${others}[^，。；\\d]{0,8}\\d`).test(rest) ||
    new RegExp(`${others}[^，。；\\d]{0,8}\\d+[件宗份]$`).test(ahead)
  );
}

/** Behind a result: `答复中有`. */
const SOME_OF_THEM = /^的?(?:答复|决定|申请|案件|件)?[中里]，?有?$/;

/** 三、本年度办理结果: `予以公开5件`. */
export const RESULT_RULES: readonly CellRule<ApplicationFigure>[] = [
  {
    id: 'other-reasons',
    when: ({ words }) => /其[他它]原因/.test(words),
    reading: FOREIGN_WORK,
    examples: [{ text: '政府信息公开申请因其他原因不予公开【2件】。', means: 'foreign' }],
  },
  {
    id: OF_CARRIED_OVER,
    when: ({ spoken: { parent }, figure: { lead } }) =>
      /^carried/.test(parent?.base[0] ?? '') || tellsOfCarriedAlone(lead),
    reading: FOREIGN_WORK,
    examples: [
      { text: '上年结转政府信息公开申请4件，其中予以公开【2件】。', means: 'foreign' },
      { text: '新收政府信息公开申请25件中，予以公开9件，结转的2件中，予以公开【1件】。', means: 'foreign' },
      { text: '新收政府信息公开申请25件，予以公开9件；上年结转2件，予以公开【1件】。', means: 'foreign' },
      { text: '政府信息公开申请已办结。期初结转的申请予以公开【3件】。', means: 'foreign' },
      { text: '新收政府信息公开申请25件，予以公开9件，上年结转2件，予以公开【1件】。', means: 'foreign' },
    ],
  },
  {
    id: 'result-of-new-ones-alone',
    when: ({ figure: { rest } }) => tellsOfCarried(rest),
    reading: FOREIGN_WORK,
    examples: [
      {
        text: '新收政府信息公开申请25件中，予以公开【9件】；上年结转政府信息公开申请2件中，予以公开1件。',
        means: 'foreign',
      },
      {
        text: '新收政府信息公开申请25件，其中予以公开【9件】，不予公开16件；上年结转2件，均予以公开。',
        means: 'foreign',
      },
      {
        text: '新收的25件政府信息公开申请中，予以公开【9件】，结转的2件中，予以公开1件。',
        means: 'foreign',
      },
    ],
  },
  {
    id: 'result-of-one-applicant',
    when: ({ spoken }) => spoken.parent?.kind === 'applicant',
    reading: FOREIGN_WORK,
    examples: [{ text: '自然人政府信息公开申请5件，其中予以公开【3件】。', means: 'foreign' }],
  },
  {
    id: 'result-of-unnamed-work',
    when: f => !isOfApplications(f),
    reading: FOREIGN_WORK,
    examples: [{ text: '全年公开审查，予以公开【3件】。', means: 'foreign' }],
  },
  {
    id: 'result-of-other-work',
    when: f => FOREIGN.test(f.bare),
    reading: FOREIGN_WORK,
    examples: [{ text: '政府信息公开申请5件，信访事项不予公开【3件】。', means: 'foreign' }],
  },
  {
    id: 'result-by-one-way',
    when: f => f.spoken.parent?.kind === 'way' || isOneWay(f.bare),
    reading: FOREIGN_WORK,
    examples: [{ text: '政府信息公开申请5件，网上申请予以公开【3件】。', means: 'foreign' }],
  },
  {
    id: OF_APPLICANTS,
    when: isResultOfApplicants,
    reading: applicantsOfResult,
    examples: [
      { text: '收到政府信息公开申请7件，予以公开自然人【3件】，商业企业2件。', means: 'granted.naturalPerson' },
      {
        text: '收到政府信息公开申请7件，其中自然人【3件】予以公开，商业企业2件予以公开。',
        means: 'granted.naturalPerson',
      },
      { text: '收到政府信息公开申请7件，其中商业企业【1件】予以公开。', means: 'granted.commercial' },
      { text: '收到政府信息公开申请7件，自然人申请予以公开【3件】、不予公开2件。', means: 'granted.naturalPerson' },
      {
        text: '收到政府信息公开申请7件，自然人3件予以公开，其他组织【1件】予以公开。',
        means: 'granted.otherOrg | granted.organisations',
      },
    ],
  },
  {
    id: 'result-and-others',
    when: ({ labels, figure: { before, after } }) => nameOnlySome(labels, before, after),
    reading: UNKNOWN,
    examples: [
      { text: '办结政府信息公开申请20件，其余【9件】依法作出不予公开、无法提供、不予处理等答复。', means: 'unknown' },
      { text: '办结政府信息公开申请20件，其余【9件】作出不予公开等决定。', means: 'unknown' },
      { text: '办结政府信息公开申请20件，作出不予公开、无法提供等答复【9件】。', means: 'unknown' },
    ],
  },
  {
    id: 'granted-in-full-or-in-part',
    when: ({ words }) => COUNTED_IN_FULL_OR_PART.test(words),
    reading: ({ spoken: { edition } }) => {
      const about = [applications('granted+partial', edition)];
      return { kind: 'result', about, confidence: 'likely', base: ['granted+partial'], rule: '' };
    },
    examples: [
      { text: '政府信息公开申请全部或部分公开【75件】。', means: 'granted+partial' },
      { text: '政府信息公开申请全部或者部分公开【75件】。', means: 'granted+partial' },
      { text: '办结政府信息公开申请80件，【75件】全部或者部分公开。', means: 'granted+partial' },
      { text: '办结政府信息公开申请80件，【75件】全部公开或者部分公开。', means: 'granted+partial' },
    ],
  },
  {
    id: 'rest-of-the-results',
    when: ({ figure, labels }) => /^[，、]?其余的?$/.test(figure.before) && labels.every(l => l.key === 'other'),
    reading: UNKNOWN,
    examples: [{ text: '政府信息公开申请予以公开75件，其余【41件】按其他情形处理。', means: 'unknown' }],
  },
  {
    id: 'some-petitions',
    when: f => f.labels[0]!.key === 'reject1' && isOneSortOfPetition(f.figure),
    reading: UNKNOWN,
    examples: [
      { text: '政府信息公开申请不予处理10件，其中信访类【4件】、举报投诉类2件。', means: 'unknown' },
      { text: '政府信息公开申请不予处理10件，其中投诉4件、信访类申请【2件】。', means: 'unknown' },
    ],
  },
  {
    id: 'some-of-a-result',
    when: ({ figure: { before }, labels }) => SOME_OF_THEM.test(before.slice(labels.at(-1)!.to)),
    reading: UNKNOWN,
    examples: [{ text: '政府信息公开申请不予公开答复中有【2件】逾期。', means: 'unknown' }],
  },
  {
    id: 'result-behind-applicants',
    when: isBehindApplicants,
    reading: f => resultBehindApplicants(f, result(f)),
    examples: [
      {
        text: '收到政府信息公开申请7件，其中自然人3件予以公开、【2件】不予公开。',
        means: 'deny.naturalPerson | deny',
      },
      {
        text: '新收政府信息公开申请7件，其中自然人5件，予以公开3件，不予公开【2件】；商业企业2件，予以公开2件。',
        means: 'deny | deny.naturalPerson',
      },
      {
        text: '收到政府信息公开申请8件，其中自然人5件和商业企业2件均予以公开，【1件】不予公开。',
        means: 'deny.commercial | deny.commercial+naturalPerson | deny',
      },
    ],
  },
  {
    id: 'result',
    when: any,
    reading: result,
    examples: [
      { text: '新收政府信息公开申请25件，上年结转2件，予以公开【9件】。', means: 'granted' },
      { text: '政府信息公开申请10件，予以公开企业登记信息【3件】。', means: 'granted' },
      { text: '新收政府信息公开申请20件，予以公开【5件】。', means: 'granted' },
      { text: '新收政府信息公开申请20件，【2件】不予公开。', means: 'deny' },
      { text: '政府信息公开申请不予公开、无法提供共【9件】。', means: 'deny+unable' },
      { text: '政府信息公开申请因属于国家秘密不予公开【2件】。', means: 'deny1 | deny' },
      { text: '政府信息公开申请因属于国家秘密不予公开【2件】，属于行政查询事项1件。', means: 'deny1' },
      { text: '政府信息公开申请因国家秘密、过程性信息不予公开【2件】。', means: 'deny1+deny6 | deny' },
      { text: '新收政府信息公开申请20件，不同意公开【5件】。', means: 'deny' },
      {
        text: '办结政府信息公开申请20件，其余【9件】作出不予公开、无法提供、不予处理和其他处理答复。',
        means: 'deny+unable+reject+other',
      },
      { text: '政府信息公开申请【2件】因属于国家秘密等原因不予公开。', means: 'deny | deny1' },
      { text: '政府信息公开申请【2件】因国家秘密、过程性信息等原因不予公开。', means: 'deny | deny1' },
      { text: '政府信息公开申请【2件】因国家秘密、过程性信息不予公开。', means: 'deny1+deny6 | deny' },
    ],
  },
];

function isOfApplications({ spoken, words, isInList }: ApplicationFigure): boolean {
  return spoken.applications || isInList || APPLICATION.test(words) || spoken.parent?.kind === 'result';
}

function result({ labels, words, figure: { lead, rest }, spoken: { edition } }: ApplicationFigure): Reading {
  const keys = [...new Set(labels.map(l => l.key))];
  const key = keys.join('+');
  const about = [applications(key, edition)];
  const isLike = (other: string) =>
    !keys.includes(other) && keys.every(k => other.startsWith(k) || k.startsWith(other));
  const other = resultsIn(words).find(l => isLike(l.key));
  const isOneReason =
    other !== undefined && resultsIn(`${lead}、${rest}`).some(l => isOtherReason(l.key, keys, other.key));
  // `同意公开75件`: in full or in part, unless those in part are told by themselves.
  const isLoose = key === 'granted' && !labels[0]!.official && !/部分/.test(lead + rest);
  if (isLoose) about.push(applications('granted+partial', edition));
  if (other !== undefined && /因/.test(words) && !isOneReason) about.push(applications(other.key, edition));
  const sure = labels.every(l => l.official) && about.length === 1 && keys.length === 1;
  return { kind: 'result', about, confidence: sure ? 'sure' : 'likely', base: [key], rule: '' };
}

/** Beside another reason of the same group (`行政查询事项1件`) a figure is of its own reason, not of the group. */
function isOtherReason(key: string, own: readonly string[], group: string): boolean {
  return key !== group && key.startsWith(group) && !own.includes(key);
}
