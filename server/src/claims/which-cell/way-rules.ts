import { CONTENT, OTHER_INCOMING } from '../lexicon/other-work.ts';
import type { ApplicationFigure } from './application-figure.ts';
import { FOREIGN_WORK, WAY } from './reading.ts';
import type { CellRule } from './rule.ts';

/** How applications came in and what they were about. */
export const WAY_RULES: readonly CellRule<ApplicationFigure>[] = [
  {
    id: 'other-work-by-one-way',
    when: f => f.isOneWay && OTHER_INCOMING.test(f.unnamed),
    reading: FOREIGN_WORK,
    examples: [{ text: '县长信箱收到群众来信【148件】。', means: 'foreign' }],
  },
  {
    id: 'one-way',
    when: f => f.isOneWay,
    reading: WAY,
    examples: [{ text: '通过政府网站收到申请【5件】。', means: 'way' }],
  },
  {
    id: 'content',
    when: f => CONTENT.test(f.unnamed) && !f.isNamedNear,
    reading: WAY,
    examples: [{ text: '收到政府信息公开申请20件，涉及土地征收【8件】。', means: 'way' }],
  },
];
