/**
 * Characters that steer a terminal instead of being shown: C0 and C1 controls, DEL, and marks that turn the direction of writing.
 * Names of files and drafts may hold them.
 */
const STEERING = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const PICTURES = 0x2400;
const DELETE = 0x7f;

/** A line of text as a terminal may get it: what would steer it is shown by a sign (`␛`) or its number (`\u202e`). */
export function printable(line: string): string {
  return line.replace(STEERING, character => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(PICTURES + code);
    return code === DELETE ? '␡' : escaped(character);
  });
}

/** A file's name as people are shown it. */
export function shownName(file: string): string {
  return file === '-' ? '标准输入' : printable(file);
}

/** JSON in which no character steers a terminal; it says the same. */
export function printableJson(value: unknown, indent?: number): string {
  // JSON.stringify escapes controls below the space within texts; those between are its own line ends.
  return JSON.stringify(value, null, indent).replace(STEERING, c => (c < ' ' ? c : escaped(c)));
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
