import { createError, DataCategory, isId, Role } from '@brobygger/domain';
import { consentLabelOf, type SubgraphContext } from '@brobygger/subgraph-kit/enforcement';
import type { GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { LiveWorld } from '../world/live-world';
import type { KnownRow } from '../world/read-world';
import { accessResolver } from './access';
import { consentsOfYouth } from './consents';
import { ofNothing } from './of-nothing';
import { releasedRows, shownRows } from './rows';
import type { Resolve } from './service';

const MOST_YOUTHS = 50;

interface Reference {
  readonly __typename: 'Youth';
  readonly id: string;
}

const notFound = (): Error => createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');

/** The doors to a youth, and the organisations. */
export const doorsToYouths = (world: LiveWorld): Readonly<Record<string, Resolve>> => ({
  youth: (async (_source: unknown, { id }: { id: string }, context: SubgraphContext, info: GraphQLResolveInfo) => {
    const found = await resolve(id, context, info);
    if (found === null) throw notFound();
    return found;
  }) as Resolve,
  youths: (async (_source: unknown, { ids }: { ids: string[] }, context: SubgraphContext, info) => {
    if (ids.length > MOST_YOUTHS) {
      throw createError('BAD_USER_INPUT', `\`ids\` takes at most ${MOST_YOUTHS}`, { argument: 'ids' });
    }
    return Promise.all(ids.map((id) => resolve(id, context, info)));
  }) as Resolve,
  me: (_source, _args, { hop }) => ({ __typename: 'Youth', id: hop.caller.personId }),
  organisations: () => world.now.organisations,
});

/** Who the youth is, and what is open and given. Of what the world does not hold a youth has nothing. */
export function youthResolver(schema: GraphQLSchema, world: LiveWorld): Readonly<Record<string, Resolve>> {
  const youth = (schema.getType('Youth') as GraphQLObjectType).getFields();
  const rest = Object.values(youth).filter(({ name }) => name !== 'id');
  return {
    ...Object.fromEntries(rest.map((field) => [field.name, ownOnly(() => ofNothing(field))])),
    name: (({ id }: Reference) => world.findYouth(id)?.name ?? null) as Resolve,
    birthDate: (({ id }: Reference) => world.findYouth(id)?.birthDate ?? null) as Resolve,
    selfPresentation: (({ id }: Reference, _args: unknown, context: SubgraphContext) => {
      const label = consentLabelOf(youth['selfPresentation'] as never);
      const held = (world.findYouth(id)?.selfPresentation ?? []).map(withCategory);
      return label === null ? [] : shownRows(releasedRows(held, id, label, context), id);
    }) as Resolve,
    registeredAs: (({ id }: Reference) => {
      const found = world.findYouth(id);
      return found === undefined ? null : { name: found.name, birthDate: found.birthDate, protectionVersion: '1' };
    }) as Resolve,
    access: accessResolver(world),
    consents: consentsOfYouth(world),
  };
}

/** What a youth reads of themself alone, as the registry's own resolvers let by. */
const ownOnly = (read: () => unknown): Resolve =>
  (({ id }: Reference, _args: unknown, { hop: { caller } }: SubgraphContext) => {
    if (caller.role === Role.YOUTH && caller.personId !== id) {
      throw createError('FORBIDDEN_ROLE', 'this field is not open to your role');
    }
    return read();
  }) as Resolve;

const withCategory = (row: KnownRow): KnownRow => ({
  ...row,
  category: row.category ?? DataCategory[`SELF_PRESENTATION_${String(row['section'])}` as DataCategory],
});

/** An id that is none, one that nobody has, and one that the asker may not resolve are all the same. */
async function resolve(
  id: string,
  { disclosure, wantsBelow }: SubgraphContext,
  info: GraphQLResolveInfo,
): Promise<Reference | null> {
  if (!isId(id)) return null;
  const youthId = id.toLowerCase();
  disclosure.expect(youthId, wantsBelow(info));
  const category = DataCategory.IDENTITY;
  const isKnown = await disclosure.resolves(youthId, { category, placesYouth: false, fields: ['Youth.id'] });
  return isKnown ? { __typename: 'Youth', id: youthId } : null;
}
