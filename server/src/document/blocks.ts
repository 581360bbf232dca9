import type { Span } from '../text/span.ts';
import type { PrintedForm } from './printed-form.ts';

/** A piece of a report as an official document has it. Texts are the draft's own words, without line ends. */
export type DocumentBlock =
  /** On as many lines as in the draft. */
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'section'; readonly text: string }
  /** A sub-heading on a line of its own. */
  | { readonly kind: 'subheading'; readonly text: string }
  /** `head`: a sub-heading that runs into its paragraph, with its stop; mostly empty. */
  | { readonly kind: 'paragraph'; readonly head: string; readonly text: string }
  /** Office and date, a line each. */
  | { readonly kind: 'signature'; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly form: PrintedForm }
  /** What stands in a table and could not be read as one: its lines as they are. */
  | { readonly kind: 'kept'; readonly lines: readonly string[] };

/** A report as an official document, whatever the draft's layout. */
export interface OfficialDocument {
  readonly blocks: readonly DocumentBlock[];
  /** Of each block, by its index, the lines of the draft that it is made of; of a table the first one alone. */
  readonly places: readonly (readonly Span[])[];
  /** What a person should know of what is not as in the draft, each a Chinese sentence without its end. */
  readonly notes: readonly string[];
}
