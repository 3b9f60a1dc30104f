import { Act, Agency, DataCategory, Purpose, type LocalDate } from '@brobygger/domain';
import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** Which lines of a log are read; what is left out does not matter. */
@InputType({
  description:
    'Which lines of a log are read; what is left out does not matter. A line whose content was deleted says nothing to look for: it is ' +
    'found where nothing is said.',
})
export class DisclosureFilter {
  @Field(() => Act, { nullable: true })
  act?: Act | null;

  @Field(() => Agency, { nullable: true, description: 'By a service of this agency.' })
  agency?: Agency | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'By this organisation or unit. Of a youth with a protected address nothing is found by it: it places them.',
  })
  organisationId?: string | null;

  @Field(() => Purpose, { nullable: true })
  purpose?: Purpose | null;

  @IsOptional()
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'By this person, by ident.' })
  personId?: string | null;

  @Field(() => DataCategory, { nullable: true, description: 'With this category among others.' })
  category?: DataCategory | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'From this day on, in Norway.' })
  from?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'To this day and with it, in Norway.' })
  to?: LocalDate | null;
}
