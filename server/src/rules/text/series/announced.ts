import { anyOf } from '../../../claims/lexicon/phrases.ts';

const NUMERAL = '(?<![第一二三四五六七八九十百\\d.])(十[一二三四五六七八九]?|[二两三四五六七八九]|[2-9]|1\\d)';
const POINTS = anyOf(`
  个[大]方面
  大方面
  方面
  个
  大
  点
  项
  类
`);
const NOUN = anyOf(`
  改进措施
  薄弱环节
  问题
  不足
  短板
  困难
  措施
  举措
  工作
  情况
`);
/** `从四个方面改进：` */
const TO_WORK = anyOf(`
  [加以/予以/进行]改进
  着手
  入手
  发力
  推进
  努力
  做起
  抓起
  加强[工作]
  开展工作
`);
const COUNTED = `${NUMERAL}${POINTS}?(?:的|主要|突出)?${NOUN}?${TO_WORK}?`;

/** `以下三个方面的问题：`, `主要有两点不足。` before a list that begins with 一是 or below. */
export const ANNOUNCED = new RegExp(`${COUNTED}(?:[：:。](?=[\\s\\u3000]{0,4}(?:一是|$))|[，,](?=一是))`, 'g');
/** It is no longer, blanks behind it counted. */
export const LONGEST_ANNOUNCED = 40;
/** The same right before the first point of another list. */
export const COUNTED_POINTS = new RegExp(`${COUNTED}[：:。，,]?\\s?$`);
/** Words without which a number announces no points. */
export const LIST_OF = /方面|点|项|类|个|问题|不足|短板|困难|措施|举措|环节/;
/** Another way to go on with a list. */
export const OTHER_NEXT = /(?:^|[，。；\s])(?:另|其次|再次|再者|再就是|最后|还有|此外|第[二三四五])/;
