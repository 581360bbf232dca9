import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../../../../server/src/exchange/draft.ts';
import { isPdf } from '../../../../server/src/exchange/pdf/is-pdf.ts';
import { openPdf, pdfDraft } from '../../../../server/src/exchange/pdf/pdf-draft.ts';
import { encodeGb18030 } from '../../../../server/src/exchange/text/gb18030.ts';
import { span } from '../../../../server/src/text/span.ts';
import { chineseFont, hexString, linesAt, pageOf, streamOf, ucs2 } from '../../../support/pdf/minimal-pdf.ts';
import { pageWith, written } from '../../../support/pdf/page-content.ts';

const WORDS = ['青禾镇人民政府2025年', '本年新收 12 件'];

/** Why a file can't be read. */
async function refusalOf(bytes: Uint8Array): Promise<string> {
  const error = await openPdf(bytes).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UnreadableFile);
  return (error as Error).message;
}

/** RC4, with which old PDFs are encrypted. */
function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const box = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + box[i]! + key[i % key.length]!) & 255;
    [box[i], box[j]] = [box[j]!, box[i]!];
  }
  let [i, j] = [0, 0];
  return data.map(byte => {
    i = (i + 1) & 255;
    j = (j + box[i]!) & 255;
    [box[i], box[j]] = [box[j]!, box[i]!];
    return byte ^ box[(box[i]! + box[j]!) & 255]!;
  });
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** One page, encrypted by the oldest way; an empty password opens it, or none that anybody knows. */
function encrypted(opens: boolean): Uint8Array {
  const md5 = (...parts: Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest();
  const owner = Buffer.alloc(32, 7);
  const id = Buffer.from('0123456789abcdef');
  const key = md5(PADDING, owner, Buffer.from([0xfc, 0xff, 0xff, 0xff]), id).subarray(0, 5);
  const user = opens ? rc4(key, PADDING) : Buffer.alloc(32, 9);
  const ofContent = md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10);
  const content = rc4(ofContent, Buffer.from(linesAt(['(Figures 12 and 34)'])));
  const trailer = `/ID [${hexString(id)} ${hexString(id)}] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${hexString(owner)} /U ${hexString(user)} >>`;
  return pageOf(Buffer.from(content).toString('latin1'), { trailer });
}

describe('a PDF as a draft', () => {
  it('is told by what it holds', () => {
    expect(isPdf(Buffer.from('%PDF-1.7\n'))).toBe(true);
    expect(isPdf(Buffer.from('\ufeff%PDF-1.7\n'))).toBe(true);
    expect(isPdf(Buffer.from('A %PDF- is a file'))).toBe(false);
    expect(isPdf(new Uint8Array())).toBe(false);
  });

  it.each([
    ['UniGB-UCS2-H', ucs2],
    ['UniGB-UTF16-H', ucs2],
    ['GBK-EUC-H', (text: string) => encodeGb18030(text)!],
    ['GBKp-EUC-H', (text: string) => encodeGb18030(text)!],
  ])('reads the encoding %s, which is named and not held', async (encoding, encode) => {
    const content = linesAt(WORDS.map(text => hexString(encode(text))));
    expect((await openPdf(pageOf(content, chineseFont(encoding)))).text).toBe(WORDS.join('\n'));
  });

  it('says where a person finds a place, and refuses every edit', async () => {
    const draft = await openPdf(pageOf(linesAt(['(First line)', '(Second line)'])));
    expect(draft).toMatchObject({ kind: 'pdf', text: 'First line\nSecond line', notes: [] });
    expect(draft.placeOf(draft.text.indexOf('line'))).toBe('第1页第1行');
    expect(draft.placeOf(draft.text.indexOf('Second'))).toBe('第1页第2行');
    const edits = [{ span: span(0, 5), text: 'Last' }];
    expect(draft.refusalOf(edits)).toContain('PDF 只能检查，不能改');
    expect(draft.refusalOf(edits)).toBe(draft.readOnly);
    expect(() => draft.write(edits)).toThrow('在 Word 原稿中改');
  });

  it('says that a scan has no text', async () => {
    const image = streamOf(
      '\xff\x00',
      '/Type /XObject /Subtype /Image /Width 1 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray',
    );
    expect(await refusalOf(pageOf('q 500 0 0 700 0 0 cm /I1 Do Q', { more: [image] }))).toContain(
      '没有文字层，是扫描件',
    );
  });

  it('says that words over a scan were recognised', async () => {
    const { notes, text } = await openPdf(pageOf(`3 Tr ${linesAt(['(Recognised words)'])}`));
    expect({ notes, text }).toEqual({ notes: [expect.stringContaining('识别出来的')], text: 'Recognised words' });
  });

  it('names the pages that have no words, and what nobody can read is garbage even among words', () => {
    const words = pageWith(written('青禾镇人民政府', 20, 100));
    const more = pageWith(written('政府信息公开年报', 20, 100));
    expect(pdfDraft([words, pageWith([]), more, pageWith([])]).notes).toEqual([
      expect.stringContaining('第 2、4 页没有文字'),
    ]);
    expect(() => pdfDraft([pageWith(written('青禾镇\ufffd\ue123', 20, 100))])).toThrow('乱码');
    expect(pdfDraft([pageWith(written('青禾镇人民政府年度报告\ufffd', 20, 100))]).text).toContain('\ufffd');
  });

  it('asks for a password no more than a reader does', async () => {
    expect((await openPdf(encrypted(true))).text).toBe('Figures 12 and 34');
    expect(await refusalOf(encrypted(false))).toContain('加了打开密码');
  });

  it('never shows what nobody can read', async () => {
    const codes = linesAt([hexString(ucs2('!"#$%&01234567'))]);
    // A font of thousands of characters that does not say which they are.
    expect(await refusalOf(pageOf(codes, chineseFont('Identity-H', 'Identity')))).toContain('乱码');
    // An encoding that is not at hand.
    expect(await refusalOf(pageOf(codes, chineseFont('B5pc-H', 'CNS1')))).toContain('乱码');
  });

  it('says where a part is damaged, since a figure may end in its midst', async () => {
    const packed = zlibSync(Buffer.from(linesAt(['(Figures 12 and 34)'])));
    const drawn = (content: Uint8Array) =>
      pageOf(Buffer.from(content).toString('latin1'), { filter: '/Filter /FlateDecode' });
    expect(await openPdf(drawn(packed))).toMatchObject({ text: 'Figures 12 and 34', notes: [] });
    const cut = await openPdf(drawn(packed.subarray(0, packed.length - 6)));
    expect(cut.notes).toEqual([expect.stringContaining('文件有损坏的地方')]);
    const other = packed.slice();
    other[other.length - 1]! ^= 1;
    expect((await openPdf(drawn(other))).notes).toEqual([expect.stringContaining('文件有损坏的地方')]);
  });

  it('reads what is damaged as far as it can, and says where it can not', async () => {
    const whole = pageOf(linesAt(['(First line)', '(Second line)']));
    const cut = whole.subarray(0, whole.length - 20);
    expect((await openPdf(cut)).text).toBe('First line\nSecond line');
    for (const bytes of [Buffer.from('%PDF-1.4\nnothing else'), whole.subarray(0, 80), Buffer.from('%PDF-')])
      expect(await refusalOf(bytes)).toContain('已损坏');
  });
});
