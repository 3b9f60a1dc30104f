import { Act, Agency, Basis, DataCategory, Role, StatedReason } from '@brobygger/domain';
import { Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity';
import { MunicipalUnit } from '../oversight/municipal-unit.entity';
import { UnreadableValue } from '../recorded/unreadable-value.type';

registerEnumType(Act, { name: 'Act', description: 'What somebody did with the data of a youth.' });
registerEnumType(Basis, { name: 'Basis', description: 'On what a value was disclosed.' });
registerEnumType(Role, { name: 'Role', description: 'The role in which somebody asked.' });

const READERS = [Role.YOUTH, Role.CONSENT_OFFICER, Role.AUDITOR];

/** A stated reason in words to the youth. */
@Open()
@ObjectType({ description: 'A stated reason in words to the youth.', simpleResolvers: true })
export class ReasonText {
  @Field(() => String, { description: 'Bokmål.' })
  nb!: string;

  @Field(() => String, { description: 'Nynorsk.' })
  nn!: string;

  @Field(() => String, { description: 'English.' })
  en!: string;
}

/** One line of the log: who was let see which fields of whom, for what, on what basis. Never the values, nor whether there were any. */
@RequiresRole(READERS)
@RecordType({
  description:
    'Who was let see which fields of the youth, when, for what and on what basis: entered before anything is read, so that it says ' +
    'neither the values nor whether there were any.',
})
export class DisclosureEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => Act, { nullable: true, description: 'Absent where the act is none of today: see `unreadable`.' })
  act!: Act | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why somebody was refused, where that was the act; or the code of `reason`.',
  })
  cause!: string | null;

  @Field(() => ID, { nullable: true, description: 'The order for information that it was done under, where it was.' })
  orderId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The emergency that it was done in, where it was: see `emergencyAccesses`.',
  })
  emergencyId!: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description:
      'From when on the youth is told of it, where it was done in an emergency that is, or was, told later. Before that the youth sees ' +
      'no such entry.',
  })
  delayedUntil!: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'What was told outside this system, where that is the act: see `sharedOutside`.',
  })
  sharedOutsideId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'What was handed over, where who was told of it is what the line is about: see `handovers`.',
  })
  handoverId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The decision of child welfare that was to be carried out, where that somebody was told of it is what the line is about.',
  })
  decisionId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'What the youth asked of a service and was taken or answered, where that is the act: see `claims`.',
  })
  claimId!: string | null;

  @Field(() => StatedReason, {
    nullable: true,
    description:
      'Why a worker whom the youth was not assigned to read, or assigned somebody. Absent where no reason was needed.',
  })
  reason!: StatedReason | null;

  @Field(() => ReasonText, { nullable: true, description: 'The reason in words to the youth.' })
  reasonText!: ReasonText | null;

  @Field(() => String, { description: 'The ident of who asked.' })
  personId!: string;

  @Field(() => Role, { nullable: true, description: 'Absent where the role is none of today: see `unreadable`.' })
  role!: Role | null;

  youthId!: string;

  /** The number of the catalogue of law that held. */
  catalogue!: number | null;

  organisationId!: string | null;

  @Field(() => Organisation, {
    nullable: true,
    description: "Withheld where the youth's address is protected, but from its own workers.",
  })
  organisation!: Organisation | null;

  @Field(() => Agency, { nullable: true, description: 'The agency of the organisation.' })
  agency!: Agency | null;

  @Field(() => MunicipalUnit, {
    nullable: true,
    description: 'The unit of the municipality, where an officer or auditor asked; withheld like the organisation.',
  })
  municipalUnit!: MunicipalUnit | null;

  @Field(() => String, { description: 'Number of the purpose.' })
  purpose!: string;

  @Field(() => Basis, { nullable: true, description: 'Absent where the basis is none of today: see `unreadable`.' })
  basis!: Basis | null;

  @Field(() => ID, { nullable: true })
  consentId!: string | null;

  @Field(() => Int, { nullable: true })
  consentVersion!: number | null;

  @Field(() => String, { nullable: true, description: 'The statute, where it is the basis.' })
  statute!: string | null;

  @Field(() => [DataCategory], {
    description:
      'Those of today; what is retired stands in `unreadable`. Of what was written they are told to the youth alone, and there are ' +
      'none where that was who is assigned to whom, or was entered without them.',
  })
  categories!: readonly DataCategory[];

  @Field(() => [String], { description: 'The fields that were let see, as `Type.field`.' })
  fields!: readonly string[];

  @Field(() => String)
  requestId!: string;

  @Field(() => [UnreadableValue], { description: 'What cannot be told of the entry today. Empty: it is told in full.' })
  unreadable!: readonly UnreadableValue[];
}

/** What is left of a line of the log whose content was deleted by a retention decision. */
@RequiresRole(READERS)
@RecordType({ description: 'What is left of a line of the log whose content was deleted by a retention decision.' })
export class DisclosureDeletion {
  @Field(() => ID, { description: 'The id that the entry had.' })
  entryId!: string;

  @Field(() => GraphQLDateTimeISO)
  deletedAt!: Date;

  @Field(() => String, { description: 'The retention decision, as its maker refers to it.' })
  decision!: string;
}

@RequiresRole(READERS)
@RecordType({ description: 'One line of the log: what was entered, or that it was deleted.' })
export class DisclosureEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  // Nullable too, so that an entry with a fault that nobody foresaw takes no other with it.
  @Field(() => DisclosureEntry, { nullable: true, description: 'Null where its content was deleted.' })
  node!: DisclosureEntry | null;

  @Field(() => DisclosureDeletion, {
    nullable: true,
    description: 'Where its content was deleted: when, and on what decision.',
  })
  deletion!: DisclosureDeletion | null;
}

@RequiresRole(READERS)
@RecordType({ description: 'A page of the log, newest first.' })
export class DisclosureConnection {
  @Field(() => [DisclosureEdge])
  edges!: readonly DisclosureEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
