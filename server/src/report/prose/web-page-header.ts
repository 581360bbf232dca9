import { type Span, span } from '../../text/span.ts';
import { oncePerReport } from '../memo.ts';
import { sectionsOf } from '../sections/table-of-contents.ts';

/** Lines that a website puts above an article. */
const PAGE_LINE =
  /^[ \t\u3000]*(?:(?:您?(?:现在|当前|所在)的?)位置|字体大小|字号|索[ \u3000]*引[ \u3000]*号|发文字号|发布日期|发布时间|发布机构|发文机关|主题分类|成文(?:日期|时间)|信息来源|来源|浏览次数|阅读次数|点击数)[ \t]*[:：]/;
/** `<pre>` before the draft's first words. */
const TAGS_AROUND = /^(?:[ \t\u3000]*<[a-z][^<>]{0,200}>)*/i;
/** One such line may be the writer's own. */
const LEAST_LINES = 2;
/** How far a page's header can reach. */
const FARTHEST = 3000;

/** The lines of the header of the web page that the draft was copied from; none when there is no such header. */
export const pageHeader = oncePerReport((report): readonly Span[] => {
  const end = Math.min(sectionsOf(report)[0]?.heading.span.start ?? report.text.length, FARTHEST);
  const head = report.plainHan.slice(0, end);
  // Each of its lines has a colon; most drafts have nothing but their title there.
  if (!/[:：]/.test(head)) return [];
  const lines = [...head.matchAll(/[^\r\n]+/g)].flatMap(l => {
    const tags = report.markup === 'html' ? 0 : TAGS_AROUND.exec(l[0])![0].length;
    const words = l[0].slice(tags).trimEnd();
    return PAGE_LINE.test(words) ? [span(l.index + tags, l.index + tags + words.length)] : [];
  });
  return lines.length < LEAST_LINES ? [] : lines;
});
