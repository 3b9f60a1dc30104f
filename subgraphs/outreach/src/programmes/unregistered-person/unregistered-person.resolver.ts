import { Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { FollowUpEndReason } from '../follow-up/follow-up.entity';
import { getUnregisteredPerson, readUnregisteredPersons, type ReadPersonsDeps } from './read-unregistered-persons';
import { BeginOutreachPersonInput, StartOutreachPersonFollowUpInput } from './unregistered-person.input';
import type { UnregisteredPersonService } from './unregistered-person.service';
import { OutreachPerson, OutreachPersonPage, OutreachPersonReceipt } from './unregistered-person.type';

@Resolver()
export class UnregisteredPersonResolver {
  constructor(private readonly deps: ReadPersonsDeps & { readonly unregisteredPersons: UnregisteredPersonService }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => OutreachPersonPage, {
    description:
      "The persons without a number whom the asker's own organisation knows, newest first; those who are linked to a youth are none.",
  })
  outreachPersons(
    @Ctx() { hop, at }: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
  ): Promise<OutreachPersonPage> {
    return readUnregisteredPersons(this.deps, { hop, at }, { first, after });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => OutreachPerson, {
    nullable: true,
    description: "A person without a number whom the asker's own organisation knows, and who is linked to no youth.",
  })
  outreachPerson(@Arg('id', () => ID) id: string, @Ctx() { hop, at }: SubgraphContext): Promise<OutreachPerson> {
    return getUnregisteredPerson(this.deps, { hop, at }, id);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => OutreachPersonReceipt, {
    description: 'Begins a low-threshold follow-up of somebody who gives no number, with a name or without.',
  })
  beginOutreachPerson(
    @Arg('input', () => BeginOutreachPersonInput) input: BeginOutreachPersonInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<OutreachPersonReceipt> {
    return this.deps.unregisteredPersons.begin(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => OutreachPersonReceipt, { description: 'Begins another low-threshold follow-up of such a person.' })
  startOutreachPersonFollowUp(
    @Arg('input', () => StartOutreachPersonFollowUpInput) input: StartOutreachPersonFollowUpInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<OutreachPersonReceipt> {
    return this.deps.unregisteredPersons.start(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => OutreachPersonReceipt, { description: 'Ends a low-threshold follow-up of such a person.' })
  endOutreachPersonFollowUp(
    @Arg('outreachPersonId', () => ID) outreachPersonId: string,
    @Arg('followUpId', () => ID) followUpId: string,
    @Arg('reason', () => FollowUpEndReason) reason: FollowUpEndReason,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<OutreachPersonReceipt> {
    return this.deps.unregisteredPersons.end(authorOf(hop, at), outreachPersonId, followUpId, reason);
  }
}
