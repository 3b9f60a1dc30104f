import { Field, InputType } from 'type-graphql';
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

/** The columns of it, each with a value. */
export const countedColumns = (
  counted: CountedAs | null | undefined,
): { readonly gender: OutreachGender; readonly district: OutreachDistrict } => ({
  gender: counted?.gender ?? 'UNKNOWN',
  district: counted?.district ?? 'UNKNOWN',
});
