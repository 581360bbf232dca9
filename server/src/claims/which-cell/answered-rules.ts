import { MANNER_OF_ANSWER, NEW } from '../lexicon/applications.ts';
import { CARRIED_OUT } from '../lexicon/carry-over.ts';
import { type ApplicationFigure, flow, isNewAndCarriedIn } from './application-figure.ts';
import { type Reading, UNKNOWN, WAY } from './reading.ts';
import { any, type CellRule } from './rule.ts';

/** `新收的25件中有#`, `新收25件，其中当年办结#` */
const AMONG =
  /(?:其|[件宗份](?:申请)?之?)中，?(?:已|有|的|共|当年|年内|本年度?|按[期时]|依法|及时|予以|办结|答复|办理完毕|办毕)*$/;

/** `本年新收的申请中，已#` */
const AMONG_UNCOUNTED = new RegExp(`(?:${NEW.source})[^，。；\\d]{0,20}中，?[^，。；\\d]{0,8}$`);

/** `收到61件（含上年结转5件），其中答复58件`: of all. */
const BEHIND_BRACKET = /结转[^（）]*），?其中[^）]*$/;

/** Those of last year are told of by themselves: `另办结上年结转2件`. */
const OTHERS_DONE =
  /^[^。]{0,40}(?:(?:另|同时|还)(?:办结|答复|办理)|办结(?:上年|去年|20\d\d年)[^。]{0,4}结转|(?:上年|去年|20\d\d年)[^。，；]{0,4}结转[^。，；]{0,8}办结)/;

/** `答复8件，还有1件转入下年办理`: not all that were in hand. */
const OPEN_ONES_FOLLOW = new RegExp(
  `^[，；、][^，。；\\d]{0,12}(?:[余有]|结转)[^，。；\\d]{0,6}[1-9]\\d*件[^。；]{0,40}?(?:${CARRIED_OUT.source})`,
);

/** `按期办结10件，延期办结1件`: some of all that were closed. */
const IN_TIME_WORDS = /按[期时]|如期|及时|[期时]限内|工作日内/;
const LATE_ONES_FOLLOW = /^[，、；](?:另|其余)?(?:依法|经批准)?(?:延期|延长|逾期|超期|超时)[^，。；\d]{0,8}[1-9]/;

/** New ones, or those from last year, each without the other. */
function isOneOfBoth(reading: Reading | undefined): boolean {
  return /^(?:new|carriedIn)$/.test(reading?.base.join() ?? '');
}

/** `办结22件，另办结2件`, `还答复2件`: more of the same. */
const MORE = /^[、，]?(?:另外?|还)/;

/** True where it is said to be more of what was counted before. */
export function isMore({ words, spoken: { before } }: ApplicationFigure): boolean {
  return MORE.test(words) && before.some(r => r.kind === 'flow');
}

/** What was done in the year, behind both that came in: of both, or of the last alone, which only the figures tell (see parts.ts). */
export const DONE_OF_BOTH = 'done-of-both-before';

