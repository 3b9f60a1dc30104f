import type { LocalDate } from '@brobygger/domain';
import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

/** Whom an officer looks for: by a number, or by the full name and the date of birth. */
@InputType()
export class FindYouthInput {
  @IsOptional()
  @MaxLength(32)
  @Field(() => String, { nullable: true, description: 'National identity number, D-number or DUF number.' })
  identifier?: string | null;

  @IsOptional()
  @MaxLength(200)
  @Field(() => String, {
    nullable: true,
    description: 'The full name as it is registered, in capitals or not, with `birthDate`, in place of `identifier`.',
  })
  name?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The exact date of birth, with `name`.' })
  birthDate?: LocalDate | null;
}
