import { describe, expect, it } from 'vitest';
import { attributeOf, parseXml, settingOf } from '../../../../server/src/exchange/package/xml.ts';
import { inherited } from '../../../../server/src/exchange/word/style-chains.ts';

/** Each style as [id, the one it is based on, its size]. */
const stylesOf = (styles: readonly (readonly [string, (string | undefined)?, string?])[]) =>
  parseXml(
    `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles
      .map(
        ([id, base, size]) =>
          `<w:style w:styleId="${id}">${base ? `<w:basedOn w:val="${base}"/>` : ''}${size ? `<w:sz w:val="${size}"/>` : ''}</w:style>`,
      )
      .join('')}</w:styles>`,
  );
const said = (styles: Parameters<typeof stylesOf>[0]) =>
  Object.fromEntries(
    inherited(
      stylesOf(styles),
      style => settingOf(style, 'w:sz'),
      (own, base) => `${own}<${base}`,
    ),
  );

describe('what styles say with those that they are based on', () => {
  it('stands first as the style has it, and is nothing where none of them says any', () => {
    expect(said([['a', 'b', '1'], ['b', 'c'], ['c', undefined, '3'], ['d'], ['e', 'gone', '5']])).toEqual({
      a: '1<3',
      b: '3',
      c: '3',
      e: '5',
    });
  });

  it('ends where a circle closes', () => {
    expect(
      said([
        ['a', 'b', '1'],
        ['b', 'a', '2'],
        ['c', 'c', '3'],
      ]),
    ).toEqual({ a: '1<2', b: '2', c: '3' });
  });

  it('is asked of each style once, however long the chain is', () => {
    const asked: (string | undefined)[] = [];
    const chain = Array.from({ length: 500 }, (_, i) => [`s${i}`, `s${i + 1}`] as const);
    inherited(
      stylesOf(chain),
      style => {
        asked.push(attributeOf(style, 'styleId'));
        return undefined;
      },
      own => own,
    );
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toHaveLength(500);
  });
});
