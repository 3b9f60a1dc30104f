import { Role } from '@brobygger/domain';
import { RecordType, ReplacedBy, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import { COMMON_AGES, type AgeSpan } from './age-limits';

/** The ages that an organisation of outreach is for, where it has set them. */
@Entity()
@ReplacedBy('organisationId')
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ description: 'The ages that an organisation of outreach is for, in whole years, both included.' })
export class OutreachAges {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => Int, { name: 'from' })
  @Column('integer')
  ageFrom!: number;

  @Field(() => Int, { name: 'to' })
  @Column('integer')
  ageTo!: number;
}

/** The ages that the organisation is for: its own, or those of who has set none. */
export async function agesOf(transaction: EntityManager, organisationId: string): Promise<AgeSpan> {
  const own = await transaction.findOneBy(OutreachAges, { organisationId });
  return own === null ? COMMON_AGES : { from: own.ageFrom, to: own.ageTo };
}
