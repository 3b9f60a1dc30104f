import { ALLOWED_LICENCES, EXCEPTIONS } from './allowed-licences';
import { packageOf, type Bill, type Component } from './bill';

/** A package that is shipped, and under what. */
export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; nothing where the package says none. */
  readonly licence: string | null;
}

/** The packages of a bill, by name. */
export const licensedIn = ({ components }: Bill): readonly Licensed[] =>
  components.map(licensedAs).sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));

/** The packages whose licence is not allowed. */
export const refusedOf = (all: readonly Licensed[]): readonly Licensed[] => all.filter((each) => !isAllowed(each));

/** The list as CSV: package, version, licence. */
export const licenceList = (all: readonly Licensed[]): string =>
  ['package,version,licence', ...all.map(({ name, version, licence }) => `${name},${version},${licence ?? ''}`), ''].join('\n');

function licensedAs(component: Component): Licensed {
  const { licenses = [] } = component;
  const said = licenses.map((each) => ('expression' in each ? each.expression : (each.license.id ?? each.license.name ?? '')));
  // Several licences without a word between them: each of them holds.
  return { ...packageOf(component), licence: said.length === 0 ? null : said.join(' AND ') };
}

/** `(MIT OR GPL-2.0) AND ISC`: of what `OR` joins one is enough; brackets are taken away from within. */
function isAllowed({ name, licence }: Licensed): boolean {
  if (licence === null) return false;
  const inner = /\(([^()]*)\)/;
  let expression = licence;
  for (let found = inner.exec(expression); found !== null; found = inner.exec(expression)) {
    expression = expression.replace(found[0], holds(found[1] ?? '', name) ? 'MIT' : 'REFUSED');
  }
  return holds(expression, name);
}

const holds = (expression: string, name: string): boolean =>
  expression.split(' OR ').some((all) => all.split(' AND ').every((one) => isTaken(one.trim(), name)));

const isTaken = (licence: string, name: string): boolean =>
  ALLOWED_LICENCES.has(licence) || EXCEPTIONS.some((each) => each.licence === licence && each.packages.test(name));
