import { describe, expect, it } from 'vitest';
import { beginParagraph, type SentenceState } from '../../../server/src/claims/sentence/state.ts';
import {
  beginSentence,
  enterClause,
  forgetOthers,
  meetFigure,
  remember,
  takeInTopic,
} from '../../../server/src/claims/sentence/steps.ts';
import { FOREIGN_WORK, type Kind, type Reading, UNKNOWN } from '../../../server/src/claims/which-cell/reading.ts';

const OVERVIEW = { year: 2024, edition: '2021', section: 1 } as const;
const start = beginParagraph(OVERVIEW, '');
const reading = (kind: Kind, base: string[] = []): Reading => ({ ...UNKNOWN, kind, base });
const NEW = reading('flow', ['new']);
const REVIEW = reading('dispute', ['review']);
const behind = (state: SentenceState, told: Reading, words: string) =>
  remember(state, told, words, { lastEnd: 9, subject: 'office', ownYear: false });
const enter = (state: SentenceState, stop: string, text = '新收申请5件，其余2件') =>
  enterClause(state, { from: 7, to: text.length, stop }, text);

describe('a paragraph', () => {
  it('speaks of applications from the start in section 3 and under their sub-heading', () => {
    expect(start).toMatchObject({ applications: false, information: false });
    expect(beginParagraph(OVERVIEW, '（二）依申请公开')).toMatchObject({ applications: true, information: true });
    expect(beginParagraph({ ...OVERVIEW, section: 3 }, '')).toMatchObject({ applications: true });
    expect(beginParagraph({ ...OVERVIEW, section: 4 }, '')).toMatchObject({ applications: false, information: true });
  });
});

describe('a sentence', () => {
  const previous: SentenceState = {
    ...start,
    last: NEW,
    cases: ['review'],
    before: [NEW],
    row: 'rules',
    leadIn: '其中',
  };

  it('begins with nothing before it but what is spoken of', () => {
    const begun = beginSentence(
      { ...previous, applications: true, ownYear: false, subject: 'office' },
      '予以公开2件',
      true,
    );
    expect(begun).toMatchObject({ parent: null, cases: [], before: [], leadIn: '', ownYear: true, subject: 'own' });
    expect(begun).toMatchObject({ applications: true, information: true, row: 'rules' });
  });

  it('goes on with the parts of the one before behind 其中', () => {
    expect(beginSentence(previous, '其中自然人2件', true)).toMatchObject({
      parent: NEW,
      cases: ['review'],
      before: [NEW],
    });
  });

  it('is of applications by its bookkeeping, not beside other work', () => {
    expect(beginSentence(start, '新收5件，结转1件', true).applications).toBe(true);
    expect(beginSentence(start, '信访新收5件，结转1件', true).applications).toBe(false);
  });

  it('lists results when it names two, and only then', () => {
    expect(beginSentence(start, '予以公开5件，不予公开3件', true).results).toBe(true);
    expect(beginSentence(start, '予以公开5件，又予以公开3件', true).results).toBe(false);
    expect(beginSentence(start, '同意公开5件，不同意公开3件', true).results).toBe(false);
    expect(beginSentence(start, '予以公开，不予公开', false).results).toBe(false);
  });
});

describe('a clause', () => {
  const within: SentenceState = { ...start, last: NEW, cases: ['direct'], ownYear: false };

  it('in brackets is a part of the figure before, up to their end', () => {
    const inside = enter(within, '（');
    expect(inside.parent).toBe(NEW);
    const outside = enter({ ...inside, cases: [], ownYear: true }, '）');
    expect(outside).toMatchObject({ parent: null, cases: ['direct'], ownYear: false, interrupted: null });
  });

  it('in brackets within brackets comes back to the outer ones', () => {
    const inner = enter({ ...enter(within, '（'), last: REVIEW }, '（');
    expect(inner.parent).toBe(REVIEW);
    expect(enter(inner, '）').parent).toBe(NEW);
    expect(enter(enter(inner, '）'), '）').parent).toBeNull();
  });

  it('in brackets behind words without a figure is no part', () => {
    expect(enter({ ...within, leadIn: '县政府' }, '（').parent).toBeNull();
  });

  it('behind a bracket that nobody opened has no whole, and keeps its cases', () => {
    expect(enter({ ...within, parent: NEW }, '）')).toMatchObject({ parent: null, cases: ['direct'] });
  });

  it('behind a semicolon is no part, and of all lawsuits again', () => {
    expect(enter({ ...within, parent: NEW }, '；')).toMatchObject({ parent: null, cases: [] });
    expect(enter({ ...within, cases: ['review'] }, '；').cases).toEqual(['review']);
  });

  it('behind 其中 is a part, but not over a semicolon', () => {
    expect(enter({ ...within, leadIn: '其中' }, '，').parent).toBe(NEW);
    expect(enter({ ...within, leadIn: '其中' }, '；').parent).toBeNull();
    expect(enter({ ...within, leadIn: '情况' }, '，').parent).toBeNull();
  });

  it('behind `5件中，` is a part of them', () => {
    const text = '不予公开5件中，自然人2件';
    const clause = { from: 8, to: text.length, stop: '，' };
    expect(enterClause({ ...within, lastEnd: 6 }, clause, text).parent).toBe(NEW);
    expect(enterClause({ ...within, lastEnd: 4 }, clause, text).parent).toBeNull();
  });
});

