import { Agency, DataCategory, Purpose, Role } from '@brobygger/domain';
import { Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { AccessReason } from '../access/access-decision.type';
import { Organisation } from '../organisation/organisation.entity';

const READERS = [Role.YOUTH, Role.CONSENT_OFFICER];

/** What an organisation may see of a youth, on one basis and for one purpose. */
@RequiresRole(READERS)
@RecordType({
  description:
    'What a worker of an organisation may see of a youth, for one purpose and on one basis: any worker whom no youth has blocked and ' +
    'who is in no conflict of interest.',
})
export class StandingAccess {
  @Field(() => ID)
  youthId!: string;

  organisationId!: string;

  @Field(() => Organisation, {
    nullable: true,
    description: "Withheld where the youth's address is protected, but from its own workers.",
  })
  organisation!: Organisation | null;

  @Field(() => Agency)
  agency!: Agency;

  @Field(() => Purpose)
  purpose!: Purpose;

  @Field(() => AccessReason, { description: 'The basis.' })
  basis!: AccessReason;

  @Field(() => ID, { nullable: true, description: 'The consent that it rests on, where it does.' })
  consentId!: string | null;

  @Field(() => String, { nullable: true, description: 'The statute that it rests on, where it does.' })
  statute!: string | null;

  @Field(() => [DataCategory], { description: 'All of these.' })
  categories!: readonly DataCategory[];

  @Field(() => [DataCategory], {
    description: 'Of these, only the fields that do not tell where the youth is, or only those that do.',
  })
  categoriesInPart!: readonly DataCategory[];
}

/** What an organisation may see of one youth. */
@RequiresRole([Role.CONSENT_OFFICER])
@RecordType({ description: 'What an organisation may see of one youth.' })
export class YouthInSight {
  @Field(() => ID)
  youthId!: string;

  @Field(() => [StandingAccess], { description: 'Empty where it may see nothing.' })
  accesses!: readonly StandingAccess[];
}

@RequiresRole([Role.CONSENT_OFFICER])
@RecordType({ description: 'One of the youths of a page.' })
export class YouthInSightEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => YouthInSight)
  node!: YouthInSight;
}

@RequiresRole([Role.CONSENT_OFFICER])
@RecordType({ description: 'A page of youths who have, or have had, to do with an organisation.' })
export class YouthInSightConnection {
  @Field(() => [YouthInSightEdge])
  edges!: readonly YouthInSightEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

/** A page of youths is at most so many: each is decided for every category and purpose. */
export const MOST_YOUTHS = 50;
