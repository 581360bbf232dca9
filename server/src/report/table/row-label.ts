import type { Edition, RowKey } from '../../forms/form.ts';
import { formOf, formRow } from '../../forms/index.ts';
import type { Field, LayoutName } from '../../layouts/row.ts';
import type { Label, LabelMatch } from '../model.ts';
import { isCutByPage } from './cut-by-page.ts';
import { matchOf, type Target } from './labels.ts';
import type { RowDraft } from './row-draft.ts';

/** A row's label as it stands there, and how it agrees with the form's. */
export function labelOf(text: string, row: RowDraft, asked: Edition): Label {
  const words = writtenWords(row.label);
  const isNamed = row.label.length > 0 && row.target !== null && row.target.canonical !== '';
  const match = isNamed ? matchOfFields(text, row.label, row.target!, row.layout, asked) : 'same';
  return { spans: row.label.map(f => f.span), text: words, match };
}

/** How a label as written stands to the form's. One that a page has cut is the form's own: nothing is wrong with it. */
export function matchOfFields(
  text: string,
  fields: readonly Field[],
  target: Target,
  layout: LayoutName,
  asked: Edition,
): LabelMatch {
  const words = writtenWords(fields);
  const match = matchOf(target, words, asked);
  if (match !== 'harmless' || layout === 'html') return match;
  const { kind, key, canonical } = target;
  const form = formOf(kind, asked);
  const own = (target.role === 'row' ? formRow(form, key as RowKey)?.label : undefined) ?? canonical;
  const spans = fields.map(f => f.span);
  return isCutByPage(text, spans, words, own, form) ? 'same' : match;
}

/** The words of fields that make one label. */
export function writtenWords(fields: readonly Field[]): string {
  return fields.length === 1 ? fields[0]!.text : fields.map(f => f.text).join('');
}
