import { toChineseNumber } from '../../server/src/text/numerals.ts';

/** Numbered paragraphs go this far: more of one kind no report has. */
const LAST = { chinese: 20, digits: 30 };

/** Behind the number: a line of a table (tabs, pipes, tags) is no paragraph, and Enter behind a number alone ends the counting. */
const REST = '[^\\S\\t]*[^\\s|<][^\\t|<]*$';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText: string;
  readonly action: { readonly indent: 'none'; readonly appendText: string };
}

/** Enter at the end of a paragraph that begins with （一） or `1.` begins the next number. VS Code takes no number out of the line, so there is a rule for each. */
function enterRules(): EnterRule[] {
  const chinese = count(LAST.chinese).map(
    n => [`（${toChineseNumber(n)}）`, `（${toChineseNumber(n + 1)}）`, ''] as const,
  );
  const digits = ['.', '．', '、'].flatMap(mark =>
    count(LAST.digits).map(n => [`${n}${mark}`, `${n + 1}${mark}`, '(?![0-9])'] as const),
  );
  return [...chinese, ...digits].map(([own, next, behind]) => ({
    beforeText: `^\\s*${own.replace('.', '\\.')}${behind}${REST}`,
    afterText: '^\\s*$',
    action: { indent: 'none', appendText: next },
  }));
}

function count(last: number): number[] {
  return Array.from({ length: last - 1 }, (_, i) => i + 1);
}

/** The language's configuration with these rules in it. */
export function withEnterRules(written: string): string {
  return `${JSON.stringify({ ...JSON.parse(written), onEnterRules: enterRules() }, null, 2)}\n`;
}
