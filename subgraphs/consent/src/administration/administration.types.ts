import { ClaimsKind, HolderKind, Profession, Role } from '@brobygger/domain';
import { Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity';
import { MunicipalUnit } from '../oversight/municipal-unit.entity';
import { SigningAlgorithm } from './administration.inputs';
import { OutcomeKind } from './outcome';

registerEnumType(HolderKind, { name: 'HolderKind', description: 'By what a token names who is a member.' });
registerEnumType(OutcomeKind, { name: 'OutcomeKind', description: 'What became of a change.' });

/** Who may read how the installation is set up, and who set it up so. */
const READERS = [Role.ADMINISTRATOR, Role.AUDITOR];

@RequiresRole(READERS)
@RecordType({ description: 'One value that was, and what it is now.' })
export class ValueChange {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

@RequiresRole([Role.ADMINISTRATOR])
@RecordType({ description: 'What became of a change. Made again it is UNCHANGED.' })
export class ChangeOutcome {
  @Field(() => OutcomeKind)
  outcome!: OutcomeKind;

  @Field(() => ID, { description: 'The id of what it is about; of an issuer its address.' })
  subject!: string;

  @Field(() => [ValueChange], { description: 'The values that are others now, or would be.' })
  changes!: readonly ValueChange[];
}

@RequiresRole([Role.ADMINISTRATOR])
@RecordType({ description: 'That whoever a token names acts in a role, and where.' })
export class Membership {
  organisationId!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  issuer!: string;

  @Field(() => HolderKind)
  holderKind!: HolderKind;

  @Field(() => String, { description: 'The group, the ident or the organisation number.' })
  holder!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => Organisation, { nullable: true })
  organisation!: Organisation | null;

  @Field(() => MunicipalUnit, { nullable: true })
  municipalUnit!: MunicipalUnit | null;

  @Field(() => Profession, { nullable: true })
  profession!: Profession | null;

  @Field(() => GraphQLDateTimeISO)
  grantedAt!: Date;

  @Field(() => String)
  grantedBy!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true })
  endedBy!: string | null;
}

@RequiresRole([Role.ADMINISTRATOR])
@RecordType({ description: 'A membership and its place in the list.' })
export class MembershipEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => Membership)
  node!: Membership;
}

@RequiresRole([Role.ADMINISTRATOR])
@RecordType({ description: 'A page of memberships, newest first.' })
export class MembershipConnection {
  @Field(() => [MembershipEdge])
  edges!: readonly MembershipEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@RequiresRole([Role.ADMINISTRATOR])
@RecordType({ description: 'An issuer whose tokens are trusted.' })
export class TrustedIssuer {
  @Field(() => ID, { description: 'The exact `iss` of its tokens.' })
  issuer!: string;

  @Field(() => String)
  audience!: string;

  @Field(() => ClaimsKind)
  claims!: ClaimsKind;

  @Field(() => [SigningAlgorithm])
  algorithms!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Absent where they are found through its metadata.' })
  jwksUri!: string | null;

  @Field(() => GraphQLDateTimeISO)
  trustedAt!: Date;

  @Field(() => String)
  trustedBy!: string;
}

@RequiresRole(READERS)
@RecordType({
  description: 'Something that was set up, changed or ended: by whom, when, and what is other than before.',
})
export class AdministrationEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => String, { description: 'The ident of the administrator, or who ran the command.' })
  by!: string;

  @Field(() => String, { description: 'What it was about, and what became of it, as `membership/ENDED`.' })
  kind!: string;

  @Field(() => ID, { description: 'The id of what it is about; of an issuer its address.' })
  subject!: string;

  @Field(() => [ValueChange])
  changes!: readonly ValueChange[];
}

@RequiresRole(READERS)
@RecordType({ description: 'An entry and its place in the list.' })
export class AdministrationEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => AdministrationEntry)
  node!: AdministrationEntry;
}

@RequiresRole(READERS)
@RecordType({ description: 'A page of what administrators did, newest first.' })
export class AdministrationConnection {
  @Field(() => [AdministrationEdge])
  edges!: readonly AdministrationEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
