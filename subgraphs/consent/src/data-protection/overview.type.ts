import { Basis, Purpose, Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Int } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity';

/** Who sees how many, and of no one. */
export const OVERVIEW_READERS = [Role.AUDITOR, Role.DATA_PROTECTION_OFFICER];

/** How often an organisation read for a purpose on a basis in a month. */
@RequiresRole(OVERVIEW_READERS)
@RecordType({
  description:
    'How often an organisation was let read for a purpose, on a basis, in a month, of five youths or more. What was of fewer is left out.',
})
export class AccessCount {
  @Field(() => Int, { description: '1 to 12.' })
  month!: number;

  organisationId!: string | null;

  @Field(() => Organisation, { nullable: true, description: 'Absent where youths read of themselves.' })
  organisation?: Organisation | null;

  @Field(() => Purpose, { nullable: true, description: 'Absent where it is in the catalogue no more.' })
  purpose!: Purpose | null;

  @Field(() => Basis, { nullable: true, description: 'Absent where it is none of today.' })
  basis!: Basis | null;

  @Field(() => Int, { description: 'Of how many youths.' })
  youths!: number;

  @Field(() => Int, { description: 'Entries of the log.' })
  entries!: number;
}

/** What else happened in a month. */
@RequiresRole(OVERVIEW_READERS)
@RecordType({
  description: 'Of how many youths something was done in a month. Absent: of fewer than five, none among them.',
})
export class MonthCount {
  @Field(() => Int, { description: '1 to 12.' })
  month!: number;

  @Field(() => Int, { nullable: true, description: 'Of whom child welfare ordered information (bvl. § 13-4).' })
  ordered!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of whom data was opened in an emergency (fvl. § 13 b nr. 7).' })
  opened!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of whom content of the log was deleted, by a decision.' })
  deleted!: number | null;
}

/** What was let see in a year, without names. */
@RequiresRole(OVERVIEW_READERS)
@RecordType({
  description:
    'What was let see of youths of the own municipality in the months of a year that are over, without names and without small counts.',
})
export class DataProtectionOverview {
  @Field(() => [AccessCount], {
    description: 'By month, organisation, purpose and basis; `EMERGENCY` is a basis. Each entry is counted in one row.',
  })
  accesses!: readonly AccessCount[];

  @Field(() => [MonthCount], { description: 'The months that are over, in order.' })
  months!: readonly MonthCount[];
}
