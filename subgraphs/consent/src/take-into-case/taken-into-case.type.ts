import { Agency, Basis, DataCategory, Purpose, Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity';

const TAKERS = [Role.CASEWORKER];

/** One field that was taken, and one reading that it was taken from. */
@RequiresRole(TAKERS)
@RecordType({
  description:
    'A field that was taken into a case, and what it rests on. Where the reading rested on several grounds, as rows of several ' +
    'categories may, there is one for each.',
})
export class TakenField {
  @Field(() => String, { description: 'As it was named: `Type.field`.' })
  field!: string;

  @Field(() => [DataCategory], { description: 'What the field is of, in that reading.' })
  categories!: readonly DataCategory[];

  @Field(() => Agency, { nullable: true, description: 'Who keeps it. Absent for what the youth has written.' })
  owner!: Agency | null;

  @Field(() => Purpose, {
    nullable: true,
    description: 'For what it was read. Absent where that is no purpose any more.',
  })
  purpose!: Purpose | null;

  @Field(() => Basis, {
    nullable: true,
    description: 'On what it was let see. Absent where that is no basis any more.',
  })
  basis!: Basis | null;

  @Field(() => ID, { nullable: true, description: 'The consent, where that was the basis.' })
  consentId!: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of the consent as it was read on.' })
  consentVersion!: number | null;

  @Field(() => String, { nullable: true, description: 'The statute, where that was the basis.' })
  statute!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was let see.' })
  readAt!: Date;
}

/** That a worker took what they had been let see into a case. */
@RequiresRole(TAKERS)
@RecordType({
  description:
    'That you took fields of a youth into a case: what the note in your own journal has to say beside the values, which are kept there ' +
    'alone. It stands in the youth’s log.',
})
export class TakenIntoCase {
  youthId!: string;

  organisationId!: string;

  @Field(() => GraphQLDateTimeISO)
  takenAt!: Date;

  @Field(() => String, { description: 'The ident of who took it.' })
  takenBy!: string;

  @Field(() => Organisation, { nullable: true, description: 'For whom.' })
  organisation!: Organisation | null;

  @Field(() => [TakenField], { description: 'In the order in which the fields were named.' })
  lines!: readonly TakenField[];
}
