import { Agency, DataCategory, newId, Role } from '@brobygger/domain';
import { Length } from 'class-validator';
import { execute, parse, validate } from 'graphql';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { workerHop, type WorkerHop } from '../../../testkit/src/worker-hop';
import type { Disclosure } from '../disclosure/disclosure';
import { Open, RequiresConsent, RequiresRole } from '../labels/decorators';
import { NO_RELEASES } from '../releases/releases';
import type { SubgraphContext } from '../subgraph-context';
import { LabelFault } from './boot-check';
import { createSubgraphSchema } from './build-subgraph-schema';
import { schemaOnce } from './schema-once';
import { RecordType } from './record-type';

@Directive('@key(fields: "id")')
@RecordType({ name: 'Youth', description: 'A youth.' })
class Youth {
  @Field(() => ID)
  id!: string;

  @Open()
  @Field(() => String, { nullable: true })
  hint!: string | null;
}

@Open()
@Directive('@key(fields: "id")')
@RecordType({ name: 'Office', description: 'An office.' })
class Office {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@InputType()
class NoteInput {
  @Length(1, 5)
  @Field(() => String)
  text!: string;
}

@Open()
@RecordType({ name: 'Receipt', description: 'A receipt.' })
class Receipt {
  @Field(() => String)
  text!: string;
}

/** It is made with its dependencies: a resolver that type-graphql made by itself would have none. */
@Resolver(() => Youth)
class YouthResolver {
  constructor(private readonly income: number) {}

  @RequiresRole([Role.CASEWORKER])
  @Query(() => Youth, { nullable: true })
  someYouth(@Arg('id', () => ID) id: string): object {
    return { __typename: 'Youth', id };
  }

  @RequiresConsent(DataCategory.NAV_INCOME)
  @FieldResolver(() => Number, { nullable: true, description: 'Income in whole NOK.' })
  monthlyIncome(@Root() _youth: Youth): number {
    return this.income;
  }

  @RequiresRole([Role.CASEWORKER])
  @Mutation(() => Receipt)
  record(@Arg('input', () => NoteInput) { text }: NoteInput, @Ctx() _context: SubgraphContext): Receipt {
    return { text };
  }
}

@ObjectType()
class Bare {
  @Field(() => String)
  name!: string;
}

@Resolver()
class ForgetfulResolver {
  @Query(() => Bare)
  bare(): Bare {
    return { name: 'Leila' };
  }
}

const offices = new Map([[newId(), { __typename: 'Office', name: 'NAV Bjerke' }]]);
const read: string[] = [];
const resolver = new YouthResolver(7000);
const built = createSubgraphSchema({
  owner: Agency.NAV,
  resolvers: [resolver],
  orphanedTypes: [Youth, Office],
  references: {
    Office: (id) => {
      read.push(id);
      const office = offices.get(id);
      return Promise.resolve(office === undefined ? null : { ...office, id });
    },
  },
});

/** Answers an operation for which everything labelled is released, unless the test says otherwise. */
async function ask(
  query: string,
  variableValues: Readonly<Record<string, unknown>> = {},
  of: WorkerHop & { scope?: 'ALL' | null; resolver?: YouthResolver } = {},
) {
  const { scope = 'ALL', resolver: answering = resolver, ...worker } = of;
  const document = parse(query);
  expect(validate(built.schema, document)).toEqual([]);
  const disclosure: Partial<Disclosure> = {
    expect: () => undefined,
    isCovered: () => true,
    outcomes: (_youthId, wants) =>
      wants.map(() => (scope === null ? { scope, error: new Error('withheld') } : { scope })),
  };
  const resolvers = new Map([[YouthResolver, answering]]);
  const released = NO_RELEASES.of({ requestId: 'r' }, new Date());
  const contextValue = { hop: workerHop('nav', newId(), worker), disclosure, released, resolvers };
  const { data, errors = [] } = await execute({ schema: built.schema, document, variableValues, contextValue });
  return {
    data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
    errors: errors.map(({ message, extensions }) => ({ message, ...extensions })),
  };
}

describe('the SDL that a subgraph is composed by', () => {
  test('imports the labels and composes each into the supergraph', () => {
    expect(built.sdl).toContain(
      '@link(url: "https://brobygger.no/labels/v1.0", import: ["@requiresConsent", "@requiresRole", "@open"])',
    );
    for (const name of ['requiresConsent', 'requiresRole', 'open']) {
      expect(built.sdl).toContain(`@composeDirective(name: "@${name}")`);
    }
  });

  test('carries labels, keys and the catalogue of categories', () => {
    expect(built.sdl).toMatch(/monthlyIncome: Float @requiresConsent\(category: NAV_INCOME\)/);
    expect(built.sdl).toMatch(/type Youth @key\(fields: "id"\)/);
    expect(built.sdl).toMatch(/enum DataCategory \{[^}]*HOUSING_RENT[^}]*\}/);
  });

