/**
 * The operation by which a youth reads exactly the fields, given by their ways from the youth: what it answers is what would be shown. The
 * youth runs it as the youth, so that it is a reading of the own data, and entered as one.
 */
export const operationOf = (paths: readonly string[]): string =>
  `query Preview { me { id${selectionOf(paths.map((path) => path.split('.')))} } }`;

function selectionOf(ways: readonly (readonly string[])[]): string {
  const names = new Set(ways.flatMap(([name]) => name ?? []));
  return [...names].map((name) => ` ${name}${belowOf(name, ways)}`).join('');
}

function belowOf(name: string, ways: readonly (readonly string[])[]): string {
  const below = ways.filter(([first, ...rest]) => first === name && rest.length > 0).map((way) => way.slice(1));
  return below.length === 0 ? '' : ` {${selectionOf(below)} }`;
}
