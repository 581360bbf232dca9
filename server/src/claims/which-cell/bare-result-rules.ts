import { applications } from '../quantities.ts';
import type { ApplicationFigure } from './application-figure.ts';
import type { Reading } from './reading.ts';
import type { CellRule } from './rule.ts';

/** Results in words that stand for one only among results. */
export const BARE_RESULT_RULES: readonly CellRule<ApplicationFigure>[] = [
  {
    id: 'bare-granted',
    when: ({ words, spoken: { parent } }) =>
      /^(?:其中|、|，)*(?:依法|已|给予|答复|同意|告知)*公开(?:类)?(?:答复)?的?#$/.test(words) &&
      (parent === null || parent.kind === 'flow'),
    reading: bareGranted,
    examples: [{ text: '新收政府信息公开申请20件，公开【5件】。', means: 'granted | granted+partial' }],
  },
];

/** Some offices count what was published in part among it. */
function bareGranted({ figure, spoken: { edition } }: ApplicationFigure): Reading {
  const keys = /含部分公开/.test(figure.lead) ? ['granted+partial'] : ['granted', 'granted+partial'];
  const about = keys.map(key => applications(key, edition));
  return { kind: 'result', about, confidence: 'likely', base: ['granted'], rule: '' };
}

const GROUPS_BEFORE_OTHER = ['granted', 'partial', 'deny', 'unable', 'reject'];

/** `其他1件` at the end of a list of all other results; behind a shorter list it is whatever the list left out. */
export const REST_OF_RESULTS_RULES: readonly CellRule<ApplicationFigure>[] = [
  {
    id: 'other-behind-all-results',
    when: ({ spoken: { before, parent } }) => {
      if (before.at(-1)?.kind !== 'result' || parent?.kind === 'result') return false;
      const listed = new Set(before.flatMap(r => (r.kind === 'result' ? r.base : [])));
      return GROUPS_BEFORE_OTHER.every(key => listed.has(key));
    },
    reading: ({ spoken: { edition } }) => {
      const keys = edition === '2021' ? ['other', 'other3'] : ['other'];
      const about = keys.map(key => applications(key, edition));
      return { kind: 'result', about, confidence: 'likely', base: ['other'], rule: '' };
    },
    examples: [
      {
        text: '政府信息公开申请予以公开5件，部分公开1件，不予公开2件，无法提供3件，不予处理1件，其他【1件】。',
        means: 'other | other3',
      },
    ],
  },
];