  test('tells developers the category of each labelled field', () => {
    expect(built.sdl).toMatch(/Income in whole NOK\.\s+Data category: `NAV_INCOME`\./);
  });
});

describe('the built schema', () => {
  test('answers with resolvers that were made with their dependencies, behind their labels', async () => {
    const query = '{ someYouth(id: "a") { id monthlyIncome } }';
    expect((await ask(query)).data).toEqual({ someYouth: { id: 'a', monthlyIncome: 7000 } });
    expect((await ask(query, {}, { scope: null })).data).toEqual({ someYouth: { id: 'a', monthlyIncome: null } });
  });

  test('is one for two services that run beside each other, and each answers with its own', async () => {
    const schemaOf = schemaOnce();
    const deps = { owner: Agency.NAV, orphanedTypes: [Youth, Office] };
    const made = schemaOf({ ...deps, resolvers: [resolver] });
    expect(schemaOf({ ...deps, resolvers: [new YouthResolver(8000)] })).toBe(made);
    expect(schemaOf({ ...deps, resolvers: [resolver], youthRecords: new Set(['Nobody']) })).not.toBe(made);
    const query = '{ someYouth(id: "a") { monthlyIncome } }';
    const answers = [await ask(query), await ask(query, {}, { resolver: new YouthResolver(8000) })];
    expect(answers.map(({ data }) => data)).toEqual(
      [7000, 8000].map((monthlyIncome) => ({ someYouth: { monthlyIncome } })),
    );
  });

  test('is not made where a label was forgotten', () => {
    const make = () => createSubgraphSchema({ owner: 'NAV', resolvers: [new ForgetfulResolver()], orphanedTypes: [] });
    expect(make).toThrow(
      new LabelFault(['`Bare.name` has no label on its path', 'root field `bare` has no @requiresRole']),
    );
  });

  test('checks an input before its resolver sees it, and says the path', async () => {
    const mutation = 'mutation ($text: String!) { record(input: { text: $text }) { text } }';
    expect((await ask(mutation, { text: 'short' })).data).toEqual({ record: { text: 'short' } });
    const [error] = (await ask(mutation, { text: 'too long' })).errors;
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.text' });
    expect(JSON.stringify(error)).not.toContain('too long');
  });

  test('says to whom a field is not open that it is not, before it looks at what they sent', async () => {
    const mutation = 'mutation ($text: String!) { record(input: { text: $text }) { text } }';
    const codeOf = async (of: WorkerHop) =>
      (await ask(mutation, { text: 'a\u0000' }, of)).errors[0]?.['code' as 'message'];
    expect(await codeOf({})).toBe('BAD_USER_INPUT');
    expect(await codeOf({ role: Role.LEADER })).toBe('FORBIDDEN_ROLE');
  });
});

describe('a reference to an entity', () => {
  const entities =
    '($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Youth { id hint } ... on Office { id name } } }';
  const resolve = async (...of: readonly object[]) =>
    ((await ask(`query ${entities}`, { of })).data as { readonly _entities: readonly unknown[] })._entities;

  test('to a youth is the youth, by the id in small letters and nothing else that it carries', async () => {
    const youth = { __typename: 'Youth', id: 'ABC', hint: 'forged', youthId: 'another' };
    expect(await resolve(youth)).toEqual([{ __typename: 'Youth', id: 'abc', hint: null }]);
  });

  test('to anything else is read by its id, and is nothing where it is not found', async () => {
    const [id = ''] = offices.keys();
    expect(
      await resolve({ __typename: 'Office', id: id.toUpperCase(), name: 'forged' }, { __typename: 'Office', id: 'x' }),
    ).toEqual([{ __typename: 'Office', id, name: 'NAV Bjerke' }, null]);
    expect(read).toEqual([id, 'x']);
  });

  test('without an id that is text is to nobody', async () => {
    expect(await resolve({ __typename: 'Youth', id: { $ne: '' } }, { __typename: 'Youth' })).toEqual([
      { __typename: 'Youth', id: '', hint: null },
      { __typename: 'Youth', id: '', hint: null },
    ]);
  });
});
