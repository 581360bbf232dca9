import type { ColumnKey } from '../../forms/form.ts';
import { AND } from './joined.ts';
import { pattern } from './phrases.ts';

/** 申请人情况: the columns of 表三. */

/** Column of 表三 (`organisations`: all five of 法人或其他组织) by its words, the first that fits. */
export const APPLICANTS: readonly (readonly [columns: ColumnKey | 'organisations', words: RegExp])[] = [
  ['organisations', pattern('!{企业/单位/事业/社团/团体}法人[或[者]/和/及/、/与][其他][组织]\n组织机构')],
  ['naturalPerson', pattern('自然人\n公民个人\n公民\n个人')],
  ['commercial', pattern('商业企业[法人]\n企业[法人]')],
  ['research', pattern('科研机构')],
  ['social', pattern('社会公益[性]组织\n公益组织')],
  ['legalService', pattern('法律服务机构\n律师事务所\n律所')],
];

/** `其他1件` */
export const OTHERS = /^(?:其中|的|申请|有|、|，)*其[他它](?:组织|类|情形|情况)?(?:的)?(?:申请)?(?:有|为|共)?#/;

/** True where a kind of applicant is named, whichever. */
export function namesApplicant(words: string): boolean {
  return APPLICANTS.some(([, pattern]) => pattern.test(words));
}

/** `公民、法人和其他组织提出的申请` */
export function isEverybody(words: string): boolean {
  return /自然人|公民|个人/.test(words) && /法人|组织|企业/.test(words);
}

const PEOPLE_AND_FIRMS = new RegExp(`(?:自然人|公民|个人)${AND}(?:商业)?企业(?!${AND}|单位|法人)`);

/** `自然人和企业提出的`: two kinds, unless the writer means whoever asked. */
export function isPeopleAndFirms(words: string): boolean {
  return PEOPLE_AND_FIRMS.test(words);
}

/** Words that name one kind of applicant, or some, but not all. */
export function isOneKind(words: string): boolean {
  return namesApplicant(words) && !isEverybody(words);
}
