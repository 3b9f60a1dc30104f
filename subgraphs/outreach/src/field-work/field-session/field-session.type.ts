import { Role } from '@brobygger/domain';
import { LocalDateScalar, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Float, GraphQLISODateTime, ID, Int } from 'type-graphql';
import { EmergencyEvent } from '../emergency-event/emergency-event.entity';
import { AnonymousEncounter } from '../encounter/anonymous-encounter.type';
import { FieldSessionCorrection } from './session-correction.entity';

/** A session of street outreach, as counts: no youth can be reached from it. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ description: 'A session of street outreach (økt), as counts: never a youth.' })
export class FieldSession {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDateScalar, { description: 'The day on which it started.' })
  date!: string;

  @Field(() => GraphQLISODateTime)
  startedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'The first moment after it.' })
  endedAt!: Date;

  @Field(() => String, { description: 'Where in town.' })
  area!: string;

  @Field(() => Float, { description: 'Hours, summed over the team (arbeidstimer på gata); 0 where it was cancelled.' })
  staffHours!: number;

  @Field(() => Boolean, { description: 'Whether it was planned and did not take place (avlyst).' })
  isCancelled!: boolean;

  @Field(() => Int, { description: 'How many meetings with youths (ungdomstreff).' })
  encounters!: number;

  @Field(() => Int, { description: 'How many of the meetings were the first with the youth (førstekontakter).' })
  firstContacts!: number;

  @Field(() => [EmergencyEvent], { description: 'Earliest first.' })
  emergencies!: readonly EmergencyEvent[];

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Field(() => [AnonymousEncounter], {
    nullable: true,
    description: 'The meetings in which nobody was named, earliest first. A leader reads of them in the reports.',
  })
  anonymousEncounters!: readonly AnonymousEncounter[] | null;

  @Field(() => [FieldSessionCorrection], { description: 'Who corrected it, when and why, newest first.' })
  corrections!: readonly FieldSessionCorrection[];
}

@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ description: 'One session of a page.' })
export class FieldSessionEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => FieldSession)
  node!: FieldSession;
}

@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ description: 'A page of the sessions of an outreach organisation, newest first.' })
export class FieldSessionPage {
  @Field(() => [FieldSessionEdge])
  edges!: readonly FieldSessionEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
