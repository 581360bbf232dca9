import { canPrecede, insertTopics } from '../../edits/insert-prose.ts';
import type { Report, Section, Subheading } from '../../report/model.ts';
import { wordsIn } from '../../report/prose/paragraphs.ts';
import { isBegun, sectionsOf } from '../../report/sections/table-of-contents.ts';
import { filling, TOPICS } from '../../report/write/fill-in.ts';
import type { Rule } from '../rule.ts';

/** Where documents are kept and shown to the public. */
const PLATFORM = '(?:网站|专栏|平台|新媒体|公众号|专区|查阅点|查阅场所|公开栏)';
const UPKEEP = '(?:建设|改版|改造|优化|维护|升级|规范|打造|完善|增设|新设|更新|整合|迁移|运维)';

/** What shows that a topic is spoken of: its own words, or words that nobody uses of anything else. */
interface Sign {
  /** One of these is in all that the expression finds: a report without any needs no long look. */
  readonly words: readonly string[];
  readonly pattern: RegExp;
}

/** In the order of TOPICS. The notice of 2021 asks for the topics, not for headings with these names. */
const SIGNS: readonly Sign[] = [
  { words: ['公开'], pattern: /主动公开|公开(?:各类|各项|政府|政务)?信息\s?[\d１-９]/ },
  { words: ['申请'], pattern: /依申请|公开申请|(?:收到|受理|新收|办理|答复)[^。；\n]{0,12}申请/ },
  {
    words: ['管理', '属性', '审', '目录', '规范性文件', '存量'],
    pattern:
      /信息(?:的)?(?:规范化|标准化|日常)?管理|公开属性|保密审查|发布审[查核]|审[查核]发布|先审|三审|逐级审|公开目录|目录管理|行政规范性文件|存量(?:文件|信息)/,
  },
  {
    words: ['平台', '栏', '网站', '新媒体', '公众号', '专区', '查阅'],
    pattern: new RegExp(
      `平台(?:建设|情况|管理|运行|维护|方面)|公开平台|栏目[^。；\\n]{0,10}(?:${UPKEEP}|调整)|调整[^。；\\n]{0,6}栏目|${PLATFORM}[^。；\n]{0,10}${UPKEEP}|${UPKEEP}[^。；\n]{0,10}${PLATFORM}|设[^。；\n]{0,12}查阅点`,
    ),
  },
  {
    words: ['监督', '考核', '评议', '责任追究', '培训', '督查', '督导'],
    pattern:
      /监督(?:和|与|及)?保障|监督检查|工作考核|年[度终]考核|绩效考核|社会评议|责任追究|业务培训|督查|督导|开展[^。；\n]{0,10}培训|(?:举办|组织)[^。；\n]{0,10}培训/,
  },
];

/** Words of sub-headings, in the order of TOPICS. */
const TITLES: readonly RegExp[] = [/主动公开|^公开/, /申请/, /管理/, /平台|网站|渠道|载体/, /监督|保障|考核|培训/];

/** 总体情况 covers the five topics that the notice of 2021 names. */
export const topics: Rule = {
  code: 'section/topics',
  severity: 'warning',
  title: '总体情况应写到主动公开、依申请公开、政府信息管理、平台建设、监督保障',
  titleEn: 'Section 1 covers disclosure, applications, management, platforms, and supervision',
  *check({ report }) {
    const section = overviewOf(report);
    const lacking = section === undefined ? [] : missingIn(report, section);
    if (section === undefined || lacking.length === 0) return;
    const names = lacking.map(i => TOPICS[i]!.title).join('、');
    yield { message: `总体情况没有写到${names}（共应写五个方面）`, span: section.heading.span };
  },
  fixes(report) {
    const section = overviewOf(report);
    const lacking = section === undefined ? [] : missingIn(report, section);
    if (section === undefined || lacking.length === 0) return [];
    const fill = filling({ year: report.year });
    const written = lacking.map(i => ({
      title: TOPICS[i]!.title,
      text: TOPICS[i]!.text(fill),
      before: section.subheadings.find(s => topicOf(s) > i && canPrecede(report, s)),
    }));
    const edits = insertTopics(report, section, written);
    const title = lacking.length === 1 ? `补写“${written[0]!.title}”` : `补写缺少的 ${lacking.length} 个方面`;
    return [{ title, kind: 'suggestion', all: false, edits }];
  },
};

/** 总体情况 of a report in the form of 2021, when something is written in it. */
function overviewOf(report: Report): Section | undefined {
  const section =
    report.edition === '2021' && !isBegun(report) ? sectionsOf(report).find(s => s.number === 1) : undefined;
  return section !== undefined && section.paragraphs.length > 0 ? section : undefined;
}

/** Which of the topics a sub-heading is of; -1 where it is of none. */
function topicOf({ heading }: Subheading): number {
  return heading.ordinal?.style === 'paren' ? TITLES.findIndex(title => title.test(heading.text)) : -1;
}

function missingIn(report: Report, section: Section): number[] {
  const said = wordsIn(report, section);
  return SIGNS.flatMap(({ words, pattern }, i) =>
    words.some(word => said.includes(word)) && pattern.test(said) ? [] : i,
  );
}
