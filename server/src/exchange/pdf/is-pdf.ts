/** Some programs put a few bytes before the head. */
const WITHIN = 64;
const HEAD = /^(?:\u00ef\u00bb\u00bf)?[\s\0]*%PDF-/;

/** Whether bytes are a PDF, whatever the file's name says. */
export function isPdf(bytes: Uint8Array): boolean {
  return HEAD.test(new TextDecoder('latin1').decode(bytes.subarray(0, WITHIN)));
}
