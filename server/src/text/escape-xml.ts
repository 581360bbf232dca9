const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as it is written between tags of XML or of a page; characters that these can't hold are left out. */
export function escapeXml(text: string): string {
  return text.replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '').replace(/[&<>]/g, c => ESCAPES[c]!);
}
