import { DRAFT_LANGUAGES } from '../../server/src/text/draft-files.ts';

/** VS Code's guess of a language comes within this time of an edit (ms): it waits 600, then asks a model, on a slow machine for seconds. */
const GUESS_WITHIN = 5000;

/** A guess is in the making from this time on after an edit (ms), and then another's choice does not stop it any more. */
const GUESS_BEGINS = 500;

/** A guess that was in the making when the language was set comes within this time (ms). */
const LATE_GUESS = 5000;

/** Nobody has chosen this language: it is what VS Code gives a new file, and never what it guesses. */
export const UNCHOSEN = 'plaintext';

/** Follows who chose the language of one untitled document: its user, or VS Code by a guess. All times are in ms. */
export interface LanguageChoice {
  /** Whether the language may be set: its user has not chosen it. */
  readonly free: boolean;
  /** The text was changed. */
  edited(now: number): void;
  /** The extension itself is about to set the language. */
  setting(language: string, now: number): void;
  /** The language has become another. */
  changed(language: string, now: number): void;
}

/**
 * @param first the language that the document has now
 * @param isFree whether its user has not chosen that
 * @param guesses whether VS Code is to guess languages at all
 */
export function languageChoice(first: string, isFree: boolean, guesses: () => boolean): LanguageChoice {
  let free = isFree;
  let language = first;
  let edited = Number.NEGATIVE_INFINITY;
  let guessed = Number.NEGATIVE_INFINITY;
  let own: { readonly language: string; readonly at: number } | null = null;

  /** Nothing tells of a guess but its time: it follows upon an edit, and a language that was set ends all guessing. */
  function isGuess(to: string, now: number): boolean {
    if (to === UNCHOSEN || !guesses()) return false;
    if (own === null) return now - edited < GUESS_WITHIN;
    // In these a report is checked as well, so there is nothing to be mended, and they are what a user may want.
    if (DRAFT_LANGUAGES.includes(to)) return false;
    const inTheMaking = own.at - edited >= GUESS_BEGINS && guessed < edited;
    return inTheMaking && now - own.at < LATE_GUESS;
  }
  return {
    get free() {
      return free;
    },
    edited: now => {
      edited = now;
    },
    setting: (to, now) => {
      own = { language: to, at: now };
    },
    changed: (to, now) => {
      if (to === language) return;
      language = to;
      if (own?.language === to) return;
      if (isGuess(to, now)) guessed = now;
      else free = false;
    },
  };
}
