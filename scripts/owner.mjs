// @ts-check
// What only the owner of the extension can decide. It stands in package.json and nowhere else; packaging names what is missing there.

/** A package can't be made without a publisher: so long as nobody has decided, this stands in its place. */
const NO_PUBLISHER = 'nianbao';

/**
 * The fields of package.json that are still to be decided before the extension is published, in Chinese; empty when all are.
 * @param {Record<string, unknown>} manifest
 */
export function leftToOwner(manifest) {
  return [
    ...(manifest.publisher === NO_PUBLISHER ? [`publisher（市场上的发布者，现在是占位的 ${NO_PUBLISHER}）`] : []),
    ...(manifest.repository === undefined ? ['repository（代码仓库的地址）'] : []),
    ...(manifest.homepage === undefined ? ['homepage（主页）'] : []),
  ];
}

/**
 * What packaging says of it; empty when nothing is missing.
 * @param {Record<string, unknown>} manifest
 */
export function leftWords(manifest) {
  const left = leftToOwner(manifest);
  return left.length === 0 ? '' : `发布之前由所有者决定、写进 package.json 的，还缺：${left.join('、')}。`;
}
