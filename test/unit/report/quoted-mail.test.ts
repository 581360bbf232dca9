import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { signOff } from '../../../server/src/report/sign-off/lines.ts';
import { textAt } from '../../../server/src/text/piece.ts';
import { codes, draft } from '../rules/draft.ts';

describe('a draft quoted in an e-mail', () => {
  const right = `${draft()}\n\n青禾镇人民政府\n2024年1月12日\n`;
  const quoted = (mark: string) =>
    `初稿在下面，请审。\n\n${right
      .split('\n')
      .map(line => `${mark}${line}`)
      .join('\n')}`;

  it.each(['> ', '>', '>> ', '> > '])('has its title, its sections and its signature: %j', mark => {
    const report = parseReport(quoted(mark));
    expect(report.title?.organName).toBe(parseReport(right).title?.organName);
    expect(report.year).toBe(2023);
    expect(report.sections.map(s => s.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(codes(quoted(mark))).toEqual(codes(right));
    expect(
      signOff(report)
        .map(line => textAt(report, line))
        .join(),
    ).toContain('青禾镇人民政府');
  });
});
