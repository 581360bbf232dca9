import { CASE_GROUPS } from '../../forms/disputes.ts';
import { article, type CountingNote, counted, inDocument } from './note.ts';

const AS_PARTY = counted(
  '只计本机关作被申请人、被告的案件；本机关作为复议机关办理的不计。',
  article(50, 1, 3),
  inDocument('review', '第十九条'),
);
const CO_DEFENDANT = counted('2016年的解释：复议机关和原机关一起当被告的，只由原机关计。', inDocument('coDefendant'));
const LAST_YEAR = counted('上年“尚未审结”、今年有了结果的，计今年的结果；表样没有结转一栏。', 'practice');
const ROUNDS = counted(
  '一审、二审、再审通常算一件，按最后的裁判计；上诉还没有判的，计一审结果还是尚未审结？',
  'practice',
  'none',
);
const SUED_DIRECTLY = counted(
  '2024年起对不予公开不服的，要先复议；2025年的解释写的是第十四条至第十六条的不予公开，无法提供、不予处理的可以直接起诉。',
  inDocument('review', '第二十三条'),
  inDocument('court', '第一条'),
);
const CHANGED = counted(
  '复议决定改变了原来做法的，被告是复议机关；这样的案件由谁计？',
  inDocument('litigation', '第二十六条'),
  'none',
);

const IN_REVIEW: Readonly<Record<string, readonly CountingNote[]>> = {
  upheld: [
    counted(
      '决定维持的计这里；没有相应职责、受理前已经履行而驳回请求的，计这里还是“其他结果”？',
      inDocument('review', '第六十八条、第六十九条'),
      'none',
    ),
  ],
  corrected: [
    counted(
      '变更、撤销或部分撤销、确认违法、责令履行、确认无效，都计这里。',
      inDocument('review', '第六十三条至第六十七条'),
      'practice',
    ),
  ],
  other: [
    counted(
      '不予受理、驳回申请、撤回申请而终止的，没有审到对错，通常计这里。',
      inDocument('review', '第三十条、第三十三条、第四十一条'),
      'practice',
    ),
    counted('调解结案的计哪一栏？', inDocument('review', '第七十三条'), 'none'),
  ],
  pending: [counted('年底还在审理、中止的都计这里。', 'practice'), LAST_YEAR],
  total: [AS_PARTY],
};

const IN_COURT: Readonly<Record<string, readonly CountingNote[]>> = {
  upheld: [counted('判决驳回诉讼请求的计这里。', inDocument('litigation', '第六十九条'), 'practice'), ROUNDS],
  corrected: [
    counted(
      '判决撤销或部分撤销、限期履行、确认违法或无效、变更，都计这里。',
      inDocument('litigation', '第七十条、第七十二条、第七十四条、第七十五条、第七十七条'),
      'practice',
    ),
    ROUNDS,
  ],
  other: [
    counted(
      '不予立案、驳回起诉、准许撤诉的裁定，没有判对错，通常计这里。',
      inDocument('litigation', '第五十一条、第六十二条、第九十一条'),
      'practice',
    ),
  ],
  pending: [LAST_YEAR, ROUNDS],
};

/** 表四, by row and column key (`review.upheld`). */
export const DISPUTE_NOTES: Readonly<Record<string, readonly CountingNote[]>> = {
  cases: [AS_PARTY, CO_DEFENDANT, LAST_YEAR, ROUNDS],
  'direct.total': [AS_PARTY, SUED_DIRECTLY],
  'afterReview.total': [AS_PARTY, CO_DEFENDANT, CHANGED],
  ...Object.fromEntries(
    CASE_GROUPS.flatMap(({ key }) =>
      Object.entries(key === 'review' ? IN_REVIEW : IN_COURT).map(([outcome, notes]) => [`${key}.${outcome}`, notes]),
    ),
  ),
};

/** The merged header cells of 表四, by label. */
export const DISPUTE_GROUP_NOTES: Readonly<Record<string, readonly CountingNote[]>> = {
  行政复议: [AS_PARTY, LAST_YEAR],
  行政诉讼: [CO_DEFENDANT, ROUNDS],
  未经复议直接起诉: [SUED_DIRECTLY],
  复议后起诉: [CO_DEFENDANT, CHANGED],
};
