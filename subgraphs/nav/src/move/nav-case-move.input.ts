import { HandoverReason } from '@brobygger/domain';
import { LocalDateScalar, SenderMove } from '@brobygger/subgraph-kit';
import { IsOptional } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { NavDistrict } from '../case/nav-district';

@InputType()
export class MoveToDistrictInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID, { description: 'The NAV office that is asked to take the case over: another than your own.' })
  receiverId!: string;

  @Field(() => NavDistrict, { description: 'The district that the youth moves to.' })
  district!: NavDistrict;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When the youth moves, where that is known.' })
  movesOn?: string | null;
}

@InputType()
export class SettleDistrictMoveInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => SenderMove, {
    description: '`IN_PROGRESS` confirms what the office has accepted; `CANCELLED` and `ENTERED_IN_ERROR` call it off.',
  })
  state!: SenderMove;

  @IsOptional()
  @Field(() => HandoverReason, { nullable: true, description: 'Needed to cancel it.' })
  reason?: HandoverReason | null;
}
