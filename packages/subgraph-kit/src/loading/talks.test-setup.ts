import type { DataCategory } from '@brobygger/domain';
import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { below, rowsOf } from './row-source';

@Entity()
export class Talk {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  topicCategory!: DataCategory;

  @Column('timestamptz')
  heldAt!: Date;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('date')
  plannedOn!: string;

  @Column('text', { select: false })
  innerNotes!: string;
}

/** The same of which each row has a category of its own. */
@Entity()
export class TopicTalk extends Talk {}

@Entity()
export class TalkGoal {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  talkId!: string;

  @Column('text')
  goal!: string;
}

export class TalkTables1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table talk (id uuid primary key, youth_id uuid not null, organisation_id uuid not null, topic_category text not null,
        held_at timestamptz not null, closed_at timestamptz, planned_on date not null, inner_notes text not null);
      create table topic_talk (like talk including all);
      create table talk_goal (id uuid primary key, talk_id uuid not null, goal text not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table talk_goal, topic_talk, talk');
  }
}

const heldFirst = { property: 'heldAt', direction: 'ASC' } as const;
export const talks = rowsOf({ entity: Talk, by: 'youthId', category: 'OUTREACH_CONTACT', orderBy: heldFirst });
export const talksAlone = rowsOf({
  entity: TopicTalk,
  by: 'youthId',
  category: { property: 'topicCategory', anyOf: ['OUTREACH_CONTACT', 'OUTREACH_HEALTH'], eachAlone: true },
  orderBy: heldFirst,
});
export const talksByTopic = rowsOf({
  entity: TopicTalk,
  by: 'youthId',
  category: { property: 'topicCategory', anyOf: ['OUTREACH_CONTACT', 'OUTREACH_SEXUALITY', 'OUTREACH_HEALTH'] },
  orderBy: { property: 'heldAt', direction: 'DESC' },
});
export const goals = rowsOf({ entity: TalkGoal, by: 'talkId', orderBy: { property: 'goal', direction: 'ASC' } });
export const strangers = rowsOf({ entity: Talk, by: 'organisationId', orderBy: heldFirst });
/** The goals of a talk, which come with it. */
export const goalsOfTalk = rowsOf({
  entity: TalkGoal,
  by: 'talkId',
  below: below(talks, 'id', 'Talk.goals'),
  orderBy: { property: 'goal', direction: 'ASC' },
});
/** Its table is not there, so that every look at it fails. */
@Entity()
export class Lost {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;
}
export const lost = rowsOf({ entity: Lost, by: 'youthId', orderBy: { property: 'id', direction: 'ASC' } });
/** Below a talk, and not there either. */
export const lostOfTalk = rowsOf({
  entity: Lost,
  by: 'youthId',
  below: below(talks, 'youthId', 'Talk.lost'),
  orderBy: { property: 'id', direction: 'ASC' },
});
