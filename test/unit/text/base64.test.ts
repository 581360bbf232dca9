import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../server/src/text/base64.ts';

describe('base64', () => {
  it('is as everywhere', () => {
    expect(toBase64(new TextEncoder().encode('年报'))).toBe('5bm05oql');
    expect(new TextDecoder().decode(fromBase64('5bm05oql'))).toBe('年报');
    expect([toBase64(new Uint8Array()), fromBase64('')]).toEqual(['', new Uint8Array()]);
  });

  it('holds every byte, of a file of any length', () => {
    for (const length of [1, 0x8000, 0x8001, 1_000_000]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 7) & 0xff);
      expect(toBase64(bytes) === Buffer.from(bytes).toString('base64'), `${length}`).toBe(true);
      expect(Buffer.compare(fromBase64(toBase64(bytes)), bytes), `${length}`).toBe(0);
    }
  });
});
