import { Act, Agency, Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { agencyOf, placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import type { EnterReading } from '../oversight/enter-reading';
import { Youth } from '../youth/youth.entity';
import { requireOwn } from '../oversight/require-own';
import { RecordDisclosureInput } from './record-disclosure.input';
import type { SharedOutsideService } from './shared-outside.service';
import { SharedOutside } from './shared-outside.type';

@Resolver(() => Youth)
export class SharedOfYouthResolver {
  constructor(
    private readonly deps: { readonly sharedOutside: SharedOutsideService; readonly enterReading: EnterReading },
  ) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @FieldResolver(() => [SharedOutside], {
    nullable: true,
    description: 'What services have told others of the youth by telephone or on paper, and recorded, newest first.',
  })
  async sharedOutside(@Root() { id }: Youth, @Ctx() context: SubgraphContext): Promise<readonly SharedOutside[]> {
    const { caller } = context.hop;
    requireOwn(caller, id);
    await this.deps.enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.sharedOutside' });
    return this.deps.sharedOutside.ofYouth(id);
  }
}

@Resolver(() => SharedOutside)
export class SharedOutsideResolver {
  constructor(private readonly deps: { readonly sharedOutside: SharedOutsideService }) {}

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() shared: SharedOutside, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return placeOf(organisationById, shared, context);
  }

  @FieldResolver(() => Organisation, { nullable: true })
  recipient(
    @Root() { youthId, recipientId }: SharedOutside,
    @Ctx() context: SubgraphContext,
  ): Promise<Organisation | null> {
    return placeOf(organisationById, { youthId, organisationId: recipientId }, context);
  }

  @FieldResolver(() => Agency, { nullable: true })
  agency(@Root() shared: SharedOutside, @Ctx() context: SubgraphContext): Promise<Agency | null> {
    return agencyOf(shared, context);
  }

  @RequiresRole([Role.CASEWORKER])
  @Mutation(() => SharedOutside, {
    description:
      'Records that you told another service something of a youth whom your organisation serves, by telephone, on paper or in a ' +
      'meeting: of which categories, on what ground, and never what was said. It stands in the youth’s log.',
  })
  recordDisclosure(
    @Arg('input', () => RecordDisclosureInput) input: RecordDisclosureInput,
    @Ctx() context: SubgraphContext,
  ): Promise<SharedOutside> {
    return this.deps.sharedOutside.record(context, input);
  }
}
