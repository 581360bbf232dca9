import type { Report } from '../../report/model.ts';
import { type Run, runsOf } from '../../report/prose/paragraphs.ts';
import { narrow } from '../../text/fold.ts';
import { wordsHold } from '../../text/known-words.ts';
import { matchesOf } from '../../text/matches.ts';
import { matchSpan, textAt, textBefore, textBehind } from '../../text/piece.ts';
import { type Span, withBefore, withoutFirst } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

interface Datum {
  readonly span: Span;
  readonly what: '公民身份号码' | '手机号码' | '银行卡号';
  /** With its middle hidden. */
  readonly masked: string;
  /** What the words before it call the office's number: nobody can tell by the digits whose it is. */
  readonly isCalledOffices: boolean;
}

/** Digits, also in groups of three or four, a lone X at the end. */
const DIGITS = /\d(?:[ -]?\d){9,19}[Xx]?/g;
/** A cheap look before the dear one. */
const hasLongNumber = wordsHold(/[\d０-９](?:[ -]?[\d０-９]){9}/);
/** An address of mail is looked for only where a word begins: from each letter of a long number it would take quadratic time. */
const ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]+|(?<![\w.-])[\w.-]+@[\w.-]+/g;
/** What tells that the number is of a document, an office or a thing. */
const OTHER_NUMBER =
  /(?:索引号|文号|编号|备案号?|备|信用代码|许可证|证书|字第|批准|条码|ICP|登记号?|统一代码)[^\d，。；\n]{0,8}$/i;
const UNIT = /^\s?(?:号|元|万|亿|件|条|次|人|个|户|份|平方)/;
const MOBILE = /^1[3-9]\d{9}$/;
/** `+86 138…` */
const COUNTRY_CODE = /^(?:00)?86(?=1[3-9]\d{9}$)/;
/** `0351 138…`: an area code that somebody put before it. */
const AREA_CODE = /^0\d{2,3}[ -](?=1[3-9]\d{9}$)/;
/** Another telephone number before a slash. */
const NUMBER_BEFORE = /(?<![\w./-])[\d -]{7,20}\/$/;
const NUMBER_BEHIND = /^\/\d[\d -]{6}/;
const CARD = /(?:卡号|账号|帐号|账户|帐户|银行卡|开户)[^。；\n]{0,12}$/;

/** `办公电话：`, `值班手机（0351-2345678、`; not `联系人手机`. */
const OFFICES =
  /(?:办公|咨询|联系|服务|值班|监督|投诉|举报|受理|热线|机关|单位|对外)(?:电话|手机|方式|热线)[^，。；;\n\u4e00-\u9fff]{0,24}$/;

/**
 * Numbers by which a person can be found; a report is published, so they have no place in it. Office landlines are welcome. Laws forbid to
 * publish what is private (条例, article 15; 个人信息保护法, article 25): that numbers of identity and bank cards are is sure, a mobile
 * telephone may be the office's.
 */
export const personalData: Rule = {
  code: 'text/personal-data',
  severity: 'error',
  title: '正文中有身份证号、手机号、银行卡号',
  titleEn: 'Identity card, mobile or bank card numbers in the text',
  *check({ report }) {
    for (const { span: at, what, masked, isCalledOffices } of dataIn(report)) {
      const found = `正文中有${what}（${masked}）`;
      if (what !== '手机号码') yield { message: `${found}，公开前应删去`, span: at };
      else if (!isCalledOffices) yield { message: `${found}，是个人的公开前应删去`, span: at, severity: 'warning' };
      else {
        const message = `${found}：是机关公布的电话可以保留，是个人的公开前应删去`;
        yield { message, span: at, severity: 'information' };
      }
    }
  },
};

function dataIn(report: Report): Datum[] {
  return runsOf(report).flatMap(inRun);
}

function inRun(run: Run): Datum[] {
  if (!hasLongNumber(run)) return [];
  // Digits as half-width ones, addresses blanked out; every character stays in its place.
  const text = run.text
    .replace(/[０-９Ｘｘ]/g, c => String.fromCharCode(narrow(c.charCodeAt(0))))
    .replace(ADDRESS, address => ' '.repeat(address.length));
  const piece = { text, start: run.start };
  return matchesOf(DIGITS, text).flatMap(found => {
    const place = matchSpan(piece, found);
    const own = withoutFirst(place, AREA_CODE.exec(found[0])?.[0].length ?? 0);
    const before = textBefore(piece, place, 24).replace(NUMBER_BEFORE, '');
    const behind = textBehind(piece, place, 8).replace(NUMBER_BEHIND, '');
    if (/[\w/.-]$/.test(before) || /^(?:[\w/]|[.-]\d)/.test(behind) || OTHER_NUMBER.test(before)) return [];
    if (UNIT.test(behind)) return [];
    const digits = textAt(piece, own).replace(/[ -]/g, '').toUpperCase().replace(COUNTRY_CODE, '');
    const what = kindOf(digits, before);
    if (what === null) return [];
    const at = withBefore(own, /[+＋]$/.test(before) ? 1 : 0);
    return [{ span: at, what, masked: mask(digits), isCalledOffices: OFFICES.test(textBefore(piece, place, 32)) }];
  });
}

function kindOf(digits: string, before: string): Datum['what'] | null {
  if (isIdentity(digits)) return '公民身份号码';
  if (MOBILE.test(digits)) return '手机号码';
  return isCard(digits, CARD.test(before)) ? '银行卡号' : null;
}

function mask(digits: string): string {
  return `${digits.slice(0, 3)}…${digits.slice(-2)}`;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: region, date of birth, order, check digit. */
function isIdentity(text: string): boolean {
  const found = /^([1-8][1-7])\d{4}((?:19|20)\d{2})(\d{2})(\d{2})\d{3}[\dX]$/.exec(text);
  if (found === null) return false;
  const [year, month, day] = found.slice(2).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return '10X98765432'[sum % 11] === text[17];
}

/** By known beginnings and lengths, and the check digit; those of other kinds of cards only where the words speak of one. */
function isCard(digits: string, spoken: boolean): boolean {
  const known = /^62\d{14}(?:\d{2,3})?$|^9558\d{15}$/.test(digits);
  if (!known && !(spoken && /^(?:4\d{15}|5[1-5]\d{14}|3[57]\d{13})$/.test(digits))) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const twice = digit * 2;
    sum += i % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}
