import { AddressProtection, Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Matches } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, registerEnumType, Resolver } from 'type-graphql';
import type { OverseenYouth } from '../oversight/overseen-youth';
import { Told } from '../telling/told.type';
import type { YouthService } from './youth.service';

registerEnumType(AddressProtection, {
  name: 'AddressProtection',
  description: 'How the population register protects an address (adressebeskyttelse).',
});

@InputType()
export class AddressProtectionInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => AddressProtection)
  protection!: AddressProtection;

  @Matches(/^\d{1,19}$/)
  @Field(() => String, {
    description:
      '`RegisteredAs.protectionVersion` as you read it: `CONFLICT` says which one stands where it is another.',
  })
  expectedVersion!: string;
}

@Resolver()
export class AddressProtectionResolver {
  constructor(private readonly deps: { readonly youths: YouthService; readonly overseen: OverseenYouth }) {}

  @RequiresRole([Role.CONSENT_OFFICER])
  @Mutation(() => Told, {
    description:
      "Takes in how the population register protects the youth's address now: what places the youth is withheld then, or not.",
  })
  async changeAddressProtection(
    @Arg('input', () => AddressProtectionInput) { youthId, ...change }: AddressProtectionInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Told> {
    const id = await this.deps.overseen(hop.caller, youthId, at);
    const entered = { by: hop.caller.personId, at };
    return { id, youthId: id, pendingAt: await this.deps.youths.changeProtection(id, change, entered) };
  }
}
