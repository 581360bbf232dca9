import { packageWith, packedTexts } from './office-package.ts';
import type { Random } from './random.ts';

/** Marks of XML, and elements of Word's. */
const PIECES = [
  '<',
  '>',
  '/>',
  '&',
  '&#x0;',
  '&#xd800;',
  '"',
  '</w:t>',
  '<w:p/>',
  '<w:tbl/>',
  '<w:tr/>',
  '<w:tc/>',
  '<!--',
  ']]>',
  '<?a?>',
  'w:',
  '\0',
];

/** Changes some bytes anywhere, or cuts the file. */
export function withBrokenBytes(bytes: Uint8Array, r: Random): Uint8Array {
  const broken = bytes.slice(0, r.chance(0.2) ? r.int(0, bytes.length) : bytes.length);
  for (let i = r.int(0, 4); i > 0 && broken.length > 0; i--) broken[r.int(0, broken.length - 1)] = r.int(0, 255);
  return broken;
}

/** Puts, takes away or doubles something in the XML of one part. */
export function withBrokenXml(bytes: Uint8Array, r: Random, pieces: readonly string[] = PIECES): Uint8Array {
  const parts = packedTexts(bytes);
  const name = r.pick(Object.keys(parts));
  let xml = parts[name]!;
  for (let i = r.int(1, 3); i > 0; i--) {
    const [from, to] = [r.int(0, xml.length), r.int(0, xml.length)].sort((a, b) => a - b) as [number, number];
    const end = Math.min(to, from + 200);
    const put = r.pick(['', r.pick(pieces), xml.slice(from, end).repeat(2)]);
    xml = xml.slice(0, from) + put + xml.slice(end);
  }
  return packageWith(bytes, { [name]: xml });
}

/** Puts whole elements between others of one part, and other numbers and words in place of some. */
export function withOddXml(
  bytes: Uint8Array,
  r: Random,
  elements: readonly string[],
  values: readonly string[],
): Uint8Array {
  const parts = packedTexts(bytes);
  const name = r.pick(Object.keys(parts));
  let xml = parts[name]!;
  for (let i = r.int(1, 4); i > 0; i--) {
    const places = [...xml.matchAll(r.chance(0.5) ? /(?<=>)(?=<)/g : /(?<=="|>)[\w:]+(?=["<])/g)];
    if (places.length === 0) continue;
    const { index, 0: was } = r.pick(places);
    xml = xml.slice(0, index) + r.pick(was === '' ? elements : values) + xml.slice(index + was.length);
  }
  return packageWith(bytes, { [name]: xml });
}
