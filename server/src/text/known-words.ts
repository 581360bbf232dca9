import { flatCopy } from './flat-copy.ts';

/** The words of a paragraph and what was told of them by themselves, whatever draft they stand in. */
export interface KnownWords {
  readonly text: string;
  /** By question; a hole where it was not asked yet. */
  readonly answers: unknown[];
}

/** Characters of all that is remembered: a few long drafts. Beyond them it begins anew. */
const MOST_CHARACTERS = 60_000;
/**
 * Of these and fewer it is kept as long again: a draft's paragraphs are its own, but its labels come back in every draft, and would be
 * forgotten with those.
 */
const LONGEST_LABEL = 60;
/** No paragraph that a person writes is longer; what is, is not remembered. */
const LONGEST = 4_000;
let remembered = new Map<string, KnownWords>();
let labelsBefore = new Map<string, KnownWords>();
let characters = 0;
let questions = 0;

/** What is known of these words. With each key only one paragraph of a draft changes: of the others nothing need be asked again. */
export function knownWords(text: string): KnownWords {
  if (text.length > LONGEST) return { text, answers: [] };
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const label = text.length <= LONGEST_LABEL ? labelsBefore.get(text) : undefined;
  const words = label ?? { text: flatCopy(text), answers: [] };
  remember(words);
  return words;
}

function remember(words: KnownWords): void {
  if (characters + words.text.length > MOST_CHARACTERS) {
    labelsBefore = new Map();
    for (const [text, known] of remembered) if (text.length <= LONGEST_LABEL) labelsBefore.set(text, known);
    remembered = new Map();
    characters = 0;
  }
  characters += words.text.length;
  remembered.set(words.text, words);
}

/** A question about words alone that is answered once for them, not for each version of a draft; with the words others can be asked of them. */
export function oncePerWords<T extends object | boolean | number | string | null>(
  ask: (text: string, words: KnownWords) => T,
): (of: { readonly words: KnownWords }) => T {
  const question = questions++;
  return ({ words }) => {
    const known = words.answers[question] as T | undefined;
    if (known !== undefined) return known;
    const answer = ask(words.text, words);
    words.answers[question] = answer;
    return answer;
  };
}

/**
 * Whether an expression, which is not global, is found in words.
 * @param needed what all that it finds holds: an expression that has not been asked for a while takes ten times as long as this search
 */
export function wordsHold(
  pattern: RegExp,
  ...needed: readonly string[]
): (of: { readonly words: KnownWords }) => boolean {
  return oncePerWords(text => needed.every(words => text.includes(words)) && pattern.test(text));
}

/** Whether one of several words is found. */
export function wordsHoldAny(...sought: readonly string[]): (of: { readonly words: KnownWords }) => boolean {
  return oncePerWords(text => sought.some(words => text.includes(words)));
}
