import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, registerEnumType } from 'type-graphql';

/** As whom somebody asks for, gives or ends a consent. */
export const Capacity = {
  YOUTH: 'YOUTH',
  GUARDIAN: 'GUARDIAN',
  OFFICER: 'OFFICER',
  AUTHORITY: 'AUTHORITY',
  REGISTRY: 'REGISTRY',
  ASKER: 'ASKER',
} as const;
export type Capacity = (typeof Capacity)[keyof typeof Capacity];

/** As whom somebody ends a consent. */
export type Ender = Exclude<Capacity, 'ASKER'>;

registerEnumType(Capacity, {
  name: 'Capacity',
  description:
    'As whom somebody asks for, gives or ends a consent. `GUARDIAN`: in the place of a child below 12. `AUTHORITY`: an officer ' +
    'carried out the decision of one. `REGISTRY`: the registry ended it by itself, where it found it overlap another or heard from an ' +
    'owner that it had been withdrawn. `ASKER`: a worker of the organisation that it was given to.',
});

/** Who entered something, and as whom. */
@RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
@RecordType({ description: 'Who entered something, and as whom.' })
export class ConsentAuthor {
  @Field(() => String, {
    description: "The youth's id, the ident of the officer or of who asked, or the name of the registry.",
  })
  personId!: string;

  @Field(() => Capacity, { nullable: true, description: 'Absent where it was not recorded.' })
  capacity!: Capacity | null;
}

/** The author as it was recorded, or `null` where nobody recorded one. */
export const authorOf = (personId: string | null, capacity: Capacity | null): ConsentAuthor | null =>
  personId === null ? null : { personId, capacity };

/** As whom the role gives and withdraws consents: a youth the own ones, a guardian those of a child below 12, an officer on paper. */
export function capacityOf(role: Role): Ender {
  if (role === Role.YOUTH) return Capacity.YOUTH;
  return role === Role.GUARDIAN ? Capacity.GUARDIAN : Capacity.OFFICER;
}

/** Whether who gives is the youth, or who decides in the place of a child below 12: with the own login, and with the last word. */
export const isOwnWord = (role: Role): boolean => role === Role.YOUTH || role === Role.GUARDIAN;
