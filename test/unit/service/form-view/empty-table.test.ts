import { describe, expect, it } from 'vitest';
import { TABLE_KINDS } from '../../../../server/src/forms/index.ts';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { tableOf } from '../../../../server/src/report/query.ts';
import { emptyTable } from '../../../../server/src/service/form-view/empty-table.ts';
import { applyEdits } from '../../../../server/src/text/apply-edits.ts';
import { draftText } from '../../../support/draft.ts';

describe('a table that the form puts into a draft', () => {
  it.each(['tab', 'markdown', 'html', 'cell', 'space'] as const)(
    'can be read, and says nothing yet where that can be told (%s)',
    layout => {
      const text = draftText({ layout });
      for (const kind of TABLE_KINDS) {
        const { region } = tableOf(parseReport(text), kind)!;
        const lacking = applyEdits(text, [{ span: region, text: '' }]);
        const edit = emptyTable(parseReport(lacking), kind)!;
        const cells = tableOf(parseReport(applyEdits(lacking, [edit])), kind)!.rows.flatMap(row =>
          row.aligned ? row.cells : [],
        );
        expect(cells).toHaveLength(tableOf(parseReport(text), kind)!.rows.flatMap(row => row.cells).length);
        const states = new Set(cells.map(cell => cell.state));
        expect([...states]).toEqual(layout === 'cell' || layout === 'space' ? ['number'] : ['blank']);
      }
      expect(emptyTable(parseReport(text), 'disputes')).toBeNull();
    },
  );
});
