import { isDataCategory, isServiceName, ownerOf, Role, type DataCategory, type Owner } from '@brobygger/domain';
import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** How the rest of a list is asked for. `AFTER`: by the cursor of a connection. `BEFORE`: of each history, by the id of its oldest row. */
export type Paging = 'NONE' | 'AFTER' | 'BEFORE';

/** So many rows at a time: the largest page that services give. */
export const PAGE_SIZE = 100;

/** One part of a copy: a field of `Youth`, asked for by an operation of its own. */
export interface PlannedPart {
  /** Its name in the schema; `null` of the part with the plain values of the youth. */
  readonly field: string | null;
  readonly owner: Owner;
  readonly query: string;
  readonly paging: Paging;
  readonly category: DataCategory | null;
  /** The fields of the records of an agency, each a part of its own. */
  readonly parts: readonly { readonly field: string; readonly category: DataCategory | null }[];
}

/**
 * All that the schema lets a youth read of themself, as operations: the plain values first, then each field of `Youth`. It follows from the
 * labels, so that a new field is in it at once.
 * @throws TypeError naming a field that cannot be asked for, or whose pages cannot be followed
 */
export function planCopy(supergraphSdl: string): readonly PlannedPart[] {
  const schema = buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValidSDL: true });
  const youth = schema.getType('Youth');
  if (!isObjectType(youth)) throw new TypeError('a supergraph without `Youth`');
  const fields = Object.values(youth.getFields()).filter(isOpenToYouth);
  const plain = fields.filter(({ type }) => isLeafType(getNamedType(type)));
  return [
    {
      field: null,
      owner: 'CONSENT',
      query: `{ me { ${plain.map(whole).join(' ')} } }`,
      paging: 'NONE',
      category: null,
      parts: [],
    },
    ...fields.filter((field) => !plain.includes(field)).map((field) => partOf(schema, field)),
  ];
}

function partOf(schema: GraphQLSchema, field: Field): PlannedPart {
  const paging = pagingOf(field);
  const type = getNamedType(field.type);
  const isRecords = isObjectType(type) && labelsOf(field, 'requiresRole', 'requiresConsent').length === 0;
  return {
    field: field.name,
    owner: ownerIn(schema, field),
    query: queryOf(field, paging),
    paging,
    category: categoryOf(field),
    parts: isRecords
      ? Object.values(type.getFields())
          .filter(isOpenToYouth)
          .map((below) => ({ field: below.name, category: categoryOf(below) }))
      : [],
  };
}

function pagingOf({ name, args }: Field): Paging {
  const given = args.map((arg) => arg.name);
  if (!given.includes('first')) return 'NONE';
  if (given.includes('after')) return 'AFTER';
  if (given.includes('before')) return 'BEFORE';
  throw new TypeError(`the pages of \`Youth.${name}\` cannot be followed`);
}

function queryOf(field: Field, paging: Paging): string {
  const below = belowOf(field, ['Youth']);
  switch (paging) {
    case 'NONE':
      assertAskable('Youth', field);
      return `{ me { ${field.name}${below} } }`;
    case 'AFTER':
      return `query ($from: String) { me { ${field.name}(first: ${PAGE_SIZE}, after: $from)${below} } }`;
    case 'BEFORE':
      return `query ($from: ID) { me { ${field.name}(first: ${PAGE_SIZE}, before: $from)${below} } }`;
    default:
      return paging satisfies never;
  }
}

/** The field with everything below it that a youth may read. What leads back to where it came from gives its plain values alone. */
const whole = (field: Field): string => `${field.name}${belowOf(field, ['Youth'])}`;

function belowOf(field: Field, above: readonly string[]): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  if (!isObjectType(type)) throw new TypeError(`\`${field.name}\` leads to neither a value nor a record`);
  const isBack = above.includes(type.name);
  const selected = Object.values(type.getFields())
    .filter(isOpenToYouth)
    .filter((each) => !isBack || isLeafType(getNamedType(each.type)))
    .map((each) => {
      assertAskable(type.name, each);
      return `${each.name}${belowOf(each, [...above, type.name])}`;
    });
  return ` { ${selected.length === 0 ? '__typename' : selected.join(' ')} }`;
}

/** Below the youth itself nothing is asked for page by page: a list that gives its first rows gives all where nobody says how many. */
function assertAskable(type: string, { name, args }: Field): void {
  const arg = args.find(
    (each) => isRequiredArgument(each) || (each.name === 'first' && each.defaultValue !== undefined),
  );
  if (arg !== undefined) throw new TypeError(`\`${type}.${name}\` cannot be copied: it wants \`${arg.name}\``);
}

/** Whether role labels of the field, and of what it leads to, let a youth by. Labels of consent are for the youth's own data open. */
function isOpenToYouth(field: Field): boolean {
  const type = getNamedType(field.type);
  const labels = [...labelsOf(field, 'requiresRole'), ...(isObjectType(type) ? labelsOf(type, 'requiresRole') : [])];
  return labels.every((label) => valuesOf(label, 'roles').includes(Role.YOUTH));
}

function categoryOf(field: Field): DataCategory | null {
  const [category] = labelsOf(field, 'requiresConsent').flatMap((label) => valuesOf(label, 'category'));
  return isDataCategory(category) ? category : null;
}

function ownerIn(schema: GraphQLSchema, field: Field): Owner {
  const [graph] = labelsOf(field, 'join__field').flatMap((label) => valuesOf(label, 'graph'));
  const graphs = schema.getType('join__Graph');
  const node = graph !== undefined && isEnumType(graphs) ? graphs.getValue(graph)?.astNode : undefined;
  const [service] = (node?.directives ?? []).flatMap((directive) => valuesOf(directive, 'name'));
  if (!isServiceName(service)) throw new TypeError(`nobody answers for \`Youth.${field.name}\``);
  return ownerOf(service);
}

const labelsOf = (
  { astNode }: Pick<Field | GraphQLObjectType, 'astNode'>,
  ...names: readonly string[]
): readonly ConstDirectiveNode[] => (astNode?.directives ?? []).filter(({ name }) => names.includes(name.value));

/** The names or texts that an argument of a directive holds. */
function valuesOf({ arguments: given = [] }: ConstDirectiveNode, name: string): readonly string[] {
  const value = given.find((each) => each.name.value === name)?.value;
  const values = value?.kind === Kind.LIST ? value.values : value === undefined ? [] : [value];
  return values.flatMap((each) => (each.kind === Kind.ENUM || each.kind === Kind.STRING ? [each.value] : []));
}
