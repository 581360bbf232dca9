import toUnicode from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap';
import gbEucH from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap';
import gbEucV from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap';
import gbkEucH from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap';
import gbkEucV from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap';
import gbkpEucH from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap';
import gbpcEucH from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap';
import uniGbUcs2H from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap';
import uniGbUcs2V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap';
import uniGbUtf16H from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap';

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
