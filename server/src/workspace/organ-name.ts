import { squeeze } from '../text/fold.ts';

/**
 * An organ's name in the form by which two reports are told to be of the same office: white space gone, and 人民政府 and 办事处 left out where
 * a place stands before them, since titles write 青禾镇 and 青禾镇人民政府, 和平街道 and 和平街道办事处 alike.
 */
export function sameOrganKey(name: string): string {
  const plain = squeeze(name).replace(/[()（）]/g, '');
  const place = /^(.+[省市县区旗州盟乡镇])人民政府$/.exec(plain) ?? /^(.+街道)办(?:事处)?$/.exec(plain);
  return place ? place[1]! : plain;
}
