import { DataCategory, requireProfession, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../../youth';
import { PsychologistContact, psychologistOfYouth } from './psychologist-contact.entity';
import { RecordPsychologistContactInput } from './psychologist.input';
import type { PsychologistService } from './psychologist.service';

@Resolver(() => OutreachRecords)
export class PsychologistResolver {
  constructor(private readonly deps: { readonly psychologist: PsychologistService }) {}

  @RequiresConsent(DataCategory.OUTREACH_PSYCHOLOGIST)
  @FieldResolver(() => PsychologistContact, {
    nullable: true,
    description: 'The newest contact with the psychologist (psykolog).',
  })
  async psychologist(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<PsychologistContact | null> {
    return (await rows.of(psychologistOfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records that a youth was offered the psychologist (psykolog), and what came of it. For a psychologist alone.',
  })
  recordPsychologistContact(
    @Arg('input', () => RecordPsychologistContactInput) input: RecordPsychologistContactInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    requireProfession(DataCategory.OUTREACH_PSYCHOLOGIST, hop.caller);
    return this.deps.psychologist.record(authorOf(hop, at), input);
  }
}
