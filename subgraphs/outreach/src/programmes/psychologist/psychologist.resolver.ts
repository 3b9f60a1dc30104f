import { DataCategory, requireProfession, Role } from '@brobygger/domain';
import {
  authorOf,
  LocalDateScalar,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../../youth';
import { consultationsOfContact } from './psychologist-consultation.entity';
import { PsychologistContact, psychologistOfYouth } from './psychologist-contact.entity';
import {
  AddPsychologistConsultationInput,
  ClosePsychologistContactInput,
  RecordPsychologistContactInput,
  RecordStaffAdviceInput,
} from './psychologist.input';
import type { PsychologistService } from './psychologist.service';
import { StaffAdviceReceipt } from './staff-advice.type';

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
      'Records that a youth of the ages of the organisation was offered the psychologist (psykolog), and what came of it. For a ' +
      'psychologist alone. It begins service, which a youth who came keeps until the contact is closed.',
  })
  recordPsychologistContact(
    @Arg('input', () => RecordPsychologistContactInput) input: RecordPsychologistContactInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    requireProfession(DataCategory.OUTREACH_PSYCHOLOGIST, hop.caller);
    return this.deps.psychologist.record(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Adds a talk (konsultasjon) to an open contact with the psychologist. For a psychologist alone.',
  })
  addPsychologistConsultation(
    @Arg('input', () => AddPsychologistConsultationInput) input: AddPsychologistConsultationInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    requireProfession(DataCategory.OUTREACH_PSYCHOLOGIST, hop.caller);
    return this.deps.psychologist.addConsultation(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Records that a contact with the psychologist ended today. For a psychologist alone.',
  })
  closePsychologistContact(
    @Arg('input', () => ClosePsychologistContactInput) input: ClosePsychologistContactInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    requireProfession(DataCategory.OUTREACH_PSYCHOLOGIST, hop.caller);
    return this.deps.psychologist.close(authorOf(hop, at), { ...input, isNoShow: input.isNoShow ?? false });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => StaffAdviceReceipt, {
    description:
      'Counts that a colleague asked the psychologist for advice (rådføring). It is about no youth. For a psychologist alone.',
  })
  recordStaffAdvice(
    @Arg('input', () => RecordStaffAdviceInput) { date }: RecordStaffAdviceInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<StaffAdviceReceipt> {
    requireProfession(DataCategory.OUTREACH_PSYCHOLOGIST, hop.caller);
    return this.deps.psychologist.adviseStaff(authorOf(hop, at), date);
  }
}

/** The days of the talks are for whom how many there were is for. */
@Resolver(() => PsychologistContact)
export class PsychologistConsultationsResolver {
  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @FieldResolver(() => [LocalDateScalar], {
    nullable: true,
    description: 'The days of the talks, newest first, where they were recorded one by one.',
  })
  async consultationDates(
    @Root() { id }: PsychologistContact,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<readonly string[]> {
    return (await rows.of(consultationsOfContact, id)).map(({ date }) => date);
  }
}
