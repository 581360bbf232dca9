// @ts-check
// What a new rule's files hold: a rule that finds one word and replaces it.

const WORD = '待改的词';
const INSTEAD = '应用的词';

/**
 * @param {string} code
 * @param {string} name
 */
export function ruleText(code, name) {
  return `import { oncePerReport } from '../../report/memo.ts';
import { runsOf } from '../../report/prose/paragraphs.ts';
import { placesOf } from '../../text/piece.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

const WORD = '${WORD}';
const INSTEAD = '${INSTEAD}';

/** ${WORD} in the prose: what is wrong with it, and what is left alone. */
export const ${name}: Rule = {
  code: '${code}',
  severity: 'information',
  title: '正文中有“${WORD}”',
  titleEn: 'A word that should be another',
  *check({ report }) {
    for (const at of places(report).values()) yield { message: \`“\${WORD}”应为“\${INSTEAD}”\`, span: at };
  },
  fixes(report, finding) {
    const at = places(report).get(finding.span.start);
    if (at === undefined) return [];
    return [{ title: \`改为“\${INSTEAD}”\`, kind: 'suggestion', all: false, edits: [{ span: at, text: INSTEAD }] }];
  },
};

/** Where the word stands, by its start. */
const places = oncePerReport(
  (report): ReadonlyMap<number, Span> =>
    new Map(runsOf(report).flatMap(run => placesOf(run, WORD).map(at => [at.start, at] as const))),
);
`;
}

/** @param {string} code */
export function pageText(code) {
  return `# 新规则 ${code}

规则 \`${code}\` · 默认级别：信息 · 快速修复：改为“${INSTEAD}”

## 查什么

正文中的“${WORD}”。写明查什么、不查什么，在哪里提示。

<!-- 草稿：接在=监督保障 -->

## 反例

\`\`\`text
全年开展了${WORD}的工作。
\`\`\`

提示：\`“${WORD}”应为“${INSTEAD}”\`

修复：\`改为“${INSTEAD}”\`，改后同正例。

## 正例

\`\`\`text
全年开展了${INSTEAD}的工作。
\`\`\`

## 为什么

写明为什么是错的，错了有什么后果。

## 依据

- **法律规定**：没有条文规定。
- **通知或表样要求**：没有查到这样的要求。
- **通行做法**：写明谁这样做；前两类查到了，写作“《政府信息公开条例》第几条：……”“国办公开办函〔2021〕30号附件表三：……”。

这几条核对到什么程度，见[依据清单](../../sources.md#${code.replaceAll('/', '')})。

## 怎样关闭

在设置 \`nianbao.rules\` 中写 \`"${code}": "off"\`；也可以改成 \`"hint"\`、\`"information"\`、\`"warning"\` 或 \`"error"\` 来调整级别。只想忽略某一处，见[忽略检查结果](../../silence.md)。
`;
}

/** @param {string} code */
export function testText(code) {
  return `import { describe, expect, it } from 'vitest';
import { codes, offered, roundTrip, seen } from '../draft.ts';
import { say } from '../prose.ts';

const CODE = '${code}';

describe(CODE, () => {
  it('finds the word at its place', () => {
    expect(seen(say('开展了${WORD}的工作。'), CODE)).toMatchObject([
      { text: '${WORD}', message: '“${WORD}”应为“${INSTEAD}”', severity: 'information' },
    ]);
  });

  it.each(['开展了${INSTEAD}的工作。', '待改的栏目已经改好。'])('is silent on %s', words => {
    expect(codes(say(words))).toEqual([]);
  });

  it('is mended once and for all', () => {
    const text = say('开展了${WORD}的工作，${WORD}不再用。');
    expect(offered(text, CODE)[0]).toMatchObject({ kind: 'suggestion', all: false });
    const now = roundTrip(text, CODE);
    expect(now).toBe(say('开展了${INSTEAD}的工作，${INSTEAD}不再用。'));
    expect(codes(now)).toEqual([]);
  });
});
`;
}
