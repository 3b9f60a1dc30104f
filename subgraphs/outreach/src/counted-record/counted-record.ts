import { DataCategory } from '@brobygger/domain';
import { RequiresConsent } from '@brobygger/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { OutreachDistrict } from './outreach-district';
import { OutreachGender } from './outreach-gender';

/** A record that the reports count by gender and district. The youth sees how, and the service that counts. */
@ObjectType()
export abstract class CountedRecord {
  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @Field(() => OutreachGender, { nullable: true, description: 'The gender that the reports count it under.' })
  @Column('text', { name: 'gender', default: 'UNKNOWN' })
  countedGender!: OutreachGender;

  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION, { placesYouth: true })
  @Field(() => OutreachDistrict, {
    nullable: true,
    description: 'The district that the reports count it under (bydelstilhørighet).',
  })
  @Column('text', { name: 'district', default: 'UNKNOWN' })
  countedDistrict!: OutreachDistrict;
}
