import type { Reading, Spoken } from '../which-cell/reading.ts';
import type { Subject } from '../whose/office.ts';

/** What a bracket interrupts and its end brings back. */
export interface Interrupted {
  readonly parent: Reading | null;
  readonly cases: readonly string[];
  readonly ownYear: boolean;
  /** What the bracket around it interrupted. */
  readonly outer: Interrupted | null;
}

/** How far the reading of a paragraph has come. It is never changed: each step makes the next one. */
export interface SentenceState extends Spoken {
  /** True where section or sub-heading say that applications are spoken of, whatever a sentence tells. */
  readonly underApplications: boolean;
  /** The last figure's reading, also of the sentence before; null before the first. Comparisons are passed over. */
  readonly last: Reading | null;
  /** Where the last figure ended in the paragraph. */
  readonly lastEnd: number;
  /** Whose work the sentence tells. */
  readonly subject: Subject;
  /** True while the sentence tells of the report's whole year. */
  readonly ownYear: boolean;
  /** The words of the clause before, if it had no figure and stood in no bracket. */
  readonly leadIn: string;
  /** Open brackets, the innermost first. */
  readonly interrupted: Interrupted | null;
}

/** At a paragraph's start. */
export function beginParagraph(
  { year, edition, section }: Pick<Spoken, 'year' | 'edition' | 'section'>,
  heading: string,
): SentenceState {
  const underApplications = section === 3 || /申请/.test(heading);
  return {
    year,
    edition,
    section,
    underApplications,
    applications: underApplications,
    results: false,
    marks: false,
    information: section === 4 || underApplications,
    cases: [],
    row: null,
    parent: null,
    before: [],
    last: null,
    lastEnd: 0,
    subject: 'own',
    ownYear: true,
    leadIn: '',
    interrupted: null,
  };
}

/** A state that only its maker knows yet. */
export type NewState = { -readonly [K in keyof SentenceState]: SentenceState[K] };

/** A copy, to be changed before it is handed on. Written out, since a chain of `{ ...state }` takes ten times as long. */
export function copied(state: SentenceState): NewState {
  return {
    year: state.year,
    edition: state.edition,
    section: state.section,
    underApplications: state.underApplications,
    applications: state.applications,
    results: state.results,
    marks: state.marks,
    information: state.information,
    cases: state.cases,
    row: state.row,
    parent: state.parent,
    before: state.before,
    last: state.last,
    lastEnd: state.lastEnd,
    subject: state.subject,
    ownYear: state.ownYear,
    leadIn: state.leadIn,
    interrupted: state.interrupted,
  };
}

/** The state with some of it changed. */
export function advanced(state: SentenceState, changes: Partial<SentenceState>): SentenceState {
  return Object.assign(copied(state), changes);
}
