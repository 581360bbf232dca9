import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../../scripts/generate/documents.ts';
import { type Basis, basesOf } from '../../../scripts/generate/sources.ts';
import { citationsIn } from '../../../server/src/regulation/citations.ts';
import { RULES } from '../../../server/src/rules/index.ts';
import { lawText, longestShared, maskTerms } from '../regulation/overlap.ts';
import { change } from '../rules/draft.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const pageOf = (code: string) => read(`docs/rules/${code}.md`);
const bases = (code: string) => basesOf({ code, page: pageOf(code) });
const wordsOf = ({ document, place, claim }: Basis) => `${document?.key ?? ''}${place}：${claim}`;
/** What a page says itself, without the drafts that it shows. */
const ownWords = (code: string) => pageOf(code).replace(/\n## 反例\n[\s\S]*?(?=\n## 为什么\n)/, '\n');

describe('what a rule rests on', () => {
  it.each(RULES.map(rule => rule.code))('is law, notice or practice, each by its name: %s', code => {
    for (const { kind, document, claim } of bases(code)) {
      expect(document?.kind ?? kind).toBe(kind);
      expect(claim.length).toBeGreaterThan(4);
    }
  });

  it.each(RULES.map(rule => rule.code))('names articles that there are: %s', code => {
    // The page on citations shows some of what there is not.
    const own = code === 'text/article' ? [] : [ownWords(code)];
    const cited = [...bases(code).map(wordsOf), ...own].flatMap(words => citationsIn(words));
    for (const { law, exists, targets } of cited)
      if (law !== 'other') expect(exists, JSON.stringify(targets)).toBe(true);
    for (const { document, place } of bases(code)) {
      if (document?.articles === undefined) continue;
      const [citation] = citationsIn(place);
      expect(citation?.targets.map(t => t.article).every(article => document.articles!.includes(article))).toBe(true);
    }
  });

  it.each(RULES.map(rule => rule.code))('names documents that are listed: %s', code => {
    const named = ownWords(code).match(/〔\d{4}〕\d+号|(?:DB|GB)\d*(?:\/T)? \d+/g) ?? [];
    expect(named.filter(name => !DOCUMENTS.some(({ key }) => key.includes(name)))).toEqual([]);
  });

  it.each(RULES.filter(rule => rule.severity === 'error').map(rule => rule.code))('is more than practice: %s', code => {
    expect(bases(code).some(({ kind, document }) => kind !== '通行做法' && document !== null)).toBe(true);
  });

  const law = lawText();
  it.skipIf(law === null).each(RULES.map(rule => rule.code))('is told in our own words: %s', code => {
    // The note below a law's title is nothing but names and dates.
    for (const { claim } of bases(code).filter(({ place }) => place !== '题注')) {
      const shared = longestShared(maskTerms(claim), maskTerms(law!));
      expect(shared.length, shared).toBeLessThanOrEqual(14);
    }
  });

  it('stands in one list, to which every page leads', () => {
    const list = read('docs/sources.md');
    expect(list.match(/^### (\S+)$/gm)).toEqual(RULES.map(rule => `### ${rule.code}`));
    for (const { code } of RULES) for (const { claim } of bases(code)) expect(list).toContain(claim);
    expect(read('docs/rules/README.md')).toContain('](../sources.md)');
    for (const [, page] of list.matchAll(/\]\((rules\/[^)]+)\)/g))
      expect(existsSync(path.join(ROOT, 'docs', page!))).toBe(true);
    expect(read('.vscodeignore')).toContain('!docs/sources.md\n');
  });

  it('uses every document of the list', () => {
    const used = new Set(RULES.flatMap(rule => bases(rule.code).map(wordsOf)));
    const idle = DOCUMENTS.filter(({ key }) => ![...used].some(words => words.includes(key)));
    expect(idle.map(d => d.key)).toEqual([]);
  });
});

describe('a page whose 依据 cannot be read', () => {
  const PAGE = pageOf('section/length');

  it.each([
    ['no list', '## 依据', '## 来源'],
    ['no link to the list', 'sources.md#sectionlength', 'sources.md#sectionlong'],
    ['another kind', '**通行做法**', '**惯例**'],
    ['the kinds in another order', /- \*\*法律规定\*\*：.*\n/, ''],
    ['a document that is not listed', '国办公开办函〔2021〕30号“', '国办公开办函〔2021〕31号“'],
    [
      'a document of another kind',
      '**法律规定**：没有条文规定。',
      '**法律规定**：武政办发〔2025〕54号：没有条文规定。',
    ],
    ['no place in the law', '**法律规定**：没有条文规定。', '**法律规定**：《政府信息公开条例》：没有条文规定。'],
    ['an entry that breaks off', '没有条文规定。', '没有条文规定'],
  ])('is refused for %s', (_what, from, to) => {
    expect(() => basesOf({ code: 'section/length', page: change(PAGE, from, to) })).toThrow('section/length');
  });

  it('is refused where it is not said that a document was not seen', () => {
    const page = change(pageOf('text/punctuation'), '（未见原文）', '');
    expect(() => basesOf({ code: 'text/punctuation', page })).toThrow('未见原文');
  });
});

describe('the pages', () => {
  const FILES = ['README.md', ...globSync(['docs/**/*.md', 'server/src/rules/**/*.ts'], { cwd: ROOT })];

  it.each([
    ['the 条例 names no late publication', /条例点名|逾期[^。\n]{0,8}条例/],
    ['no notice says how prose and tables go together', /不能矛盾/],
    ['no notice says how nothing is written down', /没有发生也是一个数/],
    ['no notice sends a report back', /就会退回/],
    ['no notice that could be read asks for the fees', /要在年报里说明/],
    ['信息处理费 is a 行政事业性收费', /(?:另|两|二)(?:一)?(?:回事|种费)/],
    ['a document may lapse within its year', /年末当然/],
    ['nobody forbids a row', /行不能增减|不允许增减/],
    ['not every 管理办法 is a normative document', /都是行政规范性文件/],
  ])('ascribe nothing that is not there: %s', (_what, words) => {
    expect(FILES.filter(file => words.test(read(file)))).toEqual([]);
  });
});