/** （七）总计, and shares of it that no cell holds. */
export const ANSWERED_RULES: readonly CellRule<ApplicationFigure>[] = [
  {
    id: 'what-answers-led-to',
    when: ({ words }) => /#[^，。；]{0,10}(?:答复|回复)[^，。；]{0,4}(?:引发|引起|产生|所致)/.test(words),
    reading: UNKNOWN,
    examples: [{ text: '新收政府信息公开申请11件，案件中有【3件】为上年度答复引发。', means: 'unknown' }],
  },
  {
    id: 'done-in-time-beside-late-ones',
    when: f => IN_TIME_WORDS.test(f.words) && LATE_ONES_FOLLOW.test(f.figure.rest),
    reading: UNKNOWN,
    examples: [
      { text: '新收政府信息公开申请11件，按期办结【10件】，延期办结1件。', means: 'unknown' },
      { text: '政府信息公开申请法定期限内答复【10件】，依法延期后答复1件。', means: 'unknown' },
    ],
  },
  {
    id: DONE_OF_BOTH,
    when: f =>
      f.spoken.parent === null &&
      /年内|当年/.test(f.words) &&
      isOneOfBoth(f.spoken.before.at(-1)) &&
      isNewAndCarriedIn(f),
    reading: f => flow(['processed', 'new'], f, 'likely'),
    examples: [
      { text: '新收政府信息公开申请46件，上年结转2件，年内办结【48件】。', means: 'processed | new' },
      { text: '上年结转政府信息公开申请2件，新收46件，当年办结【47件】。', means: 'processed | new' },
    ],
  },
  {
    id: 'done-of-the-new-before',
    when: ({ words, spoken: { parent, before } }) =>
      parent === null && /年内|当年/.test(words) && isOneOfBoth(before.at(-1)),
    reading: UNKNOWN,
    examples: [
      { text: '新收政府信息公开申请46件，年内办结【43件】。', means: 'unknown' },
      { text: '上年结转政府信息公开申请2件，当年办结【2件】。', means: 'unknown' },
    ],
  },
  {
    id: 'done-among-the-new',
    when: ({ figure: { lead }, spoken: { before } }) =>
      AMONG.test(lead) && isOneOfBoth(before.at(-1)) && !BEHIND_BRACKET.test(lead),
    reading: UNKNOWN,
    examples: [
      { text: '上年结转政府信息公开申请2件均已办结，新收的25件中有【22件】办结。', means: 'unknown' },
      { text: '新收政府信息公开申请25件，其中当年办结【22件】。', means: 'unknown' },
      { text: '新收政府信息公开申请25件，其中已办结【22件】。', means: 'unknown' },
      { text: '上年结转政府信息公开申请2件，其中已办结【1件】。', means: 'unknown' },
    ],
  },
  {
    id: 'done-among-uncounted-new',
    when: ({ figure: { lead } }) => AMONG_UNCOUNTED.test(lead),
    reading: UNKNOWN,
    examples: [{ text: '本年新收政府信息公开申请中，已办结【22件】，未办结3件。', means: 'unknown' }],
  },
  {
    id: 'more-done',
    when: isMore,
    reading: UNKNOWN,
    examples: [{ text: '受理政府信息公开申请25件，办结22件；另办结【2件】。', means: 'unknown' }],
  },
  {
    id: 'manner-of-answer',
    when: ({ words }) => MANNER_OF_ANSWER.test(words),
    reading: WAY,
    examples: [{ text: '收到政府信息公开申请46件，当场答复【3件】。', means: 'way' }],
  },
  {
    id: 'done-beside-those-carried-in',
    when: ({ figure }) => OTHERS_DONE.test(figure.rest),
    reading: UNKNOWN,
    examples: [
      { text: '受理政府信息公开申请25件，办结【22件】；另办结上年结转2件。', means: 'unknown' },
      { text: '受理政府信息公开申请25件，办结【22件】，上年结转的2件也已办结。', means: 'unknown' },
    ],
  },
  {
    id: 'done',
    when: ({ words }) => /办结|完毕|办毕/.test(words),
    reading: f => flow(['processed'], f, 'likely'),
    examples: [
      { text: '办结政府信息公开申请【20件】。', means: 'processed' },
      { text: '新收政府信息公开申请25件，办结【23件】，其中1件申请人撤回。', means: 'processed' },
    ],
  },
  {
    id: 'answered-beside-open-ones',
    when: ({ figure: { rest } }) => OPEN_ONES_FOLLOW.test(rest),
    reading: f => flow(['processed', 'new', 'granted+partial+deny+unable+reject'], f, 'likely'),
    examples: [
      {
        text: '新收政府信息公开申请20件，应办22件，已答复【21件】，还有1件转入2025年办理。',
        means: 'processed | new | granted+partial+deny+unable+reject',
      },
    ],
  },
  {
    id: 'answered',
    when: any,
    reading: f => flow(['processed', 'new', 'new+carriedIn', 'granted+partial+deny+unable+reject'], f, 'likely'),
    examples: [
      {
        text: '答复政府信息公开申请【20件】。',
        means: 'processed | new | new+carriedIn | granted+partial+deny+unable+reject',
      },
    ],
  },
];
