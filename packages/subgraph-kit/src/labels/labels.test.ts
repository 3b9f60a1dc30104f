import { DataCategory, Role } from '@brobygger/domain';
import {
  buildSchema,
  GraphQLEnumType,
  GraphQLSchema,
  isObjectType,
  printSchema,
  type GraphQLObjectType,
} from 'graphql';
import { buildSchemaSync, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Open, RequiresConsent, RequiresRole } from './decorators';
import { LABEL_NAMES, labelDirectives } from './directives';
import { consentLabelOf, isOpen, openersOf, roleLabelOf } from './labels';

@Open()
@ObjectType({ simpleResolvers: true })
class Office {
  @Field(() => String)
  name!: string;
}

@ObjectType({ simpleResolvers: true })
class Case {
  @RequiresConsent(DataCategory.NAV_CASE)
  @Field(() => String, { nullable: true })
  status!: string | null;

  @RequiresConsent(DataCategory.NAV_CASE, { placesYouth: true })
  @Field(() => Office, { nullable: true })
  office!: Office | null;

  @RequiresConsent(DataCategory.OUTREACH_CONTACT, {
    perRow: [DataCategory.OUTREACH_SEXUALITY, DataCategory.OUTREACH_HEALTH],
  })
  @Field(() => [String], { nullable: true })
  talks!: string[] | null;

  @RequiresConsent(DataCategory.OUTREACH_HEALTH, { perRow: [DataCategory.OUTREACH_SEXUALITY], eachAlone: true })
  @Field(() => [String], { nullable: true })
  notes!: string[] | null;

  @Open()
  @Field(() => Int)
  page!: number;
}

@RequiresRole([Role.AUDITOR])
@ObjectType({ simpleResolvers: true })
class Log {
  @Field(() => String)
  line!: string;
}

@Resolver()
class Doors {
  @RequiresRole([Role.CASEWORKER, Role.LEADER])
  @Query(() => Case, { nullable: true })
  nobodysCase(): null {
    return null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => Log, { nullable: true })
  ownLog(): null {
    return null;
  }

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true, elsewhere: [Role.LEADER] })
  @Query(() => Log, { nullable: true })
  leadersLog(): null {
    return null;
  }
}

const described = buildSchemaSync({ resolvers: [Doors], validate: false, skipCheck: true });

const typeIn = (schema: GraphQLSchema, name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`no type \`${name}\``);
  return type;
};

function fieldIn(schema: GraphQLSchema, type: string, name: string) {
  const field = typeIn(schema, type).getFields()[name];
  if (field === undefined) throw new Error(`no field \`${name}\``);
  return field;
}

/** A schema in SDL, with one field under the label as it is written. */
const labelled = (label: string) =>
  fieldIn(
    buildSchema(
      `directive @requiresConsent(category: String, perRow: String, eachAlone: String, placesYouth: String) on FIELD_DEFINITION
       directive @requiresRole(roles: String, ownAgency: String) on FIELD_DEFINITION
       type Query { field: String ${label} }`,
      { assumeValid: true },
    ),
    'Query',
    'field',
  );

