import { modify } from 'jsonc-parser';
import type { Edit } from './edit.ts';
import { readJson } from './json.ts';
import { span } from './span.ts';

/**
 * The edits that put one more item into a list of a JSON text, `{"name": […]}`, at its end; the list is made where there is none, and all else
 * is left as it is. An empty text becomes a whole one. `refused`: a Chinese clause, where it is no text that can be added to.
 */
export function addToList(
  text: string,
  name: string,
  item: object,
): { readonly edits: readonly Edit[] } | { readonly refused: string } {
  if (text.trim() === '') {
    return { edits: [{ span: span(0, text.length), text: `${JSON.stringify({ [name]: [item] }, null, 2)}\n` }] };
  }
  const root = readJson(text);
  if (root.kind === 'error') return { refused: `不是正确的 JSON：${root.reason}` };
  if (root.kind !== 'record') return { refused: '应写在 { } 里' };
  const list = root.entries.get(name);
  if (list !== undefined && list.kind !== 'list') return { refused: `“${name}”应为一个列表，写在 [ ] 里` };
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const formattingOptions = { insertSpaces: !/^\t/m.test(text), tabSize: indentOf(text), eol };
  const edits = modify(text, [name, list?.items.length ?? 0], item, { formattingOptions, isArrayInsertion: true });
  return { edits: edits.map(e => ({ span: span(e.offset, e.offset + e.length), text: e.content })) };
}

function indentOf(text: string): number {
  return /\n( +)\S/.exec(text)?.[1]?.length ?? 2;
}
