import { UnreadableFile } from '../draft.ts';
import { contentType, mainPart, relatedPart, sourceOfPart } from '../package/parts.ts';
import { parseXml, type XmlElement } from '../package/xml.ts';
import type { Parts } from '../package/zip.ts';
import { CHANGES_MANNER } from './run-manner.ts';

/** The parts of a Word file that a report's text comes from. */
export interface WordPackage {
  /** The file as it is. */
  readonly bytes: Uint8Array;
  /** Its parts of XML; pictures and the like are not unpacked. */
  readonly parts: Parts;
  /** Name of the part with the text: `word/document.xml`, mostly. */
  readonly main: string;
  /** Its XML, as it is written, without a byte order mark. */
  readonly source: string;
  readonly bom: boolean;
  readonly document: XmlElement;
  /** How numbered paragraphs are counted; null where the file has no such part. */
  readonly numbering: XmlElement | null;
  /** The styles; null where none of them numbers paragraphs or changes how words are shown. */
  readonly styles: XmlElement | null;
}

const NOT_WORD = '不是 Word 文件（.docx），也不是 Excel 文件（.xlsx）；请用原来的程序打开，另存为其中一种后再用';
const MACROS = '是带宏的 Word 文件（.docm），为安全起见不予读取；请在 Word 中另存为 .docx 后再用';

/** Opens the package, of whose parts of XML are `parts`. Throws UnreadableFile where it is no Word document. */
export function openPackage(bytes: Uint8Array, parts: Parts): WordPackage {
  const main = mainPart(parts);
  if (main === null) throw new UnreadableFile(NOT_WORD);
  const type = contentType(parts, main);
  if (/macroEnabled/i.test(type)) throw new UnreadableFile(MACROS);
  if (!/wordprocessingml\.(?:document|template)\.main\+xml/.test(type)) throw new UnreadableFile(NOT_WORD);
  const { source, bom } = sourceOfPart(parts, main);
  const document = parseXml(source);
  if (document.name !== 'w:document') throw new UnreadableFile(NOT_WORD);
  return {
    bytes,
    parts,
    main,
    source,
    bom,
    document,
    ...shownBy(parts, main, source),
  };
}

/** What numbers the paragraphs, and says how words are shown; nothing where no paragraph and no style has any of it. */
function shownBy(parts: Parts, main: string, source: string): Pick<WordPackage, 'numbering' | 'styles'> {
  const [numbering, styles] = ['numbering', 'styles'].map(kind => {
    const name = relatedPart(parts, main, kind);
    return name === null ? null : sourceOfPart(parts, name).source;
  });
  const isNumbered = [source, styles].some(xml => xml?.includes('numPr'));
  const isStyled = styles != null && CHANGES_MANNER.test(styles);
  const read = (xml: string | null | undefined, isUsed: boolean) => (isUsed && xml != null ? parseXml(xml) : null);
  return { numbering: read(numbering, isNumbered), styles: read(styles, isNumbered || isStyled) };
}