describe('a label that a decorator wrote is read back', () => {
  test('with its category alone', () => {
    expect(consentLabelOf(fieldIn(described, 'Case', 'status'))).toEqual({
      category: 'NAV_CASE',
      perRow: [],
      eachAlone: false,
      placesYouth: false,
    });
  });

  test('with what tells where the youth is', () => {
    expect(consentLabelOf(fieldIn(described, 'Case', 'office'))).toMatchObject({ placesYouth: true, perRow: [] });
  });

  test('with the categories of single rows, in their order', () => {
    expect(consentLabelOf(fieldIn(described, 'Case', 'talks'))).toEqual({
      category: 'OUTREACH_CONTACT',
      perRow: ['OUTREACH_SEXUALITY', 'OUTREACH_HEALTH'],
      eachAlone: false,
      placesYouth: false,
    });
  });

  test('with whether each row stands alone, so that any of the categories opens the list', () => {
    const label = consentLabelOf(fieldIn(described, 'Case', 'notes'));
    expect(label).toMatchObject({ category: 'OUTREACH_HEALTH', perRow: ['OUTREACH_SEXUALITY'], eachAlone: true });
    const [talks, notes] = [consentLabelOf(fieldIn(described, 'Case', 'talks')), label].map(
      (each) => each && openersOf(each),
    );
    expect([talks, notes]).toEqual([['OUTREACH_CONTACT'], ['OUTREACH_HEALTH', 'OUTREACH_SEXUALITY']]);
  });

  test('with its roles, and whether only for the own agency', () => {
    expect(roleLabelOf(fieldIn(described, 'Query', 'nobodysCase'))).toEqual({
      roles: ['CASEWORKER', 'LEADER'],
      ownAgency: false,
      elsewhere: [],
    });
    expect(roleLabelOf(fieldIn(described, 'Query', 'ownLog'))).toEqual({
      roles: ['CASEWORKER'],
      ownAgency: true,
      elsewhere: [],
    });
    expect(roleLabelOf(fieldIn(described, 'Query', 'leadersLog'))).toEqual({
      roles: ['CASEWORKER', 'LEADER'],
      ownAgency: true,
      elsewhere: ['LEADER'],
    });
  });

  test('on a type as on a field', () => {
    expect(roleLabelOf(typeIn(described, 'Log'))).toEqual({ roles: ['AUDITOR'], ownAgency: false, elsewhere: [] });
    expect(isOpen(typeIn(described, 'Office'))).toBe(true);
    expect(isOpen(fieldIn(described, 'Case', 'page'))).toBe(true);
  });

  test('and no other is read into it', () => {
    expect(consentLabelOf(fieldIn(described, 'Case', 'page'))).toBeNull();
    expect(roleLabelOf(fieldIn(described, 'Case', 'status'))).toBeNull();
    expect(isOpen(fieldIn(described, 'Case', 'status'))).toBe(false);
    expect(isOpen(typeIn(described, 'Case'))).toBe(false);
  });
});

describe('a label that cannot be read counts as a fault and never as none', () => {
  test.each([
    ['of no category', '@requiresConsent'],
    ['of a category that is unknown', '@requiresConsent(category: NAV_CASES)'],
    ['of a category in quotes', '@requiresConsent(category: "NAV_CASE")'],
    ['with rows of an unknown category', '@requiresConsent(category: NAV_CASE, perRow: [NAV_CASE, FAITH])'],
    ['with rows that are no list', '@requiresConsent(category: NAV_CASE, perRow: NAV_INCOME)'],
  ])('%s', (_what, label) => {
    expect(() => consentLabelOf(labelled(label))).toThrow(TypeError);
  });

  test.each([
    ['of an unknown role', '@requiresRole(roles: [CASEWORKER, ADMIN])'],
    ['of a role without a list', '@requiresRole(roles: CASEWORKER)'],
    ['of an unknown role elsewhere', '@requiresRole(roles: [LEADER], ownAgency: true, elsewhere: [ADMIN])'],
    ['of a role in quotes', '@requiresRole(roles: ["CASEWORKER"])'],
  ])('%s', (_what, label) => {
    expect(() => roleLabelOf(labelled(label))).toThrow(TypeError);
  });

  test('but a label without roles is open to nobody', () => {
    expect(roleLabelOf(labelled('@requiresRole'))).toEqual({ roles: [], ownAgency: false, elsewhere: [] });
  });
});

describe('the declared directives', () => {
  const enumOf = (name: string, values: object): GraphQLEnumType =>
    new GraphQLEnumType({ name, values: Object.fromEntries(Object.keys(values).map((value) => [value, {}])) });
  const directives = labelDirectives(enumOf('DataCategory', DataCategory), enumOf('Role', Role));
  const sdl = printSchema(new GraphQLSchema({ directives }));

  test('are those that the supergraph is composed with', () => {
    expect(directives.map(({ name }) => name)).toEqual(LABEL_NAMES);
  });

  test('take a category always, and a role list without gaps', () => {
    expect(sdl).toMatch(/@requiresConsent\(\s*category: DataCategory!/);
    expect(sdl).toContain('perRow: [DataCategory!]');
    expect(sdl).toContain('@requiresRole(roles: [Role!]!, ownAgency: Boolean, elsewhere: [Role!])');
  });

  test('let only fields be labelled with consent, and types with roles too', () => {
    const placesOf = Object.fromEntries(directives.map(({ name, locations }) => [name, locations]));
    expect(placesOf).toEqual({
      requiresConsent: ['FIELD_DEFINITION'],
      requiresRole: ['FIELD_DEFINITION', 'OBJECT'],
      open: ['FIELD_DEFINITION', 'OBJECT'],
    });
  });
});
