import { Role } from '@brobygger/domain';
import { LocalDateScalar, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { OutreachDistrict } from '../../counted-record/outreach-district';
import { OutreachGender } from '../../counted-record/outreach-gender';
import { FollowUpEndReason } from '../follow-up/follow-up.entity';

/** A low-threshold follow-up of a person without a number. */
@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({ description: 'A low-threshold follow-up of a person without a number (lavterskeloppfølging).' })
export class OutreachPersonFollowUp {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDateScalar)
  startedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  endedOn!: string | null;

  @Field(() => FollowUpEndReason, { nullable: true })
  endReason!: FollowUpEndReason | null;

  @Field(() => [String], { description: 'The one or two persons who stay with the person (kontinuitetsbærere).' })
  continuityStaff!: readonly string[];
}

/** Somebody whom one organisation of outreach knows and nobody else: no youth of the graph, so that no other service can refer to one. */
@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({
  description:
    'Somebody who gave no number, known to one organisation of outreach alone and to no other service. No consent can be given for ' +
    'one. By own wish it is linked to a registered youth, whose the records are from then on.',
})
export class OutreachPerson {
  @Field(() => ID, { description: "Of outreach alone, and no youth's." })
  id!: string;

  @Field(() => String, { nullable: true, description: 'A name or nickname, where one was said.' })
  knownAs!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "In whole years, by the person's own word on `ageSaidOn`: nobody vouches for it.",
  })
  ageByOwnWord!: number | null;

  @Field(() => LocalDateScalar, { nullable: true })
  ageSaidOn!: string | null;

  @Field(() => OutreachGender)
  gender!: OutreachGender;

  @Field(() => OutreachDistrict)
  district!: OutreachDistrict;

  @Field(() => [OutreachPersonFollowUp], { description: 'Newest first.' })
  followUps!: readonly OutreachPersonFollowUp[];
}

@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({ description: 'One person of a page.' })
export class OutreachPersonEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => OutreachPerson)
  node!: OutreachPerson;
}

@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({
  description: 'A page of the persons without a number whom an outreach organisation knows, newest first.',
})
export class OutreachPersonPage {
  @Field(() => [OutreachPersonEdge])
  edges!: readonly OutreachPersonEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({ description: 'The receipt of a change to a person without a number.' })
export class OutreachPersonReceipt {
  @Field(() => ID, { description: 'The follow-up or link that was made or changed.' })
  id!: string;

  @Field(() => ID)
  outreachPersonId!: string;
}
