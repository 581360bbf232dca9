import { BESIDE_OFFICES } from '../lexicon/offices.ts';

/** A government above the townships: its report adds up its departments and those below. */
const GOVERNMENT = /(?:[省市县区旗州盟]|地区)(?:人民)?政府$/;

const narrowed = new WeakMap<readonly string[], readonly string[]>();

/**
 * The report's own names as a paragraph has them. Where it tells of departments or townships beside 县政府, that is the county government's own
 * offices, whose figures no table has: then it is none of the names.
 * @param own every name of the report's own office (see own-names.ts)
 */
export function ownNamesBeside(words: string, own: readonly string[]): readonly string[] {
  return BESIDE_OFFICES.test(words) ? withoutGovernments(own) : own;
}

/** Made once for a list of names. */
function withoutGovernments(own: readonly string[]): readonly string[] {
  const known = narrowed.get(own);
  if (known !== undefined) return known;
  const left = own.filter(name => !GOVERNMENT.test(name));
  const made = left.length === own.length ? own : left;
  narrowed.set(own, made);
  return made;
}

/** True for words that call the office by two names: `县政府收到12件，全县收到46件` may be of two things. */
export function nameTwice(words: string, own: readonly string[]): boolean {
  let left = words;
  let names = 0;
  for (const name of own) {
    if (!left.includes(name)) continue;
    left = left.replaceAll(name, '、');
    if (++names > 1) return true;
  }
  return false;
}
