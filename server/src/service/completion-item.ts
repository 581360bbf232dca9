import type { Span } from '../text/span.ts';

/** One thing that can be completed at a place, as plain data with offsets. */
export interface Completion {
  readonly kind: 'section' | 'row' | 'article' | 'form';
  readonly label: string;
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** What the text replaces: what was typed of it so far. On one line, ends at or behind the cursor. */
  readonly span: Span;
  readonly text: string;
  /** The text has tab stops, as snippets are written. */
  readonly isSnippet?: boolean;
  /** What typed words are compared with. */
  readonly filter: string;
}
