import { squeeze } from '../text/fold.ts';

/**
 * An organ's name in the form by which two reports are told to be of the same office: white space gone, and 人民政府 left out where
 * a place stands before it, since titles write 青禾镇 and 青禾镇人民政府 alike.
 */
export function sameOrganKey(name: string): string {
  const plain = squeeze(name).replace(/[()（）]/g, '');
  const place = /^(.+[省市县区旗州盟乡镇])人民政府$/.exec(plain);
  return place ? place[1]! : plain;
}
