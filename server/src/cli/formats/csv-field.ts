import { printable } from '../printable.ts';

/** A line of CSV, without its end. */
export function csvLine(fields: readonly (string | number | boolean | null)[]): string {
  return fields.map(csvField).join(',');
}

/** A text that a spreadsheet would take for a formula is kept from it by an apostrophe; a number is none. */
function csvField(value: string | number | boolean | null): string {
  const text = printable(String(value ?? '').replace(/\s+/gu, ' '));
  // Chinese spreadsheets take the full-width signs for the others, and pass over a blank before them.
  const formula = /^ ?[=+\-@＝＋－＠]/.test(text) && !/^-?[\d.]+$/.test(text);
  const safe = formula ? `'${text}` : text;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
