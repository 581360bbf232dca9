import { crc32, deflateRawSync } from 'node:zlib';
import { Inflate, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../../../../server/src/exchange/draft.ts';
import { repacked, unpack } from '../../../../server/src/exchange/package/zip.ts';
import { checkSum } from '../../../../server/src/exchange/package/zip-directory.ts';

const WORDS = '收到申请22件。'.repeat(40);
const PACKED = zipSync({ 'a.xml': strToU8(WORDS), 'b/c.xml': [strToU8('<b/>'), { level: 0 }] });

/** The package with some bytes of the list's first entry otherwise, and of the file's own head. */
function withEntry(change: (view: DataView, entry: number, local: number) => void, packed = PACKED): Uint8Array {
  const bytes = packed.slice();
  const view = new DataView(bytes.buffer);
  let entry = 0;
  while (view.getUint32(entry, true) !== 0x02014b50) entry++;
  change(view, entry, view.getUint32(entry + 42, true));
  return bytes;
}
const textOf = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unpack(bytes).get(name));

describe('a package', () => {
  it('is unpacked as others unpack it, stored parts too, and only what is wanted', () => {
    expect([...unpack(PACKED)].map(([name, part]) => [name, new TextDecoder().decode(part)])).toEqual([
      ['a.xml', WORDS],
      ['b/c.xml', '<b/>'],
    ]);
    expect([...unpack(PACKED, name => name === 'b/c.xml').keys()]).toEqual(['b/c.xml']);
    const again = repacked(PACKED, new Map([['b/c.xml', '<d/>']]));
    expect(Object.entries(unzipSync(again)).map(([name, part]) => [name, new TextDecoder().decode(part)])).toEqual([
      ['a.xml', WORDS],
      ['b/c.xml', '<d/>'],
    ]);
  });

  it('may have words behind its end, and large parts', () => {
    const large = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7919) >> 3);
    const again = unpack(zipSync({ 'a.bin': large })).get('a.bin')!;
    expect(Buffer.compare(again, large), 'byte for byte').toBe(0);
    const ending = new Uint8Array([...PACKED, ...strToU8('注释')]);
    expect(textOf(ending, 'a.xml')).toBe(WORDS);
  });

  it('may tell sizes and places in eight bytes each', () => {
    const extra = new Uint8Array(28);
    const numbers = new DataView(extra.buffer);
    numbers.setUint16(0, 1, true);
    numbers.setUint16(2, 24, true);
    const plain = withEntry(() => undefined, zipSync({ 'a.xml': strToU8(WORDS) }));
    const entry = plain.length - 22 - 46 - 'a.xml'.length;
    const view = new DataView(plain.buffer);
    for (const [i, at] of [24, 20, 42].entries()) {
      numbers.setBigUint64(4 + 8 * i, BigInt(view.getUint32(entry + at, true)), true);
      view.setUint32(entry + at, 0xffffffff, true);
    }
    view.setUint16(entry + 30, extra.length, true);
    const end = plain.length - 22;
    const long = new Uint8Array(56 + 20);
    const record = new DataView(long.buffer);
    record.setUint32(0, 0x06064b50, true);
    record.setBigUint64(32, 1n, true);
    record.setBigUint64(48, BigInt(entry), true);
    record.setUint32(56, 0x07064b50, true);
    record.setBigUint64(64, BigInt(end + extra.length), true);
    view.setUint16(end + 10, 0xffff, true);
    view.setUint32(end + 16, 0xffffffff, true);
    const whole = new Uint8Array([...plain.subarray(0, end), ...extra, ...long, ...plain.subarray(end)]);
    expect(textOf(whole, 'a.xml')).toBe(WORDS);
  });

  it('has the check sums of the standard', () => {
    expect(checkSum(strToU8('123456789'))).toBe(0xcbf43926);
  });
});

