import { DONE, REQUEST } from '../lexicon/applications.ts';
import { PART_OF_ORGAN } from '../lexicon/offices.ts';
import { isPieceUnit } from '../lexicon/units.ts';
import type { ApplicationFigure } from './application-figure.ts';
import { FOREIGN_WORK, UNKNOWN } from './reading.ts';
import type { CellRule } from './rule.ts';

/** `信息63项`, `63项信息`: what applications ask for, of which one may ask for several. */
const PIECES =
  /(?:信息|事项|内容|问题|诉求|需求|资料|材料)[^#，。；申]{0,3}#|#(?:政府)?(?:信息(?!公开)|事项|内容|问题|诉求|需求|资料|材料)/;

/** `办结8件中的7件`: what was done is the number behind. */
const SO_MANY_OF = /^(?:政府信息公开)?(?:申请)?[中里]的\d+[件宗份]/;

/** The rule by which a figure counts what applications ask for. */
export const OF_PIECES = 'pieces-of-information';

/** What is no figure of 表三, whatever stands beside it. */
export const NO_APPLICATION_RULES: readonly CellRule<ApplicationFigure>[] = [
  {
    id: OF_PIECES,
    when: f => f.labels.length === 0 && isPieceUnit(f.figure.unit) && PIECES.test(f.words) && !f.isNamedNear,
    reading: UNKNOWN,
    examples: [
      { text: '收到政府信息公开申请46件，共涉及信息【63项】。', means: 'unknown' },
      { text: '做好依申请公开，全年答复信息事项【63项】。', means: 'unknown' },
    ],
  },
  {
    id: 'answers-on-paper',
    when: ({ figure, words }) => figure.unit === '份' && /不(?:存在|掌握)[^#]{0,4}书#/.test(words),
    reading: UNKNOWN,
    examples: [{ text: '政府信息公开申请信息不存在告知书【5份】。', means: 'unknown' }],
  },
  {
    id: 'part-of-the-organ',
    when: ({ figure, spoken }) => PART_OF_ORGAN.test(figure.before) && spoken.parent !== null,
    reading: FOREIGN_WORK,
    examples: [{ text: '全县新收政府信息公开申请20件，其中各部门受理【12件】。', means: 'foreign' }],
  },
  {
    id: 'whole-of-those-done',
    when: ({ figure: { before, rest }, labels }) => SO_MANY_OF.test(rest) && (labels.length > 0 || DONE.test(before)),
    reading: UNKNOWN,
    examples: [
      { text: '办结政府信息公开申请【8件】中的7件。', means: 'unknown' },
      { text: '予以公开【7件】政府信息公开申请中的5件。', means: 'unknown' },
    ],
  },
  {
    id: 'documents-by-mark',
    when: ({ spoken }) => spoken.marks,
    reading: FOREIGN_WORK,
    examples: [{ text: '制发公文，主动公开96件、依申请公开31件、不予公开【5件】。', means: 'foreign' }],
  },
  {
    id: 'part-of-other-work',
    when: ({ spoken, words }) => spoken.parent?.kind === 'foreign' && !REQUEST.test(words),
    reading: FOREIGN_WORK,
    examples: [{ text: '受理信访事项19件，其中予以公开【5件】。', means: 'foreign' }],
  },
];
