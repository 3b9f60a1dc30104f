import { DataCategory, SharingGround, type LocalDate } from '@brobygger/domain';
import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { SharingMeans } from './shared-outside.type';

/** To whom a worker told what of a youth, and why. */
@InputType()
export class RecordDisclosureInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who was told, where it is a service of this system. Else `recipientName`.',
  })
  recipientId?: string | null;

  @IsOptional()
  @MaxLength(200)
  @Field(() => String, {
    nullable: true,
    description: 'Who was told, in place of `recipientId`: a service, never a private person.',
  })
  recipientName?: string | null;

  @ArrayMaxSize(40)
  @Field(() => [DataCategory], { description: 'Of your own agency.' })
  categories!: DataCategory[];

  @Field(() => SharingGround)
  ground!: SharingGround;

  @Field(() => SharingMeans)
  means!: SharingMeans;

  @Field(() => LocalDateScalar, { description: 'The day on which it was told, at most a year ago.' })
  sharedOn!: LocalDate;

  @IsOptional()
  @Length(8, 64)
  @Field(() => String, {
    nullable: true,
    description: 'A key of your own: what is sent twice with it is recorded once.',
  })
  clientKey?: string | null;
}
