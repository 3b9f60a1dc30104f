import { Agency, Role, type LocalDate } from '@brobygger/domain';
import { GroundKind, GroundState, PageInfo, Open, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity';

const READERS = [Role.YOUTH, Role.CONSENT_OFFICER];

/** That an organisation serves a youth, or did: since when, on what, and who began and ended it. */
@RequiresRole(READERS)
@RecordType({
  description: 'That an organisation serves the youth, or did: since when, on what ground, and who began and ended it.',
})
export class ServiceRelation {
  youthId!: string;

  organisationId!: string;

  @Field(() => Organisation, {
    nullable: true,
    description: "Withheld where the youth's address is protected, but from its own workers.",
  })
  organisation!: Organisation | null;

  @Field(() => Agency, { nullable: true, description: 'The agency of the organisation.' })
  agency!: Agency | null;

  @Field(() => GraphQLDateTimeISO)
  begunAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The ident of the worker who began it; absent where it was not kept.',
  })
  begunBy!: string | null;

  @Field(() => GroundKind, { nullable: true, description: 'What it rests on; absent where it was not kept.' })
  ground!: GroundKind | null;

  @Field(() => String, { nullable: true, description: 'The record that it rests on, as the worker referred to it.' })
  groundReference!: string | null;

  @Field(() => GroundState, { nullable: true, description: 'Absent where the ground refers to no record.' })
  groundState!: GroundState | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The ident of the worker who ended it.' })
  endedBy!: string | null;
}

/** Why a beginning of service is shown to an officer. */
export const UnusualBeginning = {
  UNVERIFIED_GROUND: 'UNVERIFIED_GROUND',
  AT_NIGHT: 'AT_NIGHT',
  MANY_IN_A_DAY: 'MANY_IN_A_DAY',
  NOTHING_FOLLOWED: 'NOTHING_FOLLOWED',
} as const;
export type UnusualBeginning = (typeof UnusualBeginning)[keyof typeof UnusualBeginning];
registerEnumType(UnusualBeginning, {
  name: 'UnusualBeginning',
  description:
    'Why a beginning of service is worth a look: nobody has found the record that it rests on, it was begun between 22 and 6 o’clock, ' +
    'its worker began more than ten that day (Europe/Oslo), or the organisation wrote nothing on the youth in the 14 days after it.',
});

@RequiresRole([Role.CONSENT_OFFICER])
@RecordType({ description: 'A beginning of service that is worth a look, and why.' })
export class UnusualBeginningEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => ID)
  youthId!: string;

  @Field(() => [UnusualBeginning])
  reasons!: readonly UnusualBeginning[];

  @Field(() => ServiceRelation)
  node!: ServiceRelation;
}

@RequiresRole([Role.CONSENT_OFFICER])
@RecordType({ description: 'A page of unusual beginnings, newest first.' })
export class UnusualBeginningConnection {
  @Field(() => [UnusualBeginningEdge])
  edges!: readonly UnusualBeginningEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

/** The days that an officer asks for, both included. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}