describe('a figure', () => {
  it('is a part behind 其中, until something of its own begins', () => {
    const part = meetFigure({ ...start, last: NEW }, '其中自然人', '其中自然人#');
    expect(part.parent).toBe(NEW);
    expect(meetFigure(part, '法人', '法人#').parent).toBe(NEW);
    expect(meetFigure(part, '上年结转', '上年结转#').parent).toBeNull();
    const ofCases: SentenceState = { ...start, parent: REVIEW };
    expect(meetFigure(ofCases, '上年结转', '上年结转#').parent).toBe(REVIEW);
    expect(meetFigure(ofCases, '收到申请', '收到申请#').parent).toBeNull();
    expect(meetFigure({ ...start, parent: FOREIGN_WORK }, '规章', '规章#').parent).toBe(FOREIGN_WORK);
    expect(meetFigure({ ...start, parent: NEW }, '规章', '规章#').parent).toBeNull();
  });

  it('leaves behind what those that follow may be about', () => {
    const before: SentenceState = { ...start, cases: ['review'], row: 'normative', applications: true };
    expect(behind(before, NEW, '#')).toMatchObject({ last: NEW, applications: true, cases: [], row: null });
    expect(behind(start, REVIEW, '#')).toMatchObject({ cases: ['review'], applications: false });
    expect(behind(before, FOREIGN_WORK, '热线#')).toMatchObject({ applications: false, cases: ['review'] });
    expect(behind(before, FOREIGN_WORK, '复议#')).toMatchObject({ applications: true, cases: [] });
    expect(behind({ ...before, parent: NEW }, FOREIGN_WORK, '热线#').applications).toBe(true);
  });

  it('leaves its end, its owner and its year', () => {
    expect(behind(start, NEW, '#')).toMatchObject({ lastEnd: 9, subject: 'office', ownYear: false });
  });

  it('that only compares is nothing to be a part of', () => {
    const state: SentenceState = { ...start, last: NEW };
    expect(behind(state, { ...UNKNOWN, kind: 'way', compared: true }, '#').last).toBe(NEW);
    expect(behind(state, UNKNOWN, '#').last).toBe(UNKNOWN);
  });

  it('is remembered with the seven before it', () => {
    let state = start;
    for (let i = 0; i < 12; i++) state = behind(state, reading('way', [String(i)]), '#');
    expect(state.before.map(r => r.base[0])).toEqual(['4', '5', '6', '7', '8', '9', '10', '11']);
  });

  it('of another office takes its cases and documents with it', () => {
    const state: SentenceState = { ...start, cases: ['review'], information: true, row: 'rules' };
    expect(forgetOthers(state, REVIEW)).toMatchObject({ cases: [], information: false, row: 'rules' });
    expect(forgetOthers({ ...state, section: 4 }, REVIEW).information).toBe(true);
    expect(forgetOthers(state, reading('disclosure'))).toMatchObject({ cases: ['review'], row: null });
    expect(forgetOthers(state, NEW)).toBe(state);
  });
});

describe('words without a figure', () => {
  it('say what is spoken of', () => {
    expect(takeInTopic(start, '政府信息公开申请').applications).toBe(true);
    expect(takeInTopic(start, '申请')).toMatchObject({ applications: false });
    expect(takeInTopic(start, '不予公开的申请').applications).toBe(true);
    expect(takeInTopic(start, '行政复议').cases).toEqual(['review']);
    expect(takeInTopic(start, '规范性文件').row).toBe('normative');
    expect(takeInTopic({ ...start, cases: ['review'], row: 'rules' }, '公开')).toMatchObject({
      cases: ['review'],
      row: 'rules',
    });
    expect(takeInTopic(start, '年度工作')).toBe(start);
  });
});
