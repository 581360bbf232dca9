import { APPLICATIONS, codes as allCodes, change, draft } from './draft.ts';

/** What is said of a likely cause depends on what is said of totals: table/suspect/doubt.test.ts. */
export const withoutSuspects = (found: readonly string[]) => found.filter(code => code !== 'table/suspect');
export const codes = (text: string) => withoutSuspects(allCodes(text));

/** A total that is wrong: `table/row-total` at its row, `table/column-total` below. */
export const wrong = draft({ cells: { ...APPLICATIONS, 'granted.total': '9' } });
export const ROW = /^.*（一）予以公开/m;

/** A comment on the line above another. */
export const above = (line: RegExp, mark: string, text = wrong) =>
  change(text, line, `${mark}\n${line.exec(text)![0]}`);
