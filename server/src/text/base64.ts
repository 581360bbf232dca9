/** So many bytes at a time: all bytes of a large file as arguments of one call would overflow the stack. */
const AT_ONCE = 0x8000;

/** Bytes for a message, which has no room for them. The same in Node and in a browser's worker. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += AT_ONCE) {
    binary += String.fromCharCode(...bytes.subarray(start, start + AT_ONCE));
  }
  return btoa(binary);
}

/** The bytes that were made base64. */
export function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), c => c.charCodeAt(0));
}
