import { createError, DataCategory, isId, Role } from '@brobygger/domain';
import { LocalDateScalar, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { personOfYouth, Youth } from './youth.entity';

/** The most youths that one request may name. */
const MOST_YOUTHS = 50;

type YouthReference = Pick<Youth, 'id'> & { readonly __typename: 'Youth' };

@Resolver(() => Youth)
export class YouthResolver {
  @RequiresRole([Role.CASEWORKER, Role.CONSENT_OFFICER, Role.AUDITOR, Role.YOUTH])
  @Query(() => Youth, {
    nullable: true,
    description:
      "A youth whom the asker's organisation serves, or who has consented to it. Youths find themselves, officers and auditors anybody.",
  })
  async youth(
    @Arg('id', () => ID) id: string,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<YouthReference> {
    const youth = await resolve(id, context, info);
    if (youth === null) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
    return youth;
  }

  @RequiresRole([Role.CASEWORKER, Role.CONSENT_OFFICER, Role.AUDITOR, Role.YOUTH])
  @Query(() => [Youth], {
    nullable: 'items',
    description: 'Several youths at once, at most 50; `null` where `youth` would find none.',
  })
  youths(
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly (YouthReference | null)[]> {
    if (ids.length > MOST_YOUTHS) {
      throw createError('BAD_USER_INPUT', `\`ids\` takes at most ${MOST_YOUTHS}`, { argument: 'ids' });
    }
    return Promise.all(ids.map((id) => resolve(id, context, info)));
  }

  @RequiresRole([Role.YOUTH])
  @Query(() => Youth, { nullable: true, description: 'The youth who asks.' })
  me(@Ctx() { hop }: SubgraphContext): YouthReference {
    return { __typename: 'Youth', id: hop.caller.personId };
  }

  @RequiresConsent(DataCategory.IDENTITY)
  @FieldResolver(() => String, { nullable: true })
  async name(@Root() { id }: Youth, @Ctx() { rows }: SubgraphContext): Promise<string | null> {
    return (await rows.of(personOfYouth, id))[0]?.name ?? null;
  }

  @RequiresConsent(DataCategory.IDENTITY)
  @FieldResolver(() => LocalDateScalar, { nullable: true })
  async birthDate(@Root() { id }: Youth, @Ctx() { rows }: SubgraphContext): Promise<string | null> {
    return (await rows.of(personOfYouth, id))[0]?.birthDate ?? null;
  }
}

/** An id that is none, one that nobody has, and one that the asker may not resolve are all the same. */
async function resolve(
  id: string,
  { disclosure, wantsBelow }: SubgraphContext,
  info: GraphQLResolveInfo,
): Promise<YouthReference | null> {
  if (!isId(id)) return null;
  const youthId = id.toLowerCase();
  disclosure.expect(youthId, wantsBelow(info));
  const isKnown = await disclosure.resolves(youthId, {
    category: DataCategory.IDENTITY,
    placesYouth: false,
    fields: ['Youth.id'],
  });
  return isKnown ? { __typename: 'Youth', id: youthId } : null;
}
