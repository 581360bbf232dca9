import { describe, expect, it } from 'vitest';
import { change, draft, seen } from '../draft.ts';

const CODE = 'text/own-name';
const on = (organ: string, words: string) => change(draft({ organ }), /2023年，本机关主动公开.*/, words);

describe('text/own-name', () => {
  it.each([
    ['青禾镇人民政府', '我局积极配合网站调整。', '我局'],
    ['青禾镇人民政府办公室', '本局逐条审核。', '本局'],
    ['青禾县林业局', '按我镇的制度逐条审核。', '我镇'],
    ['青禾县枫桥街道办事处', '我乡逐条审核。', '我乡'],
    ['青禾县林业局', '我委逐条审核。', '我委'],
    ['青禾县卫生健康委员会', '我局逐条审核。', '我局'],
    ['青禾县发改委', '本局逐条审核。', '本局'],
  ])('warns in the report of %s: %s', (organ, words, text) => {
    expect(seen(on(organ, words), CODE)).toMatchObject([{ text, severity: 'warning' }]);
  });

  const introduced = (organ: string, words: string) =>
    seen(change(draft({ organ }), /^一、总体情况/m, `${words}\n\n一、总体情况`), CODE);

  it.each([
    ['青禾县人民政府', '柳溪县'],
    ['云川市青禾县人民政府', '柳溪县人民政府'],
    ['青禾镇人民政府', '青禾县柳溪镇'],
    ['枫桥街道办事处', '柳溪街道办事处'],
  ])('warns where the introduction of %s names %s', (organ, other) => {
    expect(introduced(organ, `根据规定，现公布${other}2023年政府信息公开工作年度报告。`)).toMatchObject([
      { text: other },
    ]);
  });

  it.each([
    ['青禾县人民政府', '青禾县'],
    ['青禾县人民政府', '云川市青禾县人民政府'],
    ['青禾县人民政府', '我县'],
    ['青禾县人民政府', '全县'],
    ['青禾镇人民政府', '云岭县青禾镇人民政府'],
    ['云岭县青禾镇人民政府', '青禾镇'],
    ['青禾县教育局', '云川市'],
    ['青禾县教育局', '青禾县教育局'],
    ['云岭经济技术开发区管理委员会', '经开区'],
    ['云岭高新技术产业开发区管理委员会', '云岭高新区'],
    ['云岭苗族自治县人民政府', '云岭县'],
    ['云川市松县人民政府', '松县'],
    ['云岭新区管理委员会', '新区'],
    ['云川市青禾区人民政府', '辖区'],
  ])('is silent where the introduction of %s names %s', (organ, own) => {
    expect(introduced(organ, `根据规定，现公布${own}2023年政府信息公开工作年度报告。`)).toEqual([]);
    expect(introduced(organ, `现将${own}2023年政府信息公开工作年度报告公布如下。`)).toEqual([]);
  });

  it.each([
    ['青禾镇人民政府', '我镇与县林业局同步更新，我县统一部署，本乡本土的信息也公开。'],
    ['青禾县林业局', '我局、我县、本机关、本部门、青禾县自然资源局坚持审核，通过青禾县政府网站公开。'],
    ['青禾县林业局', '赴云岭县学习，本局部领导参加，自我局限也有。'],
    ['云川市青禾县林业局', '通过云川市政府网站、青禾县人民政府网站公开，本县政府网站同步。'],
    ['青禾镇人民政府', '本乡镇公开机构职能，我乡镇干部参加培训。'],
    ['青禾镇人民政府', '全县基本街道均设公开栏，基本局势稳定，降低成本局部见效。'],
    ['青禾县卫生健康委员会', '我委逐条审核。'],
    ['青禾县林业局', '我局党委、县委审核，基本委托办理，本委托事项公开。'],
  ])('is silent in the report of %s: %s', (organ, words) => {
    expect(seen(on(organ, words), CODE)).toEqual([]);
  });
});
