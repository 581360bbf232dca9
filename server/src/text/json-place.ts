import { getLocation } from 'jsonc-parser';
import { type Span, span } from './span.ts';

/** Where nianbao.json names files: the steps to the value, `*` for any place in a list. */
const FILES = ['sums.*.parent', 'sums.*.units.*', 'sums.*.units.*.files', 'ignore.*.file'];

/**
 * The value of a nianbao.json that a cursor stands in, where it names files: its place with the quotes; where nothing stands yet, an empty one.
 * Null anywhere else. Takes text that is still being written.
 */
export function fileValueAt(text: string, offset: number): Span | null {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  if (isAtPropertyKey || !FILES.includes(path.map(step => (typeof step === 'number' ? '*' : step)).join('.')))
    return null;
  if (previousNode === undefined || previousNode.offset + previousNode.length < offset) return span(offset, offset);
  return previousNode.type === 'string' ? span(previousNode.offset, previousNode.offset + previousNode.length) : null;
}
