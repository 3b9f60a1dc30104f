import { DataCategory, Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresConsent, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Youth } from '../../youth';
import { GroupMembership } from './group-membership.entity';

/** A member of a group of the own organisation. Who it is, is decided youth by youth, and entered in the log of each. */
@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({ name: 'YouthGroupMember', description: "A member of a group of the asker's own organisation." })
export class OwnGroupMember {
  // No @Field: whose the labelled fields are, and whose records they are of.
  youthId!: string;

  organisationId!: string;

  @Field(() => ID, { description: 'What a meeting names who was there by.' })
  membershipId!: string;

  @RequiresConsent(DataCategory.OUTREACH_GROUPS, { placesYouth: true })
  @Field(() => Youth, { nullable: true })
  youth!: object | null;

  @RequiresConsent(DataCategory.OUTREACH_GROUPS, { placesYouth: true })
  @Field(() => GroupMembership, { nullable: true })
  membership!: GroupMembership | null;
}

/** A meeting of a group for who leads it. */
@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({
  name: 'YouthGroupMeeting',
  description:
    "A meeting or a trip of a group of the asker's own organisation, with what the participants chose to talk about.",
})
export class OwnGroupMeeting {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDateScalar)
  date!: string;

  @Field(() => String, { description: 'What the group did.' })
  activity!: string;

  @Field(() => [String], { description: 'What the participants chose to talk about. For who runs the group alone.' })
  themes!: readonly string[];

  @Field(() => Int, { description: 'How many were there.' })
  attended!: number;
}
