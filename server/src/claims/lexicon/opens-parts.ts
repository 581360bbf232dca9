/** Words between a total in prose and the list of its parts. */

/** Words behind which all parts are listed: `分别为`, `按类别分：`, `由甲20条、乙30条组成`. */
const ALL_OF_THEM = [
  '(?:其中|各|具体)?分别(?:为|是)[：，]?',
  '按照?[^，。；：（）\\d]{1,8}(?:分|划分|统计)为?[：，]?',
  '由(?=[^。；]{1,90}(?:组成|构成))',
].join('|');
/** Words behind which some may be. */
const SOME_OF_THEM = '(?:其中|主要|具体|内容)?(?:包括|包含|内含|含|涵盖)(?:有|了)?[：，]?';
/** Between a total and its parts: the end of its clause, at most a few words, and 其中, a bracket, a colon or 包括. */
export const OPENS = new RegExp(
  `^(?:政府信息|信息|消息|申请|案件|件)?(?:(?<all>[，；（]?(?:${ALL_OF_THEM}))|` +
    `(?:[，。；]其中[，：]?|其中|（其中[，：]?|（(?!含|包括|包含|约)|：)|(?<some>[，；（]?${SOME_OF_THEM}))`,
);
/** The two characters that one of these begins with, or the words before it. */
export const OPENS_SO = /^(?:[，；。][其各具分按由主内包含涵]|[（：其各具分按由主内包含涵政信消申案件])/;
/** A cheap look for one of these. */
export const MIGHT_OPEN = /其中|（|：|包括|包含|含|涵盖|分别|，按|，由/;
