import type { Draft } from '../exchange/draft.ts';
import { findingPlace } from '../rules/finding-place.ts';
import type { Edit } from '../text/edit.ts';
import { lineStarts, type Position, rangeAt } from '../text/line-index.ts';
import { span } from '../text/span.ts';
import type { OpenedFile } from './opened-file.ts';

/** What was changed at one place. */
export interface Mended {
  /** The rule whose repair it was; null for a total that was worked out anew. */
  readonly code: string | null;
  /** Where the new words stand in the mended file. */
  readonly start: Position;
  /** The same as a person finds it: `表三“（七）总计”行“自然人”栏`, `第3段`. */
  readonly place: string;
  readonly was: string;
  readonly now: string;
}

export interface MendedFile {
  readonly file: string;
  readonly kind: Draft['kind'];
  readonly mended: readonly Mended[];
  /** The same as `patch` takes it; null where nobody asked, or the file is none that it could be applied to. */
  readonly patch: string | null;
}

/** What each edit changed, in the order of the text. `before`, `after`: the draft without and with all of them. */
export function mendedBy(
  { draft: before, report }: Pick<OpenedFile, 'draft' | 'report'>,
  after: Pick<Draft, 'text'>,
  edits: readonly (Edit & { readonly code?: string })[],
): Mended[] {
  const starts = lineStarts(after.text);
  let moved = 0;
  return edits.map(edit => {
    const at = edit.span.start + moved;
    const was = before.text.slice(edit.span.start, edit.span.end);
    moved += edit.text.length - was.length;
    const { start } = rangeAt(starts, span(at, at));
    const place = findingPlace(report, edit).place ?? before.placeOf(edit.span.start);
    return { code: edit.code ?? null, start, place, was, now: edit.text };
  });
}
