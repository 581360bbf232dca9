const HISTORY = /(?:修订|修改)(?:之|以)?前|原《?条例|原第|旧《?条例|2007年|492\s{0,2}号|(?:改|变|修改|调整)为第|对应/;

/** True for words that tell how the articles were before: then an old number may be meant. */
export function tellsOfOld(words: string): boolean {
  return HISTORY.test(words);
}

/** Where an article itself is taught or tested, not what it says is done. */
const ABOUT_IT = /培训|讲座|宣讲|学习|解读|测试|模板|围绕|列为/;

/** How an article is followed, told in a report: `第三十一条的落实情况`. */
const HOW_FOLLOWED = /^(?:的|规定|有关|相关|要求)*(?:落实|执行|贯彻|履行|遵守)情况/;

/** True for words right behind an article that tell how it is followed. */
export function tellsHowFollowed(words: string): boolean {
  return HOW_FOLLOWED.test(words);
}

const BROKEN = /(?:违反|违背|不符合)了?$/;

/** True for words right before an article that say it was broken: what follows came of that, and is not what the article says. */
export function saysBroken(words: string): boolean {
  return BROKEN.test(words);
}

/** True for words that speak of an article instead of doing what it says. */
export function speaksOfIt(words: string): boolean {
  return ABOUT_IT.test(words);
}
