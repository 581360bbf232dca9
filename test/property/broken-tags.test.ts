import { describe, expect, test } from 'vitest';
import { htmlTokens } from '../../server/src/layouts/html-tokens.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import { randomModel } from '../support/model.ts';
import { type Random, random } from '../support/random.ts';
import { seedsOf } from '../support/runs.ts';
import { unsound } from '../support/sound.ts';
import { LAYOUTS, write } from '../support/writer/index.ts';

/** Tags and what is left of them. */
const PIECES = [
  ...[
    '<',
    '</',
    '<t',
    '<td',
    '<td ',
    '<td a',
    '<td a=',
    '<td a="',
    '<td a="1"',
    '<td/',
    '<td/ ',
    '<td>',
    '<tr>',
    '<p>',
  ],
  ...['</t', '</td', '</td ', '</td\t', '</td\n', '</td/', '</td>', '</tr', '</p>', '</table ', '</table>', '<table>'],
  ...['<!', '<!-', '<!--', '<!-- -', '-->', '<![CDATA[', ']]>', '<?', '<?x ', '<!DOCTYPE', '<script>', '</script '],
  ...[
    '<title',
    '</title ',
    '<br/',
    '<br',
    '&',
    '&#',
    '&#x',
    '&am',
    '&amp',
    '&nbsp;',
    '&#48;',
    '>',
    '"',
    '（一）开',
    '０',
  ],
];
/** Broken drafts of a seed, and pieces in each. */
const DRAFTS = 10;
const MOST_PIECES = 6;

function broken(r: Random, text: string): string {
  let now = text;
  for (let i = r.int(1, MOST_PIECES); i > 0; i--) {
    const at = r.int(0, now.length);
    now = now.slice(0, at) + r.pick(PIECES) + now.slice(at + r.int(0, 3));
  }
  // A draft that ends inside a tag is what a paste that was cut off leaves.
  return r.chance(0.5) ? now.slice(0, r.int(0, now.length)) + r.pick(PIECES) + r.pick(['', ' ', '\t0', '\n']) : now;
}

/** Tokens that begin before the one in front ended, or that end outside the source. */
function outOfOrder(source: string): string[] {
  const found: string[] = [];
  let last = 0;
  const token = (start: number, end: number) => {
    if (start < last || end < start || end > source.length) found.push(`${start}–${end} behind ${last}`);
    last = end;
  };
  htmlTokens(source, {
    open: (_name, _attributes, start, end) => token(start, end),
    close: (_name, start, end) => token(start, end),
    text: token,
    entity: (_code, start, end) => token(start, end),
  });
  return found;
}

describe('drafts with broken tags keep their spans the right way round', () => {
  test.each(LAYOUTS)('$id', layout => {
    for (const seed of seedsOf(layout, 1)) {
      const { text } = write(randomModel(random(seed), '2021'), layout, seed);
      const r = random(seed);
      for (let i = 0; i < DRAFTS; i++) {
        const draft = broken(r, text);
        expect([...outOfOrder(draft), ...unsound(parseReport(draft))], JSON.stringify(draft)).toEqual([]);
      }
    }
  });

  test.each(['<td>卷</d\t０', '<td><</t\t0', '\n主动公开政府信息情况\n<td>（一）开</td ', '<p>1</p><br/ '])(
    '%j',
    text => {
      expect([...outOfOrder(text), ...unsound(parseReport(text))]).toEqual([]);
    },
  );
});
