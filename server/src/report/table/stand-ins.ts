import type { TableKind } from '../../forms/form.ts';
import { core, fold } from '../../text/fold.ts';
import { isOddFigure } from './figures.ts';
import { HEADER_LETTERS } from './labels.ts';

/** What people write into a cell whose figure they do not have. */
const NOT_YET = new Set(
  [
    // to come
    ...['待定', '待填', '待填报', '待核', '待核实', '待核对', '待补', '待补充', '待统计', '待查', '待确认', '待报'],
    // not known
    ...['若干', '不详', '不明', '未知', '未统计', '未填', '未报', '暂无', '暂缺', '暂未统计', '无数据', '没有'],
    // elsewhere, or left out
    ...['空', '空白', '略', '同上', '同左', '见附件', '见附表', '见正文', '见备注'],
  ].flatMap(word => [word, `${word}件`]),
);

const UNIT = '(?:件次|人次|万元|元|件|条|个|份|项|宗|次|人|部|起)?';
/** `约1`, `10余件`, `1*`, `(1)`, `≥3`: a figure with a word or a mark. An ordinal (`1.`, `1、`, `1)`) is none. */
const MARKED_FIGURE = new RegExp(
  `^(?:大约|大概|约|近|超过|超|不足|不到|共计|合计|共|[<>≥≤≈~=\\[【(#*'"\`])?\\d{1,6}(?:\\.\\d{1,6})?(?:余|多|左右|以上|以下)?${UNIT}(?:左右|以上|以下)?[*#※?!"'\`+\\])】]{0,2}$`,
);
const ORDINAL = /^\d{1,2}[.、)\]]$/;
/** Letters that look like digits (`O`, `l`), and `TBD`. */
const LETTERS = /^[A-Za-zＡ-Ｚａ-ｚ]{1,4}件?$/;
/** `×`, `?`, `…`, `*`: no punctuation of Chinese prose, which a line end cuts off a label. */
const SIGNS = /^[?？…*＊×✕✖✗√✓○●□■△▲▽☆★※#＃_＿^&%$@!！]{1,4}$/;

/**
 * True for a text that stands where a figure belongs and is none: `待定`, `1*`, `约1`, `O`, `×`, `(1)`, `①`. No label begins with one, nor ends.
 * Numerals are left out: `三` may be a piece of a label (`isOddFigure`).
 */
export function isStandIn(text: string): boolean {
  if (text.length > LONGEST_STAND_IN) return false;
  const folded = fold(text);
  if (SIGNS.test(text) || LETTERS.test(folded) || NOT_YET.has(folded)) return true;
  if (MARKED_FIGURE.test(folded)) return !ORDINAL.test(folded);
  return isOddFigure(text) && !HAN.test(text);
}

const LONGEST_STAND_IN = 12;
const HAN = /\p{Script=Han}/u;

/** Words that a page's head or foot has. */
const PAGE_WORDS = /年报|年度|报告|政府|公开|单位|[页表局办委]$/;
const ASIDE = /^[（(〔［[【]|[：:；;。]/;

/** True for short words that may stand in a cell: no piece of a label, remark in brackets, or title of a page. */
export function mayStandIn(kind: TableKind, text: string): boolean {
  const letters = core(text);
  if (letters === '' || letters.length > LONGEST_WORDS || ASIDE.test(text) || PAGE_WORDS.test(letters)) return false;
  return isOddFigure(text) || !isOfLabels(kind, text, letters);
}

/** A piece of a label, or of several that stand side by side in a header that was cut: `结果纠 其他结 尚未审`. */
function isOfLabels(kind: TableKind, text: string, letters: string): boolean {
  const isPiece = (piece: string) => HEADER_LETTERS[kind].some(known => known.includes(piece));
  return isPiece(letters) || text.split(/[\s\u3000]+/).every(word => isPiece(core(word)));
}

const LONGEST_WORDS = 16;
