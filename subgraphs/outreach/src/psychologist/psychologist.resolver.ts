import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../youth/outreach-records';
import { PsychologistContact, psychologistOfYouth } from './psychologist-contact.entity';
import type { PsychologistService } from './psychologist.service';

@Resolver(() => OutreachRecords)
export class PsychologistResolver {
  constructor(private readonly deps: { readonly psychologist: PsychologistService }) {}

  @RequiresConsent(DataCategory.OUTREACH_PSYCHOLOGIST)
  @FieldResolver(() => PsychologistContact, { nullable: true, description: 'The newest contact with the psychologist.' })
  async psychologist(@Root() { youthId }: OutreachRecords, @Ctx() { rows }: SubgraphContext): Promise<PsychologistContact | null> {
    return (await rows.of(psychologistOfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records a contact with the psychologist.' })
  recordPsychologistContact(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('referredOn', () => Boolean, { defaultValue: false, description: 'Whether the youth was referred on.' }) referredOn: boolean,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.psychologist.record(authorOf(hop, at), { youthId, referredOn });
  }
}
