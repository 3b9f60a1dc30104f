import type { AddressProtection, LocalDate } from '@brobygger/domain';
import { Changeable, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Directive, Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonStatus } from '../population-register';

/** A young person that at least one service knows. The registry alone knows who it is. */
@Entity('youth')
@Directive('@key(fields: "id")')
@RecordType({ description: 'A young person that at least one service knows.' })
export class Youth {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Changeable()
  @Column('text')
  name!: string;

  @Changeable()
  @Column('date')
  birthDate!: LocalDate;

  @Changeable()
  @Column('text', { default: 'UNGRADED' })
  protection!: AddressProtection;

  /** Where the population register says that the youth lives; who oversees follows from it. Unknown: nobody does. */
  @Changeable()
  @Column('text', { nullable: true })
  municipalityNumber!: string | null;

  /** Grows with each change of the protection, so that owners keep the newest. */
  @Changeable()
  @Column({ type: 'bigint', default: 0, select: false, insert: false, update: false })
  readonly protectionVersion!: string;

  /** The registration that this one was merged into: while it stands, nobody has this id (ADR 0035). */
  @Changeable()
  @Column({ type: 'uuid', nullable: true, select: false, insert: false, update: false })
  readonly mergedInto!: string | null;

  /** Whether the person lives, is dead or has left the country, as the register says. */
  @Changeable()
  @Column({ type: 'text', default: 'LIVING', select: false, insert: false, update: false })
  readonly status!: PersonStatus;
}

/** Who a youth is, for whom the label of name and birth date has let by, and how the address is protected. */
export const personOfYouth = rowsOf({ entity: Youth, by: 'id', orderBy: { property: 'id', direction: 'ASC' } });
