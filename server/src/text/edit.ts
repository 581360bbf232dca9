import type { Span } from './span.ts';

/** Replace the text of `span` by `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}
