import type { Remark } from '../draft.ts';
import { partWith, relatedPart, textOfPart } from '../package/parts.ts';
import { parseXml, prefixOf } from '../package/xml.ts';
import { applyXmlEdits } from '../package/xml-edit.ts';
import { type Parts, repacked } from '../package/zip.ts';
import { commentElements, commentMarks, freeNumber } from './comments.ts';
import type { WordPackage } from './package.ts';
import type { Projection } from './projected.ts';

/** Word's namespace and relations, in a file of the strict form of the standard and in any other. */
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** A copy of the file with a comment at each remark; those that are there stay. All other parts stay as they are. */
export function annotated(file: WordPackage, projection: Projection, remarks: readonly Remark[]): Uint8Array {
  const { parts, main, source, bom } = file;
  const own = relatedPart(parts, main, 'comments');
  const xml = own === null ? null : textOfPart(parts, own);
  const first = freeNumber(xml === null ? null : parseXml(xml));
  const marked = applyXmlEdits(source, commentMarks(source, projection, remarks, first));
  const changed = new Map<string, string>([[main, (bom ? '\ufeff' : '') + marked]]);
  if (own !== null && xml !== null) changed.set(own, withComments(xml, remarks, first));
  else {
    const { main: namespace, relations } = file.source.includes(STRICT.main) ? STRICT : TRANSITIONAL;
    const name = freeName(parts, main.slice(0, main.lastIndexOf('/') + 1));
    changed.set(
      name,
      `${HEAD}<w:comments xmlns:w="${namespace}">${commentElements(remarks, first, 'w:')}</w:comments>`,
    );
    for (const [part, text] of partWith(parts, main, name, { type: TYPE, relation: `${relations}/comments` }))
      changed.set(part, text);
  }
  return repacked(file.bytes, changed);
}

function withComments(xml: string, remarks: readonly Remark[], first: number): string {
  const root = parseXml(xml);
  const w = prefixOf(xml, root);
  const added = commentElements(remarks, first, w);
  const at = root.innerEnd;
  // A part without comments may be written `<w:comments …/>`.
  if (root.inner === root.end) return `${xml.slice(0, root.inner - 2)}>${added}</${w}comments>${xml.slice(root.end)}`;
  return xml.slice(0, at) + added + xml.slice(at);
}

function freeName(parts: Parts, folder: string): string {
  for (let i = 0; ; i++) {
    const name = `${folder}comments${i === 0 ? '' : i}.xml`;
    if (!parts.has(name)) return name;
  }
}
