import { consentLabelOf, openersOf, type ConsentLabel } from '@brobygger/subgraph-kit';
import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** A consent label on the way to a field, and the field that carries it. */
interface Passed {
  readonly at: string;
  readonly label: ConsentLabel;
}

/** Each is decided on by itself, wherever it is met: what is needed to come there is no need of what it holds. */
const DECIDED_AFRESH: readonly string[] = ['Youth', 'Organisation'];

/**
 * What developers are told of each field that needs a category of consent, its own or that of a field above it, by `Type.field`, as a
 * sentence of Markdown. In a type that has such fields, the others are said to need none.
 */
export function fieldCategories(schema: GraphQLSchema): Readonly<Record<string, string>> {
  const ways = waysToFields(schema);
  const types = new Set([...ways].filter(([, each]) => each.some(isLabelled)).map(([field]) => typeOf(field)));
  const told = [...ways].filter(([field]) => types.has(typeOf(field)));
  return Object.fromEntries(told.map(([field, each]) => [field, sentenceOf(field, each)]));
}

const isLabelled = (way: readonly Passed[]): boolean => way.length > 0;
const typeOf = (field: string): string => field.slice(0, field.indexOf('.'));

/** By field, the different sets of labels that are passed on the ways from a root to it. */
function waysToFields(schema: GraphQLSchema): ReadonlyMap<string, readonly (readonly Passed[])[]> {
  const found = new Map<string, Map<string, readonly Passed[]>>();
  const seen = new Set<string>();

  function below(type: GraphQLObjectType, above: readonly Passed[]): void {
    const passed = DECIDED_AFRESH.includes(type.name) ? [] : above;
    const visit = `${type.name} ${keyOf(passed)}`;
    if (seen.has(visit)) return;
    seen.add(visit);
    for (const field of Object.values(type.getFields())) {
      const at = `${type.name}.${field.name}`;
      const label = consentLabelOf(field);
      const way = label === null ? passed : [...passed, { at, label }];
      const ways = found.get(at) ?? new Map<string, readonly Passed[]>();
      found.set(at, ways.set(keyOf(way), way));
      const next = getNamedType(field.type);
      if (isObjectType(next)) below(next, way);
    }
  }

  for (const root of [schema.getQueryType(), schema.getMutationType()]) if (root) below(root, []);
  return new Map([...found].map(([at, ways]) => [at, [...ways.values()]]));
}

const keyOf = (way: readonly Passed[]): string => way.map(({ at }) => at).join(' ');

function sentenceOf(field: string, ways: readonly (readonly Passed[])[]): string {
  const byNeeds = grouped(ways, needsOf);
  const told = [...byNeeds].map(([needs, each]) => ({ needs, from: each.flatMap((way) => aboveOf(field, way)) }));
  const [only] = told;
  if (told.length > 1) return `Category, by the way to it: ${told.map(alternative).join('; ')}.`;
  if (only === undefined || only.needs === NONE) return 'No category.';
  return `Category ${only.needs}${only.from.length === 0 ? '' : `, as ${together(only.from)}`}.`;
}

const alternative = ({ needs, from }: { readonly needs: string; readonly from: readonly string[] }): string =>
  from.length === 0 ? `${needs} elsewhere` : `${needs} by ${together(from)}`;

/** The labelled fields above, the nearest to a value last. */
const aboveOf = (field: string, way: readonly Passed[]): readonly string[] =>
  way.filter(({ at }) => at !== field).map(({ at }) => `\`${at}\``);

const together = (names: readonly string[]): string => [...new Set(names)].join(' and ');

const NONE = 'none';

/** All that is needed on one way, each category once. */
function needsOf(way: readonly Passed[]): string {
  const byCategory = grouped(way, ({ label }) => openersOf(label).map(coded).join(' or '));
  const needs = [...byCategory].map(([categories, passed]) => {
    const remarks = new Set(passed.flatMap(({ label }) => remarksOf(label)));
    return remarks.size === 0 ? categories : `${categories} (${[...remarks].join('; ')})`;
  });
  return needs.length === 0 ? NONE : needs.join(' and ');
}

const remarksOf = ({ perRow, eachAlone, placesYouth }: ConsentLabel): readonly string[] => [
  ...(eachAlone ? ['each row its own'] : []),
  ...(perRow.length > 0 && !eachAlone ? [`some rows ${perRow.map(coded).join(' or ')} too`] : []),
  ...(placesYouth ? ['tells where the youth is'] : []),
];

const coded = (name: string): string => `\`${name}\``;

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}
