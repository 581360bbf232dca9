import toUnicode from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap';
import gbEucH from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap';
import gbEucV from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap';
import gbkEucH from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap';
import gbkEucV from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap';
import gbkpEucH from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap';
import gbpcEucH from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap';
import uniGbUcs2V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap';
import uniGbUtf16H from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap';

/**
 * UniGB-UCS2-H is UniGB-UTF16-H without what came later, but for two letters of katakana: told so, it takes 30 bytes and not 37 KB. In the packed form of
 * CMaps: another one's name (0xe1), two code spaces of two bytes up to U+D7FF and from U+E000 (0x01), the glyphs of U+30F8 and U+30F9 (0x51).
 */
const uniGbUcs2H = Uint8Array.of(
  ...[0x02, 0xe1, 13, ...new TextEncoder().encode('UniGB-UTF16-H')],
  ...[0x01, 2, 0x00, 0x00, 0x83, 0xaf, 0x7f, 0x90, 0x00, 0xbf, 0x7f],
  ...[0x51, 2, 0x30, 0xf8, 0x81, 0xae, 0x77, 0x00],
);

/**
 * The Chinese encodings that a PDF may name without holding them, by the names of their files. What Founder, WPS, old Acrobat and Java's printers
 * write, and no more: each takes tens of kilobytes.
 */
export const CMAPS: ReadonlyMap<string, Uint8Array> = new Map([
  ['Adobe-GB1-UCS2.bcmap', toUnicode],
  ['GB-EUC-H.bcmap', gbEucH],
  ['GB-EUC-V.bcmap', gbEucV],
  ['GBK-EUC-H.bcmap', gbkEucH],
  ['GBK-EUC-V.bcmap', gbkEucV],
  ['GBKp-EUC-H.bcmap', gbkpEucH],
  ['GBpc-EUC-H.bcmap', gbpcEucH],
  ['UniGB-UCS2-H.bcmap', uniGbUcs2H],
  ['UniGB-UCS2-V.bcmap', uniGbUcs2V],
  ['UniGB-UTF16-H.bcmap', uniGbUtf16H],
]);
