import { Role } from '@brobygger/domain';
import { Open, RecordType, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { MaxLength, MinLength } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { AddressClearanceService } from './address-clearance.service';

@InputType()
export class AddressClearanceInput {
  @MinLength(1)
  @MaxLength(64)
  @Field(() => String, { description: "The worker's ident." })
  personId!: string;

  @Field(() => ID)
  organisationId!: string;
}

@Open()
@RecordType({ description: 'The receipt of a clearance that was granted or revoked.' })
export class AddressClearanceReceipt {
  @Field(() => ID)
  id!: string;
}

@Resolver()
export class AddressClearanceResolver {
  constructor(private readonly deps: { readonly clearances: AddressClearanceService }) {}

  @RequiresRole([Role.CONSENT_OFFICER])
  @Mutation(() => AddressClearanceReceipt, {
    description: 'Clears a worker by name to begin service for youths whose address is protected.',
  })
  grantAddressClearance(
    @Arg('input', () => AddressClearanceInput) input: AddressClearanceInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<AddressClearanceReceipt> {
    return this.deps.clearances.grant(input, hop.caller.personId, at);
  }

  @RequiresRole([Role.CONSENT_OFFICER])
  @Mutation(() => AddressClearanceReceipt, { description: "Takes a worker's clearance back; what was begun goes on." })
  revokeAddressClearance(
    @Arg('input', () => AddressClearanceInput) input: AddressClearanceInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<AddressClearanceReceipt> {
    return this.deps.clearances.revoke(input, hop.caller.personId, at);
  }
}