describe('a package that is not as it says', () => {
  /** Megabytes that pack to a thousandth, said to be 1,000 bytes. */
  const bomb = (megabytes: number) => {
    const plain = new Uint8Array(megabytes * 1024 * 1024);
    // Put in as it is and then called deflated: Node packs tens of megabytes twenty times as fast as fflate.
    const packed = zipSync({ 'a.xml': [deflateRawSync(plain), { level: 0 }] });
    return withEntry((view, entry, local) => {
      view.setUint16(entry + 10, 8, true);
      view.setUint16(local + 8, 8, true);
      view.setUint32(entry + 16, crc32(plain), true);
      view.setUint32(local + 14, crc32(plain), true);
      view.setUint32(entry + 24, 1000, true);
      view.setUint32(local + 22, 1000, true);
    }, packed);
  };
  /** Two steps of what is unpacked at once. */
  const large = bomb(40);

  it.each([
    [
      'whose part changed under way',
      withEntry((v, e) => v.setUint32(e + 16, v.getUint32(e + 16, true) ^ 1, true)),
      '已损坏',
    ],
    [
      'whose stored part has another digit',
      Uint8Array.from(Buffer.from(Buffer.from(PACKED).toString('latin1').replace('<b/>', '<c/>'), 'latin1')),
      '已损坏',
    ],
    ['whose part is larger than it says', bomb(1), '已损坏'],
    ['whose part is smaller than it says', withEntry((v, e) => v.setUint32(e + 24, 5000, true)), '已损坏'],
    ['packed in a way that nobody uses', withEntry((v, e) => v.setUint16(e + 10, 14, true)), '已损坏'],
    ['with a password on a part', withEntry((v, e) => v.setUint16(e + 8, 1, true)), '加了密码'],
    ['whose part lies outside', withEntry((v, e) => v.setUint32(e + 42, 1 << 30, true)), '不完整'],
    ['whose part goes on outside', withEntry((v, e) => v.setUint32(e + 20, 1 << 30, true)), '不完整'],
    ['whose part lies where none begins', withEntry((v, e) => v.setUint32(e + 42, 3, true)), '不完整'],
    ['whose list lies outside', withEntry(v => v.setUint32(v.byteLength - 6, 1 << 30, true)), '不完整'],
    ['whose list is longer than it is', withEntry(v => v.setUint16(v.byteLength - 12, 9, true)), '不完整'],
    [
      'whose list lies in a record that is not there',
      withEntry(v => v.setUint32(v.byteLength - 6, 0xffffffff, true)),
      '不完整',
    ],
    ['without an end', PACKED.subarray(0, PACKED.length - 22), '不完整'],
    ['of four bytes', PACKED.subarray(0, 4), '不完整'],
    ['that says it is huge', withEntry((v, e) => v.setUint32(e + 24, 0xfffffffe, true)), '过大'],
    ['with a name of Windows folders', zipSync({ 'a\\..\\b.xml': strToU8('<a/>') }), '不正常的文件名'],
    ['with a name that no folder can hold', zipSync({ 'a\0.xml': strToU8('<a/>') }), '不正常的文件名'],
    ['with a name that means something to programs', withName('__proto__'), '不正常的文件名'],
    ['with two parts of one name', withName('b/c.xml'), '两个'],
  ])('%s is not read', (_, bytes, reason) => {
    const refusal = refusalOf(bytes);
    expect(refusal).toBeInstanceOf(UnreadableFile);
    expect(String(refusal)).toContain(reason);
  });

  it('is unpacked no further than what it says', () => {
    expect(large.length).toBeGreaterThan(32 * 1024);
    const { push } = Inflate.prototype;
    let pieces = 0;
    Inflate.prototype.push = function (...given) {
      pieces++;
      push.apply(this, given);
    };
    try {
      const refusal = refusalOf(large);
      expect(refusal).toBeInstanceOf(UnreadableFile);
      expect(String(refusal)).toContain('已损坏');
      expect(pieces).toBe(1);
    } finally {
      Inflate.prototype.push = push;
    }
  });
});

function refusalOf(bytes: Uint8Array): unknown {
  try {
    unpack(bytes);
    return null;
  } catch (error) {
    return error;
  }
}

/** A package with a part of this name beside `b/c.xml`. */
function withName(name: string): Uint8Array {
  const own = 'x'.repeat(name.length);
  const bytes = zipSync({ [own]: strToU8('<a/>'), 'b/c.xml': strToU8('<b/>') });
  return Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(own, name), 'latin1'));
}
