import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { CMAPS } from '../../../../server/src/exchange/pdf/cmaps.ts';

interface Decoded {
  readonly glyphs: Map<number, number>;
  readonly spaces: number[][];
  readonly vertical: boolean;
}
type Reader = { process(bytes: Uint8Array, into: object, extend: (name: string) => Promise<void>): Promise<void> };

const { resolve } = createRequire(import.meta.url);

/** pdf.js's own reader of packed CMaps, which it does not hand out: the module is cut out of its one file. */
function newReader(): Reader {
  const core = readFileSync(resolve('pdfjs-dist/legacy/build/pdf.worker.mjs'), 'utf8');
  const [, module = ''] = /^;\/\/ \.\/src\/core\/binary_cmap\.js$([\s\S]*?)^;\/\/ \.\//m.exec(core) ?? [];
  class Stream {
    #at = 0;
    constructor(readonly bytes: Uint8Array) {}
    getByte = () => this.bytes[this.#at++] ?? -1;
    getBytes(count: number) {
      this.#at += count;
      return this.bytes.subarray(this.#at - count, this.#at);
    }
  }
  return new Function('Stream', 'FormatError', `${module}; return new BinaryCMapReader();`)(Stream, Error);
}

async function decode(bytes: Uint8Array | undefined): Promise<Decoded> {
  const glyphs = new Map<number, number>();
  const spaces: number[][] = [];
  const into = {
    vertical: false,
    addCodespaceRange: (...space: number[]) => spaces.push(space),
    mapOne: (code: number, glyph: number) => glyphs.set(code, glyph),
    mapCidRange(low: number, high: number, glyph: number) {
      for (let code = low; code <= high; code++) glyphs.set(code, glyph + code - low);
    },
  };
  await newReader().process(bytes ?? new Uint8Array(), into, async name => {
    const { glyphs: more } = await decode(CMAPS.get(`${name}.bcmap`));
    for (const [code, glyph] of more) if (!glyphs.has(code)) glyphs.set(code, glyph);
  });
  return { glyphs, spaces, vertical: into.vertical };
}

test('UniGB-UCS2-H, told by another, has every glyph of the one that is published', async () => {
  const published = await decode(readFileSync(resolve('pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap')));
  const ours = await decode(CMAPS.get('UniGB-UCS2-H.bcmap'));
  expect(published.glyphs.size).toBe(28_840);
  const others = [...published.glyphs].filter(([code, glyph]) => ours.glyphs.get(code) !== glyph);
  expect(others).toEqual([]);
  expect(ours.spaces).toEqual(published.spaces);
  expect(ours.vertical).toBe(published.vertical);
});
