import { type Draft, Refused, UnreadableFile } from '../draft.ts';
import type { PageContent } from './content.ts';
import { packedStreams } from './packed-streams.ts';
import type { PdfFailure } from './pages.ts';
import { type PdfProjection, projectPages } from './projection.ts';

const REFUSAL = 'PDF 只能检查，不能改；请在 Word 原稿中改，再另存为 PDF';
const RECOGNISED = '文件里的文字是扫描后识别出来的，可能认错，检查结果要对着图看';

const SCANNED = '没有文字层，是扫描件或图片，读不出字；请用 Word 原稿检查，或者先用识别软件（OCR）转成文字再用';
const GARBLED =
  '里面的字体没有说明各个字是什么字，读出来是乱码，没有检查；请用 Word 原稿检查，或者由 Word、WPS 重新导出 PDF';

const FAILURES: Readonly<Record<PdfFailure, string>> = {
  encrypted: '加了打开密码，无法读取；请去掉密码后再用',
  damaged: '是 PDF 文件，但已损坏，无法读取；请重新导出或重新下载后再用',
  garbled: GARBLED,
  'too-many-pages': '页数太多（最多 300 页），没有读取；请只留下年报的各页，另存后再用',
  'too-large': '里面的文字和线条太多，没有读取；请只留下年报的各页，另存后再用',
};

const TORN = '文件有损坏的地方，读出的字和数可能不全，检查结果要对着 PDF 看；请重新导出或重新下载后再查一遍';
/** With more characters than one in so many that nobody can read, a text is garbled. */
const GARBLED_SHARE = 10;

/** Opens a PDF as a draft that can't be written. What reads it is loaded only now: it is larger than all else. Throws UnreadableFile. */
export async function openPdf(bytes: Uint8Array): Promise<Draft> {
  const packed = packedStreams(bytes);
  if (packed === 'swells') throw new UnreadableFile(FAILURES['too-large']);
  const { readPages } = await import('./pages.ts');
  const pages = await readPages(bytes);
  if (typeof pages === 'string') throw new UnreadableFile(FAILURES[pages]);
  return pdfDraft(pages, packed === 'torn' ? [TORN] : []);
}

/** What the pages of a PDF hold as a draft. */
export function pdfDraft(pages: readonly PageContent[], notes: readonly string[] = []): Draft {
  const projection = projectPages(pages);
  const { text } = projection;
  if (!/\S/.test(text)) throw new UnreadableFile(SCANNED);
  if (isGarbled(text)) throw new UnreadableFile(GARBLED);
  return {
    kind: 'pdf',
    text,
    notes: [...notes, ...notesOn(pages)],
    readOnly: REFUSAL,
    placeOf: offset => placeIn(projection, offset),
    refusalOf: edits => (edits.length > 0 ? REFUSAL : null),
    write(edits) {
      throw new Refused(edits.length > 0 ? REFUSAL : 'PDF 只能检查，不能写');
    },
  };
}

function placeIn({ anchors }: PdfProjection, offset: number): string {
  const anchor = anchors.findLast(a => a.offset <= offset) ?? anchors[0];
  if (anchor === undefined) return '文首';
  return `第${anchor.page + 1}页第${anchor.line}行`;
}

function notesOn(pages: readonly PageContent[]): string[] {
  const empty = pages.flatMap(({ glyphs }, i) => (glyphs.some(g => /\S/.test(g.text)) ? [] : [i + 1]));
  const written = pages.reduce((n, p) => n + p.glyphs.length, 0);
  const hidden = pages.reduce((n, p) => n + p.hidden, 0);
  return [
    ...(empty.length > 0 ? [`第 ${empty.join('、')} 页没有文字；如果是图片，图片里的字没有检查`] : []),
    ...(hidden > written / 2 ? [RECOGNISED] : []),
  ];
}

/** Characters that no report is written in: private and unassigned ones, controls, scripts that nobody here reads. */
const UNREADABLE =
  /[^\s\x20-\x7e\u00a0-\u024f\u0370-\u04ff\u2000-\u2bff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{1f000}-\u{3ffff}]/gu;

function isGarbled(text: string): boolean {
  const seen = text.replace(/\s/g, '').length;
  const odd = text.replaceAll('\ufffd', '\ue000').match(UNREADABLE)?.length ?? 0;
  return odd * GARBLED_SHARE > seen;
}
