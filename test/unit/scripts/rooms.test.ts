import { describe, expect, it } from 'vitest';
import { renderRooms } from '../../../scripts/generate/rooms.ts';

const WORDS = '### text/ — lines\n### report/ — a tree\n### rules/ — what is wrong\n';
const file = (path: string, ...imports: string[]) => ({
  file: path,
  text: imports.map(other => `import { x } from '${other}';\n`).join(''),
});
const TEXT = file('server/src/text/lines.ts', 'node:path', './span.ts');
const REPORT = file('server/src/report/parse.ts', '../text/lines.ts');
const RULES = file('server/src/rules/cell/blank.ts', '../../report/model.ts', '../../text/span.ts');

/** How high a room's name stands. */
function heightOf(picture: string, room: string): number {
  return Number(new RegExp(`y="(\\d+)"[^>]*>${room}</text>`).exec(picture)![1]);
}

describe('the picture of the rooms', () => {
  const picture = renderRooms([TEXT, RULES, REPORT], WORDS);

  it('has each room with its words, above those it imports from', () => {
    expect(picture).toContain('>a tree</text>');
    expect(heightOf(picture, 'rules/')).toBeLessThan(heightOf(picture, 'report/'));
    expect(heightOf(picture, 'report/')).toBeLessThan(heightOf(picture, 'text/'));
  });

  it('draws no line for what is reached through another room', () => {
    expect(picture.match(/<path /g)).toHaveLength(2);
    expect(renderRooms([TEXT, file('server/src/rules/x.ts', '../text/span.ts'), REPORT], WORDS)).not.toBe(picture);
  });

  it('puts the files that only start something together', () => {
    const entries = [file('server/src/cli.ts', './report/parse.ts'), file('server/src/main.web.ts', './text/lines.ts')];
    const drawn = renderRooms([TEXT, REPORT, ...entries], WORDS);
    expect(drawn.match(/entry files/g)).toHaveLength(1);
    expect(heightOf(drawn, 'entry files')).toBeLessThan(heightOf(drawn, 'report/'));
  });

  it('is not drawn with a room that nobody has explained, nor with a circle', () => {
    expect(() => renderRooms([TEXT, file('server/src/attic/x.ts')], WORDS)).toThrow('attic/');
    const back = file('server/src/text/span.ts', '../report/parse.ts');
    expect(() => renderRooms([TEXT, back, REPORT], WORDS)).toThrow();
  });
});
