import type { TableKind } from '../../server/src/forms/form.ts';
import type { FormCell, FormChange, FormView, RefusedChange } from '../../server/src/service/form-view/form-view.ts';

/** What the form's page and the extension say to each other. Both sides drop messages of another version: a page may outlive the extension that opened it. */
export const MESSAGES_VERSION = 1;

/** From the extension to the page. */
export type ToPage =
  /** The draft as it is now; null: it is no report. `version` is the document's. The page shows changes that are still under way over it. */
  | {
      readonly type: 'view';
      readonly version: number;
      readonly view: FormView | null;
      /** False where the document can't be written; the reason is shown. */
      readonly readonly: string | null;
    }
  /** The answer to `write`, `recalculate` and the like: the document holds it now. */
  | { readonly type: 'written'; readonly id: number }
  /** Nothing of it was written. */
  | { readonly type: 'refused'; readonly id: number; readonly reason: string; readonly cells: readonly RefusedChange[] }
  /** The cursor in the text stands at this cell. */
  | { readonly type: 'cursor'; readonly cell: FormCell }
  /** The quick fixes of the findings at a cell, by their titles. */
  | { readonly type: 'fixes'; readonly cell: FormCell; readonly titles: readonly string[] }
  /** The server does not run (`true`), or does again. What is typed meanwhile waits. */
  | { readonly type: 'waiting'; readonly waiting: boolean };

/** From the page to the extension. `id`s grow; each is answered once, by `written` or `refused`. */
export type FromPage =
  | { readonly type: 'ready' }
  /** All of it or nothing, as one undo step. */
  | { readonly type: 'write'; readonly id: number; readonly changes: readonly FormChange[] }
  | { readonly type: 'recalculate'; readonly id: number }
  | { readonly type: 'fillZeros'; readonly id: number }
  | { readonly type: 'fillCarriedOver'; readonly id: number }
  | { readonly type: 'fix'; readonly id: number; readonly cell: FormCell; readonly title: string }
  | { readonly type: 'insertTable'; readonly id: number; readonly kind: TableKind }
  | { readonly type: 'askFixes'; readonly cell: FormCell }
  /** The cell that the page's cursor went to: an open text editor follows. */
  | { readonly type: 'select'; readonly cell: FormCell }
  /** Show the cell in the text, opening an editor where none is. */
  | { readonly type: 'reveal'; readonly cell: FormCell }
  | { readonly type: 'openRule'; readonly code: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

export type Versioned<M> = M & { readonly v: number };

export function versioned<M extends ToPage | FromPage>(message: M): Versioned<M> {
  return { ...message, v: MESSAGES_VERSION };
}
