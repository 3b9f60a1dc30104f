import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Section17Status } from '../section17/section17.entity';
import { NavBenefitKind } from './benefit-kind';

/** A decision on what a youth is given to live on (vedtak etter sotjl. §§ 18 og 29). It is shared with nobody, as income is. */
@Entity('nav_benefit_decision')
@RecordType({ description: 'A decision on what a youth is given to live on (vedtak etter sotjl. §§ 18 og 29).' })
export class NavBenefitDecision {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  caseId!: string;

  @Field(() => NavBenefitKind)
  @Column('text')
  kind!: NavBenefitKind;

  @Field(() => String, { description: 'The section that it was decided on, such as `sotjl. § 18`.' })
  @Column('text')
  statute!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  decidedOn!: string;

  @Field(() => LocalDateScalar)
  @Changeable()
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it ends; not itself a day of the decision.',
  })
  @Changeable()
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => Section17Status, { description: 'Where it stands, as a decision under section 17.' })
  @Changeable()
  @Column('text')
  status!: Section17Status;

  @Field(() => Int, {
    nullable: true,
    description: 'What it gives in a month, in whole NOK; null where it sets no sum.',
  })
  @Column('integer', { nullable: true })
  monthlyNok!: number | null;
}

/** A youth's decisions, the one that began last first. */
export const benefitDecisionsOfYouth = rowsOf({
  entity: NavBenefitDecision,
  by: 'youthId',
  category: DataCategory.NAV_INCOME,
  orderBy: { property: 'validFrom', direction: 'DESC' },
});
