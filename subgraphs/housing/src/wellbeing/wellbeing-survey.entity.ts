import { Changeable, LocalDateScalar, Open, RecordType } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WellbeingQuestion } from './wellbeing-question';

/** A wellbeing survey among all who live in an organisation's houses, from the first day to the last one. */
@Entity()
@Open()
@RecordType({
  description: "A wellbeing survey among all who live in an organisation's houses. Holds nothing about a youth.",
})
export class WellbeingSurvey {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => LocalDateScalar, { description: 'The first day on which it is answered.' })
  @Column('date')
  opensOn!: string;

  @Field(() => LocalDateScalar, {
    description: 'The last day on which it is answered. Nobody reads a count before it is over.',
  })
  @Column('date')
  closesOn!: string;
}

/** That a youth has answered a survey, and no more: not when, not what. Its id is random, and it leads to no answer. */
@Entity()
export class WellbeingParticipation {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  readonly surveyId!: string;

  @Column('uuid')
  readonly youthId!: string;

  @Column('uuid')
  organisationId!: string;
}

/**
 * How often a level was said without a name. All of a survey are written anew with each answer, those that stay as they are too, so that
 * not even the database's own marks of who wrote a row last tell one answer from another.
 */
@Entity()
export class WellbeingTally {
  @PrimaryColumn('uuid')
  readonly surveyId!: string;

  @PrimaryColumn('text')
  readonly question!: WellbeingQuestion;

  @PrimaryColumn('integer')
  readonly level!: number;

  @Changeable()
  @Column('integer')
  answers!: number;
}

/** What a youth answered who wished to be known by name. */
@Entity()
export class WellbeingNamedAnswer {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  surveyId!: string;

  @Column('date')
  answeredOn!: string;

  /** The level of each question, in the order of the questions. */
  @Column('integer', { array: true })
  levels!: number[];
}
