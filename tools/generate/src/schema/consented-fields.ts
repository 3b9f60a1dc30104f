import type { DataCategory } from '@brobygger/domain';
import { consentLabelOf, objectsOf, openersOf } from '@brobygger/subgraph-kit';
import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** What a field of a youth needs to be released. */
interface Need {
  readonly category: DataCategory;
  readonly placesYouth: boolean;
}

/** A field that holds a value, by the way from the youth to it. */
export interface ConsentedField {
  readonly path: string;
  readonly field: string;
  readonly description: string | null;
  /** All of them. */
  readonly needs: readonly Need[];
  /** The category of those rows of the list above that need it, beside what the list needs or alone; null for the others. */
  readonly rowsOf: DataCategory | null;
  /** The lists on the way whose first rows can be asked for alone (`first`), each by its own way. */
  readonly lists: readonly string[];
}

interface Way {
  readonly path: readonly string[];
  readonly lists: readonly string[];
  readonly above: readonly string[];
  readonly needs: readonly Need[];
  readonly rows: readonly DataCategory[];
  /** The category of the rows that it is the way to, where each row of a list needs its own alone. */
  readonly alone: DataCategory | null;
}

/** Every field of a youth that leaves on a basis, with what it needs: what a consent to be would open follows from it. */
export const consentedFields = (schemas: readonly GraphQLSchema[]): readonly ConsentedField[] =>
  schemas.flatMap((schema) => fieldsOf(schema)).sort(byPath);

/** A line a field, so that a difference is read field by field. */
export const consentedFieldsFile = (fields: readonly ConsentedField[]): string =>
  `[\n${fields.map((field) => JSON.stringify(field)).join(',\n')}\n]\n`;

const byPath = (one: ConsentedField, other: ConsentedField): number =>
  keyOf(one) < keyOf(other) ? -1 : Number(keyOf(one) > keyOf(other));

const keyOf = ({ path, rowsOf }: ConsentedField): string => `${path} ${rowsOf ?? ''}`;

function fieldsOf(schema: GraphQLSchema): readonly ConsentedField[] {
  const youth = schema.getType('Youth');
  if (!isObjectType(youth)) return [];
  const start: Way = { path: [], lists: [], above: ['Youth', 'Organisation'], needs: [], rows: [], alone: null };
  return Object.values(youth.getFields()).flatMap((field) => below(schema, 'Youth', field, start));
}

/** The fields with a value that a field leads to. What leads back to a youth, or cannot be asked without an argument, is not of it. */
function below(
  schema: GraphQLSchema,
  type: string,
  field: GraphQLField<unknown, unknown>,
  { path, lists, above, needs, rows, alone }: Way,
): readonly ConsentedField[] {
  if (field.args.some(isRequiredArgument)) return [];
  const label = consentLabelOf(field);
  const own = [...path, field.name];
  const isBounded = field.args.some(({ name }) => name === 'first');
  const way = { path: own, lists: isBounded ? [...lists, own.join('.')] : lists, above, needs, rows, alone };
  if (label === null) return valuesBelow(schema, type, field, way);
  return openersOf(label).flatMap((category) =>
    valuesBelow(schema, type, field, {
      ...way,
      needs: added(needs, { category, placesYouth: label.placesYouth }),
      rows: label.eachAlone ? rows : [...rows, ...label.perRow],
      alone: label.eachAlone ? category : alone,
    }),
  );
}

function valuesBelow(
  schema: GraphQLSchema,
  type: string,
  field: GraphQLField<unknown, unknown>,
  way: Way,
): readonly ConsentedField[] {
  const named = getNamedType(field.type);
  if (isLeafType(named)) return way.needs.length === 0 ? [] : valuesOf(`${type}.${field.name}`, field, way);
  return objectsOf(schema, named)
    .filter(({ name }) => !way.above.includes(name))
    .flatMap((next) =>
      Object.values(next.getFields()).flatMap((each) =>
        below(schema, next.name, each, { ...way, above: [...way.above, next.name] }),
      ),
    );
}

const added = (needs: readonly Need[], need: Need): readonly Need[] =>
  needs.some((each) => each.category === need.category && each.placesYouth === need.placesYouth)
    ? needs
    : [...needs, need];

const valuesOf = (
  field: string,
  { description }: GraphQLField<unknown, unknown>,
  { path, lists, needs, rows, alone }: Omit<Way, 'above'>,
): readonly ConsentedField[] => {
  const value = { path: path.join('.'), field, description: saidOf(description) };
  return [
    { ...value, needs, rowsOf: alone, lists },
    ...rows.map((category) => ({
      ...value,
      needs: added(needs, { category, placesYouth: needs.some(({ placesYouth }) => placesYouth) }),
      rowsOf: category,
      lists,
    })),
  ];
};

/** What is said of a field, without its label. */
function saidOf(description: string | null | undefined): string | null {
  const [said = ''] = (description ?? '').split(/(?:^|\n\n)Data category(?:, row by row)?: /);
  return said === '' ? null : said;
}
