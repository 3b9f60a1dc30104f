import { Act, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { EnterReading } from '../oversight/enter-reading';
import { requireOwn } from '../oversight/require-own';
import { Youth } from '../youth/youth.entity';
import { OfferCopyInput } from './copy-in-person.input';
import { COPY_READERS, CopyInPerson, CopyOffer } from './copy-in-person.type';
import type { OfferCopy } from './offer-copy';

const OF_YOUTH = `
select c.id, c.offered_at as "offeredAt", c.officer_id as "offeredBy", c.identity_check as "identityCheck", c.interpreter,
  u.at as "openedAt"
from copy_in_person c left join copy_in_person_use u on u.copy_id = c.id
where c.youth_id in (select $1::uuid union all select id from youth where merged_into = $1::uuid)
order by c.offered_at desc, c.id desc`;

@Resolver(() => Youth)
export class CopiesInPersonResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly enterReading: EnterReading;
      readonly offerCopy: OfferCopy;
    },
  ) {}

  @RequiresRole(COPY_READERS)
  @FieldResolver(() => [CopyInPerson], {
    nullable: true,
    description: 'The copies that officers gave the youth in person, or were about to, newest first.',
  })
  async copiesInPerson(@Root() { id }: Youth, @Ctx() context: SubgraphContext): Promise<readonly CopyInPerson[]> {
    requireOwn(context.hop.caller, id);
    const { query, enterReading } = this.deps;
    await enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.copiesInPerson' });
    const rows = await query<CopyInPerson>('copies-in-person', OF_YOUTH, [id]);
    return rows.map((row) => Object.assign(new CopyInPerson(), row));
  }

  @RequiresRole([Role.CONSENT_OFFICER])
  @Mutation(() => CopyOffer, {
    description:
      'Makes a code by which a youth without an electronic id, whose identity you have checked in person, opens a copy of everything at ' +
      '`/copy-in-person`: once, within a quarter of an hour, with their date of birth. You never get the copy. It stands in the youth’s ' +
      'log, and each use is told by a notice. Not of a youth with a protected address.',
  })
  offerCopyInPerson(
    @Arg('input', () => OfferCopyInput) input: OfferCopyInput,
    @Ctx() context: SubgraphContext,
  ): Promise<CopyOffer> {
    return this.deps.offerCopy(context, input);
  }
}
