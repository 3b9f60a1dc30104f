import { Field, InputType } from 'type-graphql';
import type { CountedRecord } from './counted-record';
import { OutreachDistrict } from './outreach-district';
import { OutreachGender } from './outreach-gender';

/** How a record is counted in the reports. Who is not asked, or does not say, counts as unknown. */
@InputType('OutreachCountedAs', { description: 'How the record is counted in the reports. Absent is unknown.' })
export class CountedAs {
  @Field(() => OutreachGender, { nullable: true })
  gender?: OutreachGender | null;

  @Field(() => OutreachDistrict, { nullable: true })
  district?: OutreachDistrict | null;
}

/** What a counted record keeps of it, each with a value. */
export const countedColumns = (counted: CountedAs | null | undefined): CountedRecord => ({
  countedGender: counted?.gender ?? 'UNKNOWN',
  countedDistrict: counted?.district ?? 'UNKNOWN',
});
