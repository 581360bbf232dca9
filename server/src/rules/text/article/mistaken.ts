import type { ArticleRef } from '../../../regulation/articles/index.ts';
import { oldArticleOf, oldRefExists } from '../../../regulation/old/articles.ts';
import { MATTERS, type Matter, OWN_WORDS } from './matters.ts';

/** What stands beside a citation. */
export interface Beside {
  /** The sentence up to it. */
  readonly ahead: string;
  /** The clause that it stands in, up to it, and the one before. */
  readonly before: string;
  /** From behind it to the end of the clauses that speak of it. */
  readonly behind: string;
}

/** Nothing but that it is followed: `执行`, `的规定办理`. */
const FOLLOWED = /^(?:的|有关|相关|规定|要求|予以|严格|执行|办理|进行|落实|等|[，,])*$/;
/** `第三十一条的规定，…`: what it is cited for begins behind. */
const RULED = /^(?:的)?(?:有关|相关)?(?:规定?|要求)(?:的)?/;

/**
 * What an article is cited for that others say; null where it may be right, or where nothing tells. What stands behind a citation tells, and
 * what stands before it where there is nothing behind.
 */
export function mistakenFor(ref: ArticleRef, { ahead, before, behind }: Beside): Matter | null {
  const { article } = ref;
  const isFollowed = FOLLOWED.test(behind);
  const words = isFollowed ? before : behind.replace(RULED, '');
  const found = MATTERS.find(m => m.wrong.includes(article) && m.words.test(words) && !m.unless?.test(words));
  if (found === undefined) return null;
  // A 款 or 项 that the text of 2007 did not have was never taken from it.
  if (!found.certain && oldArticleOf(article) !== undefined && !oldRefExists(ref)) return null;
  const own = OWN_WORDS.get(article);
  return own?.test(`${isFollowed ? ahead : before}，${behind}`) ? null : found;
}
