import type { Random } from '../random.ts';
import { wordPackage } from './package.ts';

/** What programs leave in a file's runs beside the text; each may be met in any paragraph. */
export interface WordHabits {
  /** Text is cut into runs anywhere, with and without formats. */
  readonly splits: boolean;
  /** Marks of proofing, bookmarks, revision numbers, breaks that only the last printing had. */
  readonly marks: boolean;
  /** Tracked changes that, accepted, give the text. */
  readonly tracked: boolean;
  /** Content controls round paragraphs, runs, cells and rows. */
  readonly controls: boolean;
  /** Entities and character data sections in place of plain characters. */
  readonly entities: boolean;
  readonly prefix: string;
  readonly strict: boolean;
}

export const PLAIN: WordHabits = {
  splits: false,
  marks: false,
  tracked: false,
  controls: false,
  entities: false,
  prefix: 'w',
  strict: false,
};

export function randomHabits(r: Random): WordHabits {
  return {
    splits: r.chance(0.5),
    marks: r.chance(0.5),
    tracked: r.chance(0.5),
    controls: r.chance(0.5),
    entities: r.chance(0.5),
    prefix: r.pick(['w', 'w', 'ns0']),
    strict: r.chance(0.2),
  };
}

/** A text with a paragraph a line and a table row a line, cells by tab, as a Word file. */
export function wordOf(text: string, habits: WordHabits, r: Random): Uint8Array {
  const lines = text.split('\n');
  let body = '';
  for (let i = 0; i < lines.length; ) {
    const from = i;
    while (i < lines.length && lines[i]!.includes('\t')) i++;
    if (i > from) body += table(lines.slice(from, i), habits, r);
    else body += paragraph(lines[i++]!, habits, r);
  }
  return wordPackage({ body, prefix: habits.prefix, strict: habits.strict });
}

function table(rows: readonly string[], habits: WordHabits, r: Random): string {
  const row = (line: string) => {
    const cells = line
      .split('\t')
      .map(cell => `<w:tc><w:tcPr><w:tcW w:w="900"/></w:tcPr>${paragraph(cell, habits, r)}</w:tc>`);
    const some = cells.map(cell => control(cell, habits, r));
    return control(`<w:tr>${some.join('')}</w:tr>`, habits, r);
  };
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map(row).join('')}</w:tbl>`;
}

function paragraph(text: string, habits: WordHabits, r: Random): string {
  if (text === '' && r.int(0, 2) === 0) return '<w:p/>';
  const format = r.int(0, 2) === 0 ? '<w:pPr><w:jc w:val="center"/><w:rPr><w:b/></w:rPr></w:pPr>' : '';
  return control(`<w:p${habits.marks ? ' w:rsidR="00A1"' : ''}>${format}${runs(text, habits, r)}</w:p>`, habits, r);
}

function control(xml: string, { controls }: WordHabits, r: Random): string {
  if (!controls || r.int(0, 7) > 0) return xml;
  return `<w:sdt><w:sdtPr><w:alias w:val="填"/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`;
}

function runs(text: string, habits: WordHabits, r: Random): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = habits.splits ? r.int(1, Math.min(6, text.length - at)) : text.length;
    parts.push(text.slice(at, at + length));
    at += length;
  }
  return parts.map(part => marks(habits, r) + tracked(run(part, habits, r), habits, r)).join('') + marks(habits, r);
}

function run(text: string, habits: WordHabits, r: Random): string {
  const format = r.int(0, 1) === 0 ? '<w:rPr><w:sz w:val="32"/></w:rPr>' : '';
  return control(`<w:r>${format}<w:t xml:space="preserve">${written(text, habits, r)}</w:t></w:r>`, habits, r);
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function written(text: string, { entities }: WordHabits, r: Random): string {
  const one = (c: string) => {
    const point = c.codePointAt(0)!;
    if (entities && r.chance(0.15)) return r.chance(0.5) ? `&#${point};` : `&#x${point.toString(16)};`;
    return ESCAPED[c] ?? c;
  };
  return [...text].map(one).join('');
}

const MARKS = [
  '<w:proofErr w:type="spellStart"/>',
  '<w:bookmarkStart w:id="7" w:name="_GoBack"/>',
  '<w:bookmarkEnd w:id="7"/>',
  '<w:r><w:lastRenderedPageBreak/></w:r>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:r><w:rPr><w:vanish/></w:rPr><w:t>批：核对</w:t></w:r>',
  '<w:permStart w:id="3" w:edGrp="everyone"/>',
];

function marks({ marks: has }: WordHabits, r: Random): string {
  return has && r.int(0, 4) === 0 ? r.pick(MARKS) : '';
}

function tracked(xml: string, { tracked: has }: WordHabits, r: Random): string {
  if (!has || r.int(0, 5) > 0) return xml;
  const by = 'w:id="9" w:author="甲"';
  return r.int(0, 1) === 0
    ? `<w:ins ${by}>${xml}</w:ins>`
    : `<w:del ${by}><w:r><w:delText>旧的</w:delText></w:r></w:del>${xml}`;
}
