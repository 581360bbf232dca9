import { attributeOf, childOf, isOn, type XmlElement } from '../package/xml.ts';
import { chosen } from './runs.ts';

/** What only holds paragraphs and tables. */
export const BLOCK_WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag']);

/** The rows of a table, the cells of a row, the paragraphs of a cell, also in content controls; not those of tables within. */
export function contained(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.flatMap(child => {
    if (child.name === name) return [child];
    if (child.name === 'mc:AlternateContent') return contained(chosen(child), name);
    return BLOCK_WRAPPERS.has(child.name) ? contained(child, name) : [];
  });
}

/** What a tracked change says of a row or a cell as a whole; null where none does. */
export function wholeChange(element: XmlElement): 'gone' | 'new' | null {
  const isRow = element.name === 'w:tr';
  const properties = childOf(element, isRow ? 'w:trPr' : 'w:tcPr');
  if (childOf(properties, isRow ? 'w:del' : 'w:cellDel') !== undefined) return 'gone';
  return childOf(properties, isRow ? 'w:ins' : 'w:cellIns') === undefined ? null : 'new';
}

/** True for a row that is hidden where all that stands in it is: by itself its mark hides nothing. */
export function isMarkedHidden(row: XmlElement): boolean {
  return isOn(childOf(row, 'w:trPr'), 'w:hidden');
}

/** True for a cell that goes on the one above (`w:vMerge`), or before it (`w:hMerge`): nothing of what it holds is seen. */
export function goesOn(cell: XmlElement, merge: 'w:vMerge' | 'w:hMerge'): boolean {
  const found = childOf(childOf(cell, 'w:tcPr'), merge);
  return found !== undefined && attributeOf(found, 'val') !== 'restart';
}
