import { strToU8, unzipSync } from 'fflate';
import { zipped } from './zip.ts';

/** What a part of a package holds: text, bytes, or null for a part that is not there. */
export type PackedPart = string | Uint8Array | null;

/** A package of parts, as Word's and Excel's files are. */
export function packageOf(parts: Readonly<Record<string, PackedPart>>): Uint8Array {
  const kept = Object.entries(parts).flatMap(([name, part]) =>
    part === null ? [] : [[name, typeof part === 'string' ? strToU8(part) : part] as const],
  );
  return zipped(kept);
}

/** The package with some parts otherwise. */
export function packageWith(bytes: Uint8Array, parts: Readonly<Record<string, PackedPart>>): Uint8Array {
  return packageOf({ ...unzipSync(bytes), ...parts });
}

/** Keeps the byte order mark, which some programs write and no save may lose. */
const WITH_MARK = new TextDecoder('utf-8', { ignoreBOM: true });

/** The parts of a package as text, by their names. */
export function packedTexts(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(parts.map(([name, part]) => [name, WITH_MARK.decode(part)]));
}

/** One part of a package as text. */
export function packedText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`the package has no ${name}`);
  return WITH_MARK.decode(part);
}
