import type { LayoutName } from '../../../server/src/report/model.ts';
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

/** Mistakes of several kinds, at headings and in tables. */
export const broken = (layout: LayoutName, eol = '\n') =>
  change(
    change(
      draft({ layout, cells: { ...APPLICATIONS, 'granted.total': '9', 'licence.decisions': '3件' } }),
      '二、主动',
      '2、主动',
    ),
    '五、存在的主要问题及改进情况',
    '五、存在问题及改进情况',
  ).replaceAll('\n', eol);
