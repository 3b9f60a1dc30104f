import { DataCategory, Role } from '@brobygger/domain';
import { RecordType, RequiresConsent, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Youth } from '../youth';

/** Who has a place on a course of the own organisation. Who it is, is decided youth by youth, and entered in the log of each. */
@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({ name: 'CourseClassMember', description: "Who has a place on a course of the asker's own organisation." })
export class CourseClassMember {
  // No @Field: whose the labelled fields are, and whose records they are of.
  youthId!: string;

  organisationId!: string;

  @Field(() => ID, { description: 'The place, by which a class list names who came.' })
  enrolmentId!: string;

  @RequiresConsent(DataCategory.CHILD_WELFARE_COURSES, { placesYouth: true })
  @Field(() => Youth, { nullable: true })
  youth!: object | null;
}
