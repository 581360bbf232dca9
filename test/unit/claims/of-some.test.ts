import { describe, expect, it } from 'vitest';
import { stated } from './stated.ts';

describe('results of some applications', () => {
  it.each([
    '涉及征地的政府信息公开申请17件：予以公开9件，部分公开2件',
    '征地拆迁类申请17件（占36.9%），予以公开9件、部分公开2件，结转1件',
    '政府信息公开申请中征地补偿类最多，共17件，予以公开9件，无法提供4件',
    '涉及房屋征收、征地补偿两类的申请共28件，予以公开14件',
    '征地补偿类申请17件。其中予以公开9件，无法提供4件',
    '对涉及征地的17件申请，予以公开9件，部分公开2件',
    '通过信函提交的申请14件，予以公开3件、无法提供5件，已办结13件',
    '申请人为外地居民的11件申请，予以公开4件',
    '涉及征地的申请中，予以公开9件，部分公开2件；房屋征收类申请中，予以公开5件',
  ])('are no cell’s: %s', words => {
    expect(stated(`${words}。`)).toEqual([]);
  });

  it('do not keep the figures of all from being read', () => {
    const all = '收到政府信息公开申请46件，其中网上申请31件';
    expect(stated(`${all}，予以公开9件。`)).toEqual(['46件 new']);
    expect(stated(`${all}，信函15件，予以公开9件。`)).toEqual(['46件 new', '9件 granted']);
    expect(stated(`${all}；予以公开9件。`)).toEqual(['46件 new', '9件 granted']);
    expect(stated(`${all}，予以公开19件，不予公开21件。`)).toEqual(['46件 new', '19件 granted', '21件 deny']);
    expect(stated('对收到的申请，予以公开9件。', 3)).toEqual(['9件 granted']);
    expect(stated('收到的各类申请中，予以公开9件。', 3)).toEqual(['9件 granted']);
  });
});

describe('results in pieces of information', () => {
  it.each([
    '政府信息公开申请共涉及信息63项，其中予以公开29项，不予公开12项',
    '46件申请共申请信息63条，予以公开29条，部分公开8条',
    '依申请公开共答复信息事项63项，其中公开29项、部分公开10项',
  ])('are no results of applications: %s', words => {
    expect(stated(`${words}。`)).toEqual([]);
  });

  it('beside applications that are counted in 件', () => {
    expect(stated('收到政府信息公开申请46件。予以公开29项，不予公开12项。')).toEqual(['46件 new']);
    expect(stated('收到政府信息公开申请8份，予以公开6份。')).toEqual(['8份 new', '6份 granted']);
  });
});

describe('a list of figures for one word', () => {
  it.each([
    '2023年和2024年分别收到政府信息公开申请38件和46件，予以公开15件和18件',
    '收到政府信息公开申请33件、38件、46件（2022年、2023年、2024年）',
    '2023年、2024年分别收到政府信息公开申请38件、46件；行政复议7件、5件',
    '近三年因政府信息公开被复议3件、7件和5件。不予公开5件、6件、7件',
  ])('is of several years: %s', words => {
    expect(stated(`${words}。`)).toEqual([]);
  });

  it('is none where words follow each', () => {
    expect(stated('收到政府信息公开申请5件，4件予以公开、1件不予公开。')).toContain('4件 granted');
  });
});

describe('the year in brackets behind a figure', () => {
  it('is its year', () => {
    expect(stated('收到政府信息公开申请38件（2023年）、46件（2024年）。')).toEqual([]);
    expect(stated('政府信息公开申请予以公开15件（上年）、18件（本年）。')).toEqual([]);
    expect(stated('政府信息公开申请予以公开18件（上半年）。')).toEqual([]);
    expect(stated('收到政府信息公开申请46件（2024年），予以公开18件（2023年15件）。')).toEqual([
      '46件 new',
      '18件 granted',
    ]);
  });
});
