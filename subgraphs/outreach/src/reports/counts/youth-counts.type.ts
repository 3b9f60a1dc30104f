import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Int } from 'type-graphql';
import { OutreachDistrict } from '../../counted-record/outreach-district';
import { TABLE_DISTRICTS, type ShownCounts } from './youth-counts';

@RequiresRole([Role.LEADER])
@RecordType({ description: 'A count of one district.' })
export class DistrictCount {
  @Field(() => OutreachDistrict, {
    description: '`OTHER` takes out of town, no fixed abode, other and unknown together.',
  })
  district!: OutreachDistrict;

  @Field(() => Int, {
    nullable: true,
    description: 'Absent: withheld, because it is small or a small one would follow from it.',
  })
  count!: number | null;
}

/** Youths by gender and district. */
@RequiresRole([Role.LEADER])
@RecordType({ description: 'Youths by gender and district. A count that is absent is withheld.' })
export class OutreachYouthCounts {
  @Field(() => Int, { nullable: true })
  total!: number | null;

  @Field(() => Int, { nullable: true })
  boys!: number | null;

  @Field(() => Int, { nullable: true })
  girls!: number | null;

  @Field(() => Int, { nullable: true, description: 'Neither boy nor girl, or not asked.' })
  otherGender!: number | null;

  @Field(() => [DistrictCount])
  districts!: readonly DistrictCount[];
}

/** The counts as the API gives them. */
export const listDistricts = <Counts extends ShownCounts>({
  districts,
  ...counts
}: Counts): Omit<Counts, 'districts'> & { readonly districts: readonly DistrictCount[] } => ({
  ...counts,
  districts: TABLE_DISTRICTS.map((district) => ({ district, count: districts[district] })),
});

/** The counts as columns of a line of CSV. */
export const countColumns = ({
  total,
  boys,
  girls,
  otherGender,
  districts,
}: OutreachYouthCounts): Readonly<Record<string, number | null>> => ({
  total,
  boys,
  girls,
  otherGender,
  ...Object.fromEntries(districts.map(({ district, count }) => [district, count])),
});
