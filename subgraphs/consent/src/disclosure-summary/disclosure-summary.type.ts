import { Agency, DataCategory, Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity';
import { MunicipalUnit } from '../oversight/municipal-unit.entity';
import { DisclosureOutcome } from './outcome';

export const SUMMARY_READERS = [Role.YOUTH, Role.CONSENT_OFFICER, Role.AUDITOR];

/** How often an organisation was given, or asked for, data of one kind. */
@RequiresRole(SUMMARY_READERS)
@RecordType({
  description:
    'How often somebody asked for data of one kind of the youth, was given it or was refused it, and when first and last.',
})
export class DisclosureSummary {
  organisationId!: string | null;

  @Field(() => Organisation, {
    nullable: true,
    description:
      "Null where the youth's address is protected: services of one agency are counted together then, since to tell them apart would " +
      'place the youth.',
  })
  organisation!: Organisation | null;

  @Field(() => MunicipalUnit, {
    nullable: true,
    description: 'The unit of the municipality, where an officer or auditor asked; null like the organisation.',
  })
  municipalUnit!: MunicipalUnit | null;

  @Field(() => Agency, { nullable: true, description: 'The agency of the organisation.' })
  agency!: Agency | null;

  @Field(() => Role, { nullable: true, description: 'In which role, where it was for no service.' })
  role!: Role | null;

  @Field(() => DataCategory, {
    nullable: true,
    description: 'The kind of data. Null: of none, of one that is none of today, or of one that is not told to you.',
  })
  category!: DataCategory | null;

  @Field(() => DisclosureOutcome)
  outcome!: DisclosureOutcome;

  @Field(() => Int, { description: 'In how many requests.' })
  times!: number;

  @Field(() => GraphQLDateTimeISO)
  firstAt!: Date;

  @Field(() => GraphQLDateTimeISO)
  lastAt!: Date;
}
