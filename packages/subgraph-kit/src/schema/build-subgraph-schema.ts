import { buildSubgraphSchema } from '@apollo/subgraph';
import { DataCategory, Role, type Owner } from '@brobygger/domain';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { GraphQLEnumType, getNullableType, GraphQLSchema, isEnumType, isObjectType, parse } from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray, type ResolverData } from 'type-graphql';
import { LABEL_NAMES, LABELS_URL, labelDirectives } from '../labels/directives';
import { consentLabelOf, openersOf } from '../labels/labels';
import { refuseUnstorableText } from '../validation/refuse-unstorable-text';
import { validateInput } from '../validation/validate-input';
import type { SubgraphContext } from '../subgraph-context';
import { checkLabels } from './boot-check';
import { enforceLabels } from './enforce';
import { createWantsBelow, type WantsBelow } from '../disclosure/wants-below';

/** What a subgraph's schema is made from. */
export interface SubgraphSchemaDeps {
  readonly owner: Owner;
  /** Resolver objects, each of a class of its own. The schema is of the classes; the objects come with each request, in its context. */
  readonly resolvers: readonly object[];
  /** Types that no root field leads to: the entities. */
  readonly orphanedTypes: readonly Class[];
  /** The types whose tables are about youths. */
  readonly youthRecords?: ReadonlySet<string>;
  /**
   * How an entity other than a youth is read by its id. A youth's reference is the youth: what there is of it is
   * decided field by field.
   */
  readonly references?: Readonly<Record<string, (id: string, context: SubgraphContext) => Promise<object | null>>>;
}

type Class = new (...args: never[]) => object;

/** A subgraph's schema and the SDL that it is composed by. */
export interface SubgraphSchema {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  /** What is wanted below a field, gathered once per document. */
  readonly wantsBelow: WantsBelow;
}

const FEDERATION = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective"])
  @link(url: "${LABELS_URL}", import: [${LABEL_NAMES.map((name) => `"@${name}"`).join(', ')}])
${LABEL_NAMES.map((name) => `  @composeDirective(name: "@${name}")`).join('\n')}
`;

/**
 * Builds the executable schema of a subgraph with its labels enforced.
 * @throws LabelFault when a label is missing or misplaced
 */
export function createSubgraphSchema({
  owner,
  resolvers,
  orphanedTypes,
  youthRecords = new Set(),
  references = {},
}: SubgraphSchemaDeps): SubgraphSchema {
  const described = buildSchemaSync({
    resolvers: resolvers.map((resolver) => resolver.constructor) as unknown as NonEmptyArray<Class>,
    orphanedTypes: [...orphanedTypes],
    container: ({ context }: ResolverData<SubgraphContext>) => context.resolvers as Map<unknown, object>,
    validate: false,
    validateFn: validateInput,
    skipCheck: true,
  });
  describeCategories(described);
  letQuestionsFail(described);
  const sdl = `${FEDERATION}\n${printSchemaWithDirectives(withLabels(described))}\n`;
  const entities = Object.fromEntries(
    orphanedTypes.map(({ name }) => [name, { __resolveReference: referenceOf(name, references[name]) }]),
  );
  const map = createResolversMap(described) as Record<string, object>;
  const merged = Object.fromEntries(
    Object.entries(map).map(([name, resolve]) => [
      name,
      isPlain(resolve) ? { ...resolve, ...entities[name] } : resolve,
    ]),
  );
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl, { noLocation: true }), resolvers: merged as never });
  checkLabels(schema, owner, youthRecords);
  // Before the labels, so that the role comes first.
  refuseUnstorableText(schema);
  const wantsBelow = createWantsBelow();
  enforceLabels(schema, owner, wantsBelow);
  return { schema, sdl, wantsBelow };
}

/** Takes the key of a representation and nothing else that it may carry: what is read of an entity is read by its id. */
const referenceOf =
  (typename: string, find: ((id: string, context: SubgraphContext) => Promise<object | null>) | undefined) =>
  (representation: { readonly id?: unknown }, context: SubgraphContext): unknown => {
    const id = typeof representation.id === 'string' ? representation.id.toLowerCase() : '';
    return find === undefined ? { __typename: typename, id } : find(id, context);
  };

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

/** The directives are declared over the schema's own enums, so that their arguments print as enum values. */
function withLabels(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const directives = labelDirectives(enumOf(schema, 'DataCategory', DataCategory), enumOf(schema, 'Role', Role));
  return new GraphQLSchema({ ...config, directives: [...config.directives, ...directives] });
}

function enumOf(schema: GraphQLSchema, name: string, values: Readonly<Record<string, string>>): GraphQLEnumType {
  const known = schema.getType(name);
  return isEnumType(known)
    ? known
    : new GraphQLEnumType({ name, values: Object.fromEntries(Object.keys(values).map((value) => [value, {}])) });
}

/** A question that cannot be answered leaves the answers beside it as they are, which may be of other services. */
function letQuestionsFail(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) field.type = getNullableType(field.type);
}

/** Says each labelled field's category where developers read it: in its description. */
function describeCategories(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const label = consentLabelOf(field);
      if (label !== null) {
        const categories = openersOf(label)
          .map((each) => `\`${each}\``)
          .join(', ');
        const says = label.eachAlone ? 'Data category, row by row' : 'Data category';
        field.description = `${field.description ?? ''}\n\n${says}: ${categories}.`.trim();
      }
    }
  }
}
