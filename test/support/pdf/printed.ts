import { hexString, pdfOf, streamOf, ucs2 } from './minimal-pdf.ts';

const [LEFT, RIGHT, TOP, BOTTOM] = [56, 539, 780, 60];
const SIZE = 8;
const STEP = 12;
/** A column of figures; what is left of the width is the labels'. */
const COLUMN = 36;
const MOST_FIGURES = 7;

/** A text printed as a PDF: a row with tabs as cells with lines around them, anything else broken at the page's right side. */
export function printedPdf(text: string): Uint8Array {
  const pages: string[] = [''];
  let y = TOP;
  /** Goes down, to the next page where there is no room. */
  const down = (height: number) => {
    if (y - height < BOTTOM) {
      pages.push('');
      y = TOP;
    }
    y -= height;
  };
  for (const line of text.split('\n')) {
    const cells = line.includes('\t') ? cellsOf(line.split('\t')) : [{ words: line, width: RIGHT - LEFT }];
    const broken = cells.map(({ words, width }) => brokenAt(words, Math.floor((width - 4) / SIZE)));
    if (cells.length === 1) {
      for (const part of broken[0]!) {
        down(STEP);
        pages[pages.length - 1] += wordsAt(part, LEFT, y + 3);
      }
      // What follows is another paragraph.
      y -= STEP / 2;
      continue;
    }
    const height = STEP * Math.max(...broken.map(parts => parts.length));
    down(height);
    let x = LEFT;
    for (const [i, { width }] of cells.entries()) {
      pages[pages.length - 1] += `${x} ${y} ${width} ${height} re S\n`;
      for (const [k, part] of broken[i]!.entries())
        pages[pages.length - 1] += wordsAt(part, x + 2, y + height - STEP * (k + 1) + 3);
      x += width;
    }
  }
  return document(pages);
}

/** The widths of a row's cells: figures stand on the right. */
function cellsOf(row: readonly string[]): { words: string; width: number }[] {
  const figures = Math.min(MOST_FIGURES, row.length - 1);
  const label = (RIGHT - LEFT - COLUMN * figures) / (row.length - figures);
  const even = row.length > 2 * MOST_FIGURES ? (RIGHT - LEFT) / row.length : null;
  return row.map((words, i) => ({ words, width: even ?? (i < row.length - figures ? label : COLUMN) }));
}

function brokenAt(line: string, length: number): string[] {
  return line.length <= length ? [line] : [line.slice(0, length), ...brokenAt(line.slice(length), length)];
}

function wordsAt(words: string, x: number, y: number): string {
  return words === '' ? '' : `BT /F1 ${SIZE} Tf 1 0 0 1 ${x} ${y} Tm ${hexString(ucs2(words))} Tj ET\n`;
}

function document(pages: readonly string[]): Uint8Array {
  const kids = pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ...pages.flatMap((content, i) => [`<< /Type /Page /Parent 2 0 R /Contents ${7 + 2 * i} 0 R >>`, streamOf(content)]),
  ]);
}
