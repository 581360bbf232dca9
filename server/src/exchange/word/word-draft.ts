import { Refused, UnreadableFile, type WordDraft } from '../draft.ts';
import { xmlParts } from '../package/parts.ts';
import { childOf, type XmlElement } from '../package/xml.ts';
import { type Parts, repacked } from '../package/zip.ts';
import { annotated } from './annotate.ts';
import { numberer } from './numbering.ts';
import { openPackage } from './package.ts';
import { paleBy } from './pale.ts';
import type { WordCell } from './projected.ts';
import { project } from './projection.ts';
import { highestNumber, revisions } from './revisions.ts';
import { mannersBy } from './run-manner.ts';
import { trackEdits } from './track.ts';
import { writeEdits } from './write.ts';

const TRACKED = '文件里有修订，按全部接受后的文字检查';
const NUMBERED = '文件里有 Word 自动编号，编号也按显示的样子检查，但只能在 Word 里改';

function cellName({ table, row, cell }: WordCell): string {
  return `第${table}个表格第${row}行第${cell}格`;
}

const EMBEDDED = '文件里嵌着另一份文档，其中的字没有读；请在 Word 中打开，另存一份后再用';
const DOCUMENTS = new Set(['w:altChunk', 'w:subDoc']);

/** True where the text, as Word shows it, goes on in another part or file: programs that make Word files of web pages put all of it there. */
function holdsDocument({ children }: XmlElement): boolean {
  return children.some(child => DOCUMENTS.has(child.name) || holdsDocument(child));
}

/** Opens a Word file (.docx), of whose parts of XML are `parts`, as a draft. Throws UnreadableFile. */
export function openWord(bytes: Uint8Array, parts: Parts = xmlParts(bytes)): WordDraft {
  const file = openPackage(bytes, parts);
  const { main, source, bom, document, numbering, styles } = file;
  const body = childOf(document, 'w:body');
  if (body === undefined) throw new UnreadableFile('文件里没有正文');
  const projection = project(source, body, numberer(numbering, styles), mannersBy(styles), paleBy(styles));
  const { lines, tracked, numbered, covered, pale } = projection;
  return {
    kind: 'word',
    text: projection.text,
    notes: [
      ...(tracked ? [TRACKED] : []),
      ...(holdsDocument(body) ? [EMBEDDED] : []),
      ...(numbered ? [NUMBERED] : []),
      ...(pale[0] ? [`有 ${pale.length} 个数里有与底色相同的字（如${cellName(pale[0])}），可能看不见，照样读了`] : []),
      ...(covered[0] ? [`有 ${covered.length} 个数被合并单元格盖住，看不见（如${cellName(covered[0])}），没有读`] : []),
    ],
    placeOf(offset) {
      const at = lines.findLast(l => l.start <= offset) ?? lines[0];
      if (at === undefined) return '文首';
      if (at.row !== null) {
        const cell = projection.text.slice(at.start, offset).split('\t').length;
        return cellName({ ...at.row, cell });
      }
      const before = lines.filter(l => l.row === null && l.start <= at.start && l.end > l.start);
      return `第${Math.max(1, new Set(before.map(l => l.element)).size)}段`;
    },
    annotate: remarks => annotated(file, projection, remarks),
    refusalOf(edits, way = 'plain') {
      try {
        if (way === 'plain') writeEdits(source, projection, edits);
        else trackEdits(source, projection, edits, revisions(document, 0, ''));
        return null;
      } catch (error) {
        if (error instanceof Refused) return error.message;
        throw error;
      }
    },
    write(edits) {
      const written = writeEdits(source, projection, edits);
      return withSource(written);
    },
    track: (edits, date) =>
      withSource(trackEdits(source, projection, edits, revisions(document, highestNumber(file.parts), date))),
  };

  /** The file with other XML in its main part; with the same the very bytes. */
  function withSource(written: string): Uint8Array {
    return written === source ? bytes : repacked(bytes, new Map([[main, (bom ? '\ufeff' : '') + written]]));
  }
}
