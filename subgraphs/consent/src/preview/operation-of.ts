/** So many rows of a list are read to show what a consent would open: the largest page that services give. */
export const ROWS_SHOWN = 100;

/**
 * The operation by which a youth reads exactly the fields, given by their ways from the youth: what it answers is what would be shown. The
 * youth runs it as the youth, so that it is a reading of the own data, and entered as one. Of the lists that are named by their ways it
 * reads the first rows, since it is run to look at and not to keep.
 */
export const operationOf = (paths: readonly string[], lists: readonly string[] = []): string =>
  `query Preview { me { id${selectionOf(
    paths.map((path) => path.split('.')),
    { above: '', bounded: new Set(lists) },
  )} } }`;

/** Where a selection stands, and which lists give their first rows alone. */
interface At {
  readonly above: string;
  readonly bounded: ReadonlySet<string>;
}

function selectionOf(ways: readonly (readonly string[])[], at: At): string {
  const names = new Set(ways.flatMap(([name]) => name ?? []));
  return [...names].map((name) => ` ${name}${belowOf(name, ways, at)}`).join('');
}

function belowOf(name: string, ways: readonly (readonly string[])[], { above, bounded }: At): string {
  const way = `${above}${name}`;
  const first = bounded.has(way) ? `(first: ${ROWS_SHOWN})` : '';
  const below = ways.filter(([next, ...rest]) => next === name && rest.length > 0).map((each) => each.slice(1));
  return below.length === 0 ? first : `${first} {${selectionOf(below, { above: `${way}.`, bounded })} }`;
}
