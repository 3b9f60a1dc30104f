import { Agency, ClaimsKind, Profession, Role, Sector, SIGNING_ALGORITHMS } from '@brobygger/domain';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';

registerEnumType(ClaimsKind, {
  name: 'ClaimsKind',
  description: 'How the claims of a token are read: of employees, of persons, of systems.',
});
export const SigningAlgorithm = Object.fromEntries(SIGNING_ALGORITHMS.map((name) => [name, name]));
registerEnumType(SigningAlgorithm, {
  name: 'SigningAlgorithm',
  description: 'The algorithms that an issuer may sign with.',
});

registerEnumType(Profession, { name: 'Profession', description: 'The professions that have records of their own.' });

@InputType()
export class OrganisationInput {
  @Field(() => ID, { nullable: true, description: 'Which one is meant. Without it the number says so.' })
  id?: string | null;

  @Field(() => String, { description: 'Organisation number, nine digits.' })
  number!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Agency)
  agency!: Agency;

  @Field(() => Sector, {
    nullable: true,
    description: 'Public or private. It is said once and stays; left out, what stands stays, and nothing is assumed.',
  })
  sector?: Sector | null;

  @Field(() => String)
  municipality!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the municipality, four digits (kommunenummer): whose officers oversee the youths it serves.',
  })
  municipalityNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'The city district, where the unit has one (bydel).' })
  district?: string | null;
}

@InputType()
export class MunicipalUnitInput {
  @Field(() => ID, { nullable: true, description: 'Which one is meant. Without it municipality and name say so.' })
  id?: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Number of the municipality, four digits (kommunenummer).' })
  municipalityNumber!: string;
}

@InputType()
export class IssuerInput {
  @Field(() => String, { description: 'The exact `iss` of its tokens.' })
  issuer!: string;

  @Field(() => String, { description: 'The `aud` that its tokens must name.' })
  audience!: string;

  @Field(() => ClaimsKind)
  claims!: ClaimsKind;

  @Field(() => [SigningAlgorithm])
  algorithms!: (typeof SIGNING_ALGORITHMS)[number][];

  @Field(() => String, {
    nullable: true,
    description: 'Where its keys are; found through its metadata (OpenID Connect Discovery) when left out.',
  })
  jwksUri?: string | null;
}

@InputType()
export class MembershipInput {
  @Field(() => String, { description: 'The issuer whose tokens name the member.' })
  issuer!: string;

  @Field(() => String, { nullable: true, description: 'A group, as tokens name it. One of the three is named.' })
  group?: string | null;

  @Field(() => String, { nullable: true, description: 'A person, by the ident that tokens name.' })
  person?: string | null;

  @Field(() => String, { nullable: true, description: 'A system, by the organisation number that it acts for.' })
  consumer?: string | null;

  @Field(() => Role, { description: 'Any but YOUTH and GUARDIAN, which nobody is by a membership.' })
  role!: Role;

  @Field(() => ID, {
    nullable: true,
    description: 'Number or id of the organisation of a caseworker, leader or system.',
  })
  organisation?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the unit of an officer or auditor, or number of the municipality, where it has one unit.',
  })
  municipalUnit?: string | null;

  @Field(() => Profession, { nullable: true })
  profession?: Profession | null;
}
