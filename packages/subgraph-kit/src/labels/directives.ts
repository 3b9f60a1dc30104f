import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  type GraphQLEnumType,
  GraphQLList,
  GraphQLNonNull,
} from 'graphql';

/** Identifies the directives in the supergraph, for `@composeDirective`. */
export const LABELS_URL = 'https://brobygger.no/labels/v1.0';

/** The names that every subgraph composes into the supergraph. */
export const LABEL_NAMES = ['requiresConsent', 'requiresRole', 'open'] as const;

const { FIELD_DEFINITION, OBJECT } = DirectiveLocation;

const list = (type: GraphQLEnumType): GraphQLList<GraphQLNonNull<GraphQLEnumType>> =>
  new GraphQLList(new GraphQLNonNull(type));

/** The label directives over the schema's own enums of categories and roles. */
export const labelDirectives = (category: GraphQLEnumType, role: GraphQLEnumType): readonly GraphQLDirective[] => [
  new GraphQLDirective({
    name: 'requiresConsent',
    description: 'The field leaves its agency only on a basis for the category.',
    locations: [FIELD_DEFINITION],
    args: {
      category: { type: new GraphQLNonNull(category) },
      perRow: {
        type: list(category),
        description: 'Categories that single rows need beside it; a row without is left out.',
      },
      eachAlone: {
        type: GraphQLBoolean,
        description: 'Each row needs its own category alone, and the list is open where any of them is.',
      },
      placesYouth: { type: GraphQLBoolean, description: 'Tells where the youth is: withheld for a protected address.' },
    },
  }),
  new GraphQLDirective({
    name: 'requiresRole',
    description:
      'The field or type is open to these roles; `ownAgency`: only to those of the agency that owns it; ' +
      '`elsewhere`: and to these of them in other agencies.',
    locations: [FIELD_DEFINITION, OBJECT],
    args: {
      roles: { type: new GraphQLNonNull(list(role)) },
      ownAgency: { type: GraphQLBoolean },
      elsewhere: { type: list(role) },
    },
  }),
  new GraphQLDirective({
    name: 'open',
    description: 'Holds nothing about a youth.',
    locations: [FIELD_DEFINITION, OBJECT],
  }),
];
