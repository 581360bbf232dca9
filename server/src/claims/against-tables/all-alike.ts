import type { Report } from '../../report/model.ts';
import { wordsHold } from '../../text/known-words.ts';
import type { Span } from '../../text/span.ts';
import { claimsIn } from '../claims-in.ts';
import { SOME_EXCEPTED } from '../lexicon/all-done.ts';
import { GROUP_NAME, resultsIn } from '../lexicon/results.ts';
import { type Passage, passagesOf, place } from '../prose/passages.ts';
import { amountOf, applications, GROUPS, type Quantity } from '../quantities.ts';
import { agrees } from './compare.ts';

/** Words that say that all applications had one result, beside results of 表三 that are others. */
export interface AllAlike {
  readonly span: Span;
  /** Other results that 表三 has, each above 0. */
  readonly others: readonly Quantity[];
}

/** Behind the number of all applications, up to their result: `，办理结果均为`, `均依法`. */
const ALL =
  /^(?:政府信息公开)?(?:申请)?，?(?:已|经审查|经办理|依法|按[时期]|办结|答复|(?:办理|答复|处理)?结果|，)*(?:均|全部|都)(?:已|依法|按规定|作出了?|为|是|给予)*$/;
/** What may stand behind it where all are meant; `均予以公开答复` may only say that all were answered. */
const END = /^(?:决定)?(?:[，。；）]|$)/;
const ELSE = /其余|另有|还有|剩余|除|部分/;
const LONGEST = 30;
/** So far behind the number words may take it back; the bound keeps nonsense cheap. */
const REACH = 120;

const maySayAll = wordsHold(/均|全部|都/);

/** Where the prose counts all applications and says that they had one result, while 表三 has others for sure. */
export function allAlike(report: Report): AllAlike[] {
  const keys = new Map(
    claimsIn(report)
      .filter(c => agrees(report, c))
      .map(c => [c.span.start, c.about[0]!.key]),
  );
  return passagesOf(report)
    .filter(p => p.section > 0 && p.section <= 3 && maySayAll(p))
    .flatMap(passage =>
      passage.figures.flatMap(({ start, unitEnd }) => {
        const key = keys.get(place(passage, start, unitEnd).start);
        const said = key === undefined ? null : resultOfAll(passage, unitEnd);
        if (key === undefined || said === null) return [];
        const others = othersThan(report, said.key, key);
        return others.length === 0 ? [] : [{ span: said.span, others }];
      }),
    );
}

/** The result that all are said to have had. */
function resultOfAll(passage: Passage, from: number): { readonly key: string; readonly span: Span } | null {
  const sentence = /^[^。]*/.exec(passage.text.slice(from, from + REACH))![0];
  const [label] = resultsIn(sentence.slice(0, LONGEST));
  if (label === undefined || !GROUP_NAME.test(label.key) || !label.official) return null;
  const all = sentence.startsWith('全部', label.from) ? label.from + 2 : label.from;
  const ahead = sentence.slice(0, all);
  const behind = sentence.slice(label.to);
  if (!ALL.test(ahead) || !END.test(behind) || ELSE.test(behind) || SOME_EXCEPTED.test(sentence)) return null;
  const begin = ahead.search(/均|全部|都/);
  return { key: label.key, span: place(passage, from + begin, from + label.to) };
}

/** The results beside one; none where they may be those of applications that came over from last year. What was published in part was published. */
function othersThan(report: Report, result: string, whole: string): Quantity[] {
  const amount = (key: string) => amountOf(report, applications(key, report.edition)) ?? 0;
  if (!/^(?:new|processed)(?:\+|$)/.test(whole)) return [];
  const others = Object.keys(GROUPS).filter(key => key !== result && !(result === 'granted' && key === 'partial'));
  const sum = others.reduce((all, key) => all + amount(key), 0);
  if (sum <= (whole === 'new' ? amount('carriedIn') : 0)) return [];
  return others.filter(key => amount(key) > 0).map(key => applications(key, report.edition));
}
