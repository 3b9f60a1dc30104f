import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, registerEnumType } from 'type-graphql';

/** As whom somebody gives or ends a consent. */
export const Capacity = {
  YOUTH: 'YOUTH',
  OFFICER: 'OFFICER',
  AUTHORITY: 'AUTHORITY',
  REGISTRY: 'REGISTRY',
} as const;
export type Capacity = (typeof Capacity)[keyof typeof Capacity];
registerEnumType(Capacity, {
  name: 'Capacity',
  description:
    'As whom somebody gives or ends a consent. `AUTHORITY`: an officer carried out the decision of one. `REGISTRY`: the registry ' +
    'ended it by itself, where it found it overlap another or heard from an owner that it had been withdrawn.',
});

/** Who entered something, and as whom. */
@RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
@RecordType({ description: 'Who entered something, and as whom.' })
export class ConsentAuthor {
  @Field(() => String, { description: "The youth's id, the officer's ident, or the name of the registry." })
  personId!: string;

  @Field(() => Capacity, { nullable: true, description: 'Absent where it was not recorded.' })
  capacity!: Capacity | null;
}

/** The author as it was recorded, or `null` where nobody recorded one. */
export const authorOf = (personId: string | null, capacity: Capacity | null): ConsentAuthor | null =>
  personId === null ? null : { personId, capacity };

/** As whom the role gives and withdraws consents: a youth the own ones, an officer on paper. */
export const capacityOf = (role: Role): Capacity => (role === Role.YOUTH ? Capacity.YOUTH : Capacity.OFFICER);
