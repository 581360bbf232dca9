import { Refused } from '../draft.ts';

/** Replaces the XML from one offset to another. */
export interface XmlEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** By their places; of those at one place the first in the list comes first. */
export function inXmlOrder(edits: readonly XmlEdit[]): XmlEdit[] {
  return [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The XML with the edits, in any order. Throws Refused where two of them overlap. */
export function applyXmlEdits(source: string, edits: readonly XmlEdit[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, text } of inXmlOrder(edits)) {
    if (from < at) throw new Refused('两处修改落在同一个地方，没有写入');
    out += source.slice(at, from) + text;
    at = to;
  }
  return out + source.slice(at);
}
