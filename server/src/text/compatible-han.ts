import type { Edit } from './edit.ts';
import { span } from './span.ts';

/**
 * Characters that look like Chinese ones and are none: 康熙部首 (U+2F00–2FD5), 部首补充 (U+2E80–2EF3) and compatibility ideographs (U+F900–FAFF).
 * Copying from a PDF leaves them. A word that holds one is found by no search.
 */
const LOOKALIKE = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff]/g;
const ANY_LOOKALIKE = new RegExp(LOOKALIKE.source);

/** Radicals that Unicode gives no equivalent for, and the characters that they are printed as. */
const SUPPLEMENT = new Map(
  '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'
    .match(/../gu)!
    .map(pair => [pair[0]!, pair[1]!] as const),
);

/** The text with each of them as the character that it stands for; offsets stay. */
export function withPlainHan(text: string): string {
  return hasLookalikes(text) ? text.replace(LOOKALIKE, plainOf) : text;
}

/** True where any of them stands in the text: every version of a draft passes through here. */
export function hasLookalikes(text: string): boolean {
  return ANY_LOOKALIKE.test(text);
}

/** What makes the text plain: each of them with the character that it stands for. */
export function plainHanEdits(text: string): Edit[] {
  if (!hasLookalikes(text)) return [];
  return [...text.matchAll(LOOKALIKE)]
    .map(found => ({ span: span(found.index, found.index + 1), text: plainOf(found[0]) }))
    .filter(edit => edit.text !== text[edit.span.start]);
}

function plainOf(character: string): string {
  const plain = SUPPLEMENT.get(character) ?? character.normalize('NFKC');
  // One for one, so that every offset stays where it is.
  return plain.length === 1 ? plain : character;
}
