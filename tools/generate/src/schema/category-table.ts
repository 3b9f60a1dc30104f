import { CATEGORIES } from '@brobygger/domain';
import {
  consentLabelOf,
  entitiesOf,
  objectsOf,
  openersOf,
  rootFields,
  rootTypes,
  type ConsentLabel,
} from '@brobygger/subgraph-kit';
import { getNamedType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** The golden table: every field that leaves on a basis, by every way. A change of it is a change of what is disclosed. */
export function categoryTable(schemas: readonly GraphQLSchema[]): string {
  const rows = [...new Set(schemas.flatMap((schema) => rowsOf(schema)))].sort();
  return [
    '# Fields and their categories',
    '',
    'Generated from the schema. A change here is a change of what is disclosed.',
    '',
    '| field | category | also, row by row | owner |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** A field that is reached under two categories is two rows. */
function rowsOf(schema: GraphQLSchema): readonly string[] {
  const rows: string[] = [];
  const seen = new Set<string>();

  function walk(type: GraphQLObjectType, inherited: ConsentLabel | null): void {
    const openers = inherited === null ? '' : openersOf(inherited).join();
    const step = `${type.name}:${openers}:${inherited?.placesYouth ?? ''}`;
    if (seen.has(step)) return;
    seen.add(step);
    for (const field of Object.values(type.getFields())) visit(type, field, inherited);
  }

  function visit(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, inherited: ConsentLabel | null): void {
    const own = consentLabelOf(field);
    const label = own ?? inherited;
    if (label !== null) rows.push(rowOf(`${type.name}.${field.name}`, label, own));
    for (const below of objectsOf(schema, getNamedType(field.type))) {
      // What is wanted of a youth is decided with the youth, whatever led there.
      walk(below, below.name === 'Youth' ? null : label);
    }
  }

  for (const root of rootTypes(schema)) for (const field of rootFields(root)) visit(root, field, null);
  for (const entity of entitiesOf(schema)) walk(entity, null);
  return rows;
}

/** The rows that stand alone are each of one of the categories, and so is what is below them. */
function rowOf(name: string, label: ConsentLabel, own: ConsentLabel | null): string {
  const { category, placesYouth } = label;
  const place = placesYouth ? ' (tells where the youth is)' : '';
  const openers = openersOf(label)
    .map((each) => `\`${each}\``)
    .join(' or ');
  const also = own === null || own.eachAlone ? '' : own.perRow.map((each) => `\`${each}\``).join(', ');
  return `| \`${name}\` | ${openers}${place} | ${also} | ${CATEGORIES[category].owner} |`;
}
