import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const CaseMeetingKind = {
  TALK_WITH_YOUTH: 'TALK_WITH_YOUTH',
  HOME_VISIT: 'HOME_VISIT',
  PLAN_MEETING: 'PLAN_MEETING',
  RESPONSIBILITY_GROUP: 'RESPONSIBILITY_GROUP',
  NETWORK_MEETING: 'NETWORK_MEETING',
  FAMILY_COUNCIL: 'FAMILY_COUNCIL',
  OTHER: 'OTHER',
} as const;
export type CaseMeetingKind = (typeof CaseMeetingKind)[keyof typeof CaseMeetingKind];
registerEnumType(CaseMeetingKind, {
  name: 'ChildWelfareMeetingKind',
  description:
    'What a meeting in a case was: a talk with the youth alone, a visit at home, about the plan, a responsibility group (ansvarsgruppe), ' +
    'a network meeting (nettverksmøte), a family council (familieråd), or another.',
});

/** Who takes part in a meeting, beside the youth: by role, never by name. */
export const CaseMeetingRole = {
  CASE_WORKER: 'CASE_WORKER',
  CONTACT_PERSON: 'CONTACT_PERSON',
  TRUSTED_PERSON: 'TRUSTED_PERSON',
  PARENT: 'PARENT',
  GUARDIAN: 'GUARDIAN',
  FOSTER_PARENT: 'FOSTER_PARENT',
  RELATIVE: 'RELATIVE',
  NAV: 'NAV',
  OUTREACH: 'OUTREACH',
  HOUSING: 'HOUSING',
  SCHOOL: 'SCHOOL',
  HEALTH: 'HEALTH',
  POLICE: 'POLICE',
  INTERPRETER: 'INTERPRETER',
  LAWYER: 'LAWYER',
  OTHER: 'OTHER',
} as const;
export type CaseMeetingRole = (typeof CaseMeetingRole)[keyof typeof CaseMeetingRole];
registerEnumType(CaseMeetingRole, {
  name: 'ChildWelfareMeetingRole',
  description: 'Who took part in a meeting, beside the youth: by role, never by name.',
});

/** A meeting in a case of child welfare (møte). It says when and who, never what was said. */
@Entity('child_welfare_meeting')
@RecordType({
  name: 'ChildWelfareMeeting',
  description: 'A meeting in a case of child welfare (møte). It says when and who, never what was said.',
})
export class CaseMeeting {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  caseId!: string;

  @Field(() => CaseMeetingKind)
  @Column('text')
  kind!: CaseMeetingKind;

  @Field(() => LocalDateScalar)
  @Column('date')
  heldOn!: string;

  @Field(() => Boolean)
  @Column('boolean')
  youthTookPart!: boolean;

  @Field(() => [CaseMeetingRole], { description: 'Who took part beside the youth.' })
  @Column('text', { array: true })
  attendedBy!: readonly CaseMeetingRole[];
}

/** The meetings about a youth, newest first. */
export const caseMeetingsOfYouth = rowsOf({
  entity: CaseMeeting,
  by: 'youthId',
  category: DataCategory.CHILD_WELFARE_PROCEEDINGS,
  orderBy: { property: 'heldOn', direction: 'DESC' },
});
