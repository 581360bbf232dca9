import { LAST_OLD_YEAR } from '../../regulation/cited.ts';
import { isCalledFormer } from '../../regulation/old/names.ts';
import { oncePerReport } from '../../report/memo.ts';
import type { Report } from '../../report/model.ts';
import { type Run, runsOf } from '../../report/prose/paragraphs.ts';
import type { Edit } from '../../text/edit.ts';
import { oncePerWords, wordsHold, wordsHoldAny } from '../../text/known-words.ts';
import { matchesOf } from '../../text/matches.ts';
import { matchSpan, placesOf, textAt, textBefore } from '../../text/piece.ts';
import { firstOf, lastOf, type Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

/** A document that is cited by a name or a number it does not have. */
interface Miscited {
  readonly span: Span;
  readonly message: string;
  readonly edit: Edit;
}

const NUMBER_NOW = '国办公开办函〔2021〕30号';
const NAME_NOW = '中华人民共和国政府信息公开工作年度报告格式';

/** The first year whose report the notice of 2021 is for. */
const FIRST_YEAR = 2021;

/** The notice's number with the words before it; brackets and white space as they come. */
const NUMBER =
  /(国办[\u4e00-\u9fff]{0,6}?[函涵发])?\s{0,2}[〔[［(（【]\s{0,2}(20\d\d)\s{0,2}[〕\]］)）】]\s{0,2}第?(\d{1,4})\s{0,2}号/g;
/** The name of the form's notice, close before its number, and no other document's name between them. */
const OF_THE_FORM = /年度报告(?:(?:的)?格式|有关事项)[^。《]*$/;
/** A number without its organ may be that of an office's own notice on its reports. */
const OF_THE_FORM_ITSELF = /年度报告(?:的)?格式[^。《]*$/;
/** Who cites a number without a name says what it is for. */
const TO_WRITE_BY_IT = /编制|编写|撰写|年度报告/;
/** The notice on 信息处理费. */
const OF_FEES = /信息处理费(?:管理)?办法[》〉]?(?:的通知[》〉]?)?[（(\s]{0,3}$/;
const FEES_NUMBER = '国办函〔2020〕109号';
const REACH = 30;
/** The number of 2021, close behind a name, and no other document's name between them. */
const NEW_NUMBER = '(?=[^。《]{0,30}[〔[［(（【]\\s{0,2}2021\\s{0,2}[〕\\]］)）】]\\s{0,2}30\\s{0,2}号)';
/** The trial form's name, and the notice that it came with. */
const OLD_NAMES = ['年度报告格式\\s{0,2}[（(]试行[）)]', '(?:关于)?政府信息公开工作年度报告有关事项(?=的通知)'].map(
  name => new RegExp(`${name}${NEW_NUMBER}`, 'g'),
);
/** The regulation's order: No. 711 since 2019. */
const ORDER = /(国务院令\s{0,2}(?:〔?第)?\s{0,2})(\d{2,4})(?=\s{0,2}号)/g;
const REGULATION = /政府信息公开条例》?[（(，\s]{0,3}(?:中华人民共和国)?$/;
/** What has never been a law's name. */
const NO_LAW =
  /《(?:中华人民共和国)?政府信息公开(法|办法|条理|条列|条令)》|中华人民共和国政府信息公开(法)(?!律|定|规|治|人)/g;

/** The number of a notice, which holds its year. */
const hasNumber = wordsHold(/\d\s{0,2}号/, '号', '20');
const mayNameForm = oncePerWords(text => text.includes('30') && text.includes('年度报告'));
const hasOrder = wordsHoldAny('国务院令');
const mayBeLaw = wordsHold(/政府信息公开(?:法|办法|条理|条列|条令)/, '政府信息公开');

/** The notice of the form and the 条例, by names and numbers that are not theirs. What is cited from 2019 is report/outdated-notice's. */
export const citation: Rule = {
  code: 'text/citation',
  severity: 'warning',
  title: '引用的年报格式通知、《政府信息公开条例》，名称或者文号不对',
  titleEn: 'The notice of the form or the regulation, cited by a wrong name or number',
  *check({ report }) {
    for (const { span: at, message } of miscitedIn(report).values()) yield { message, span: at };
  },
  fixes(report, finding) {
    const found = miscitedIn(report).get(finding.span.start);
    if (found === undefined) return [];
    const { text } = found.edit;
    const title = text === '' ? `删去“${textAt(report, found.span)}”` : `改为“${text}”`;
    return [{ title, kind: 'safe', all: false, edits: [found.edit] }];
  },
};

/** By the offset that each begins at. */
const miscitedIn = oncePerReport((report): ReadonlyMap<number, Miscited> => {
  const found = runsOf(report)
    .filter(run => hasNumber(run) || mayNameForm(run) || hasOrder(run) || mayBeLaw(run))
    .flatMap(run => [...numbers(report, run), ...names(report, run), ...orders(report, run), ...laws(run)]);
  return new Map(found.map(m => [m.span.start, m]));
});

const isOfNow = ({ year }: Report) => year !== null && year >= FIRST_YEAR;

function numbers(report: Report, run: Run): Miscited[] {
  if (!hasNumber(run) || !isOfNow(report)) return [];
  return matchesOf(NUMBER, run.text).flatMap(found => {
    const [whole, prefix = '', year, number] = found;
    const before = textBefore(run, matchSpan(run, found), REACH);
    // A forwarding office's own number.
    if (prefix === '' && /[\u4e00-\u9fff]$/.test(before)) return [];
    const own = `${year} ${number}`;
    if (OF_FEES.test(before)) return own === '2020 109' ? [] : [feesNumber(run, found)];
    const unnamed = /^国办公开/.test(prefix) && !/[》〉]/.test(before) && TO_WRITE_BY_IT.test(run.text);
    const isForm = unnamed || (prefix === '' ? OF_THE_FORM_ITSELF : OF_THE_FORM).test(before);
    if (!isForm || own === '2019 60' || (own === '2021 30' && (prefix === '' || prefix === '国办公开办函'))) return [];
    const blank = whole.length - whole.trimStart().length;
    const at = lastOf(matchSpan(run, found), whole.length - (prefix === '' ? blank : 0));
    const text = prefix === '' ? NUMBER_NOW.slice('国办公开办函'.length) : NUMBER_NOW;
    const message = `年报格式的通知是${NUMBER_NOW}，这里写的是“${whole.trim()}”`;
    return [{ span: at, message, edit: { span: at, text } }];
  });
}

/** What is cited as the notice on 信息处理费 is its number, with the organ where that is written. */
function feesNumber(run: Run, found: RegExpExecArray): Miscited {
  const [whole, prefix = ''] = found;
  const span = lastOf(matchSpan(run, found), whole.trimStart().length);
  const text = prefix === '' ? FEES_NUMBER.slice('国办函'.length) : FEES_NUMBER;
  return { span, message: `信息处理费的办法是${FEES_NUMBER}，这里写的是“${whole.trim()}”`, edit: { span, text } };
}

/** The old name beside the new number. */
function names(report: Report, run: Run): Miscited[] {
  if (!mayNameForm(run) || !isOfNow(report)) return [];
  if (/2019\s{0,2}[〕\]］)）】]\s{0,2}60\s{0,2}号/.test(run.text)) return [];
  const [trial, notice] = OLD_NAMES.map(pattern => matchesOf(pattern, run.text));
  return [
    ...trial!.map(found => {
      const at = lastOf(matchSpan(run, found), found[0].length - found[0].search(/\s{0,2}[（(]试行/));
      const message = `${NUMBER_NOW}印发的格式不再是“（试行）”`;
      return { span: at, message, edit: { span: at, text: '' } };
    }),
    ...notice!.map(found => {
      const at = matchSpan(run, found);
      const message = `${NUMBER_NOW}是“关于印发〈${NAME_NOW}〉的通知”，这里写的是 2019 年通知的名称`;
      return { span: at, message, edit: { span: at, text: `关于印发〈${NAME_NOW}〉` } };
    }),
  ];
}

/** Who names both orders tells how the one replaced the other; until 2018 that of 2007 is right, and where it is called the old one. */
function orders(report: Report, run: Run): Miscited[] {
  if (!hasOrder(run) || /711\s{0,2}号/.test(run.text)) return [];
  const isOld = report.year !== null && report.year <= LAST_OLD_YEAR;
  return matchesOf(ORDER, run.text).flatMap(found => {
    const [whole, words, number] = found;
    const before = textBefore(run, matchSpan(run, found), REACH);
    if (!REGULATION.test(before)) return [];
    if (number === '492' && (isOld || isCalledFormer(before.replace(REGULATION, '')))) return [];
    const at = lastOf(matchSpan(run, found), whole.length - words!.length);
    const message = `现行《政府信息公开条例》是国务院令第711号公布的，这里写的是第 ${number} 号`;
    return [{ span: at, message, edit: { span: at, text: '711' } }];
  });
}

function laws(run: Run): Miscited[] {
  if (!mayBeLaw(run)) return [];
  return matchesOf(NO_LAW, run.text).flatMap(found => {
    const word = found[1] ?? found[2]!;
    const whole = matchSpan(run, found);
    const local = word === '办法' && !found[0].includes('中华人民共和国');
    if (local) return [];
    const [place] = placesOf({ text: found[0], start: whole.start }, `公开${word}`).map(p => lastOf(p, word.length));
    const message = `没有“政府信息公开${word}”，应为《中华人民共和国政府信息公开条例》`;
    return [{ span: whole, message, edit: { span: firstOf(place!, word.length), text: '条例' } }];
  });
}
