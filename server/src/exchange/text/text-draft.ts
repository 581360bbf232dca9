import { applyEdits } from '../../text/apply-edits.ts';
import { lineStarts, rangeAt } from '../../text/line-index.ts';
import { span } from '../../text/span.ts';
import { type Draft, Refused, UnreadableFile } from '../draft.ts';
import { decode, encode } from './encoding.ts';

const LOST_BYTES = '文件中有无法识别的字节，这些地方的检查结果可能不准';

/** Opens bytes as text in their own encoding. Throws UnreadableFile where they are none. */
export function openText(bytes: Uint8Array): Draft {
  const read = decode(bytes);
  if (read.kind === 'not-text') throw new UnreadableFile(read.reason);
  const { text, lossless } = read;
  return {
    kind: 'text',
    text,
    notes: lossless ? [] : [LOST_BYTES],
    placeOf: offset => `第${rangeAt(lineStarts(text), span(offset, offset)).start.line + 1}行`,
    refusalOf: () => null,
    write(edits) {
      if (!lossless) throw new Refused('文件中有无法识别的字节，为免损坏原文，没有写回');
      const written = encode(applyEdits(text, edits), read);
      if (written === null) throw new Refused('改正后的文字在文件原有的编码中写不出来，没有写回');
      return written;
    },
  };
}
