import { matchesOf } from '../../text/matches.ts';
import { type Span, span } from '../../text/span.ts';
import { oncePerReport } from '../memo.ts';
import type { Report } from '../model.ts';
import { reportText } from '../write/template.ts';
import { runsOf } from './paragraphs.ts';

/** What should have been filled in, in one paragraph. */
export interface Unfilled {
  readonly spans: readonly Span[];
  /** `open`: nothing but a figure or words can be meant; `doubtful`: it may also hide a name; `note`: a template's note to the writer. */
  readonly kind: 'open' | 'doubtful' | 'note';
}

/** Cheap looks before the dear ones. */
const SUSPECT = /[【×XxＸ_＿（(]|某某/;
const SIGNS = /[【×XＸ＿]|xx|__|某某/;

/** False for most drafts: in them nothing is left to fill in. */
export const mayHoldBlanks = oncePerReport(({ plainHan }) => SIGNS.test(plainHan) || plainHan.search(NOTE) >= 0);

const BRACKETS = /【([^【】\r\n]{0,40})】/g;
/** Words of writers' own templates; 【大】【中】【小】 of a web page, 【解读】 before a title are none. */
const ASKS =
  /^\s*$|^[×XxＸ○…·.\s]+$|^(?:请|此处|这里|待)|填写|填入|待补|待填|待定|待核|(?:单位|机关|部门)(?:名称|全称)$|^(?:数字?|数量|日期|年份|金额|联系人|电话|地址)$/;
const UNIT =
  '(?:件(?!套)|条(?!例|款|约)|次(?!日|年|月|要)|人次|期(?!间|限)|场(?!所)|篇|份|万元|元|年(?!龄|级|纪)|月|日(?!前|常|后|期)|[%％])';
/** `XX件`, `×条`, `____元`: a figure was to stand there. */
const FIGURE = new RegExp(
  `(?<![A-Za-z0-9×])(?:[XxＸ]{2,4}|×{2,4}|[XＸ×](?=${UNIT}(?:[，。；、）)X×Ｘ]|$))|[_＿]{2,12})(?=\\s?${UNIT})`,
  'g',
);
/** `××镇`, `XX文件`: a word was to stand there, if nothing is hidden on purpose. */
const WORD = /(?<![A-Za-z0-9×])(?:[XＸ]{2,4}|×{2,4}|某某)(?=镇|乡|县|市|局|事项|文件|活动|会议|平台|网站)/g;
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘某';

const IN = '[^（）()\\r\\n]';
/**
 * `（请根据实际情况填写）`, `（此处填写数字）`, `（待补充）`, `（如无请删除）`: what a template tells its writer. How people should fill in a form for
 * applications (`请如实填写`) is none.
 */
const NOTE = new RegExp(
  `[（(](?:${[
    `${IN}{0,12}请(?!如实|完整|准确|认真|按要求|参照|点击|扫码)${IN}{0,20}(?:填写|填入|填报|填列|补充|修改|删减|删除|删去|替换|撰写|增减)${IN}{0,12}`,
    `(?:此处|这里)${IN}{0,16}(?:填写|填入|补充|插入|描述|列出|写明)${IN}{0,12}`,
    `(?:有?待|需要?)(?:补充?|填写?|核实|确认|完善|更新)${IN}{0,4}`,
    `待定`,
    `(?:根据|按照?|结合|视|据)${IN}{0,12}(?:填写|填报|撰写)${IN}{0,8}`,
    `(?:如|若)(?:果)?(?:无|没有|不涉及)${IN}{0,8}(?:删|不填|填0|填“?无|写“?无)${IN}{0,6}`,
    '(?:填写)?(?:单位|机关|部门)(?:名称|全称)',
  ].join('|')})[）)]`,
  'g',
);

let hints: Set<string> | undefined;

/** What the templates of this project ask for, collected when it is first needed. */
function ownHints(): ReadonlySet<string> {
  if (hints !== undefined) return hints;
  const found = new Set<string>();
  const fill = (_key: string, hint: string) => {
    found.add(hint);
    return '';
  };
  reportText({ eol: '\n', layout: 'tab', edition: '2021', fill });
  hints = found;
  return found;
}

/** Everything left to fill in, one entry a paragraph and kind, in order: the title too. */
export function unfilledIn(report: Report): Unfilled[] {
  if (!mayHoldBlanks(report)) return [];
  const title =
    report.title === null ? [] : [{ start: report.title.span.start, text: slice(report, report.title.span) }];
  return [...title, ...runsOf(report)]
    .filter(run => SUSPECT.test(run.text))
    .flatMap(({ start, text }) => {
      const at = (places: readonly Span[]) => places.map(p => span(start + p.start, start + p.end));
      const open = at(openIn(text));
      const doubtful = at(placesOf(text, WORD).filter(p => !isBehindSurname(text, p)));
      const notes = at(placesOf(text, NOTE));
      return [
        ...(notes.length > 0 ? [{ spans: notes, kind: 'note' as const }] : []),
        ...(open.length > 0 ? [{ spans: open, kind: 'open' as const }] : []),
        ...(doubtful.length > 0 ? [{ spans: doubtful, kind: 'doubtful' as const }] : []),
      ];
    });
}

/** The words without what is left to fill in. */
export function withoutUnfilled(words: string): string {
  if (!SUSPECT.test(words)) return words;
  let kept = '';
  let from = 0;
  for (const { start, end } of openIn(words)) {
    if (start > from) kept += words.slice(from, start);
    from = Math.max(from, end);
  }
  return kept + words.slice(from);
}

/** Behind a surname `××` hides the name. */
function isBehindSurname(text: string, { start }: Span): boolean {
  return start > 0 && SURNAMES.includes(text[start - 1]!);
}

function openIn(text: string): Span[] {
  const brackets = matchesOf(BRACKETS, text)
    .filter(found => ownHints().has(found[1]!) || ASKS.test(found[1]!))
    .map(found => span(found.index, found.index + found[0].length));
  const figures = placesOf(text, FIGURE).filter(p => text[p.start] !== '×' || !isBehindSurname(text, p));
  return [...brackets, ...figures].sort((a, b) => a.start - b.start);
}

function placesOf(text: string, pattern: RegExp): Span[] {
  return matchesOf(pattern, text).map(found => span(found.index, found.index + found[0].length));
}

function slice({ plainHan }: Report, of: Span): string {
  return plainHan.slice(of.start, of.end);
}
