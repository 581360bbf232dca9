import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { keyFigures } from '../../../server/src/service/form-view/years.ts';
import { earlierReports } from '../../../server/src/workspace/earlier.ts';
import { previousOf } from '../../../server/src/workspace/previous.ts';
import { newReportIndex } from '../../../server/src/workspace/report-index.ts';
import { draftText, RIGHT } from '../../support/draft.ts';

/** A folder with a report for each year, 件 newly received as said. */
function folderWith(received: Readonly<Record<number, string>>) {
  const index = newReportIndex();
  for (const [year, total] of Object.entries(received)) {
    const text = draftText({ figures: { ...RIGHT, 'new.total': total } })
      .replaceAll('2025', String(Number(year) + 1))
      .replaceAll('2024', year);
    index.put({ uri: `file:///w/${year}.txt`, report: parseReport(text), root: 'file:///w', path: `${year}.txt` });
  }
  return index;
}

describe('the reports of earlier years', () => {
  const index = folderWith({ 2020: '9', 2022: '7', 2023: '5', 2024: '4' });
  const own = index.get('file:///w/2024.txt')!;
  const earlier = earlierReports(index, previousOf(index, own));

  it('follow each other, until one is missing', () => {
    expect(earlier.map(e => e.uri)).toEqual(['file:///w/2023.txt', 'file:///w/2022.txt']);
    expect(earlierReports(index, undefined)).toEqual([]);
    expect(earlierReports(index, { ...earlier[0]!, doubt: '请核对' })).toEqual([]);
  });

  it('give their key figures, the earliest first', () => {
    expect(keyFigures(own.report, earlier)).toEqual([
      { year: 2022, received: 7, processed: 3, carriedOut: 1, reviews: 1, suits: 0 },
      { year: 2023, received: 5, processed: 3, carriedOut: 1, reviews: 1, suits: 0 },
      { year: 2024, received: 4, processed: 3, carriedOut: 1, reviews: 1, suits: 0 },
    ]);
  });

  it('say nothing of figures that can’t be read', () => {
    const text = draftText({ figures: { ...RIGHT, 'processed.total': '约3' } });
    expect(keyFigures(parseReport(text), [])).toMatchObject([{ processed: null, carriedOut: 1 }]);
    expect(keyFigures(parseReport('三、收到和处理政府信息公开申请情况'), [])).toEqual([]);
  });
});
