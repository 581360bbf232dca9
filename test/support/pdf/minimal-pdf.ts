/** A PDF of its objects, the first of them the catalogue. Bytes stand for themselves (latin1). */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = text.length;
  const entries = places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

export function streamOf(content: string, entries = ''): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

export interface PageOptions {
  /** The font F1; Latin by default. Further objects begin with number 6. */
  readonly font?: string;
  readonly more?: readonly string[];
  /** Further entries of the page. */
  readonly page?: string;
  readonly trailer?: string;
  /** How the content is packed. */
  readonly filter?: string;
}

/** A PDF of one page, A4, with this content. */
export function pageOf(content: string, { font, more = [], page = '', trailer, filter }: PageOptions = {}): Uint8Array {
  const resources = '/Resources << /Font << /F1 5 0 R >> /XObject << /I1 6 0 R >> >>';
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${resources} /Contents 4 0 R ${page} >>`,
      streamOf(content, filter),
      font ?? '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ...more,
    ],
    trailer,
  );
}

/** A Chinese font that is named and not held, in an encoding: objects 5, 6 and 7. */
export function chineseFont(encoding: string, ordering = 'GB1'): Required<Pick<PageOptions, 'font' | 'more'>> {
  return {
    font: `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    more: [
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 7 0 R >>`,
      '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ],
  };
}

/** Bytes as a string of a page's content. */
export function hexString(bytes: Uint8Array): string {
  return `<${Buffer.from(bytes).toString('hex')}>`;
}

/** UTF-16, the greater byte first, as UniGB-UCS2-H has it. */
export function ucs2(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
}

/** Lines of text from above, each in its own place. */
export function linesAt(strings: readonly string[], size = 12): string {
  const shown = strings.map((s, i) => `1 0 0 1 72 ${760 - i * 24} Tm ${s} Tj`);
  return `BT /F1 ${size} Tf ${shown.join('\n')} ET`;
}
