import { Act, Agency, createError, DataCategory, Purpose, Role, Signer } from '@brobygger/domain';
import { checkVersion, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { agencyOf, placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import type { EnterReading } from '../oversight/enter-reading';
import type { OverseenYouth } from '../oversight/overseen-youth';
import { youthOf } from '../oversight/youth-of';
import { isOf, knownOf, knownOrNull, unreadableOf } from '../recorded/read-in-full';
import { UnreadableValue } from '../recorded/unreadable-value.type';
import { personOfYouth, Youth } from '../youth/youth.entity';
import { ChildHearing } from './child-hearing.type';
import { authorOf, ConsentAuthor } from './consent-author.type';
import { Consent, ConsentState, stateOf } from './consent.entity';
import { ConsentEvent, eventsOfConsent } from './consent-event.entity';
import { GiveConsentInput, InvalidateConsentInput, WithdrawConsentInput } from './give-consent.input';
import { historyOf } from './history';
import { asToldToRecipient } from './opens-now';
import { requireOwn } from '../oversight/require-own';
import type { ConsentService } from './consent.service';

@Resolver(() => Youth)
export class ConsentsOfYouthResolver {
  constructor(private readonly deps: { readonly consents: ConsentService; readonly enterReading: EnterReading }) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER, Role.CASEWORKER])
  // Nullable one by one, so that a consent with a fault that nobody foresaw takes no other with it.
  @FieldResolver(() => [Consent], {
    nullable: 'itemsAndList',
    description: "The youth's consents, newest first. An organisation sees those given to it that hold, and no others.",
  })
  async consents(@Root() { id }: Youth, @Ctx() context: SubgraphContext): Promise<readonly Consent[]> {
    const { hop, at } = context;
    const { role, personId, organisationId } = hop.caller;
    requireOwn({ role, personId }, id);
    if (role === Role.CASEWORKER && (await this.deps.consents.isKeptOut(id, personId))) return [];
    const consents = await this.deps.consents.ofYouth(id);
    await this.deps.enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.consents' });
    // Never given, withdrawn and over are all the same to the recipient.
    if (role !== Role.CASEWORKER) return consents;
    const own = consents.filter(
      (consent) => consent.recipientId === organisationId && stateOf(consent, at) === 'ACTIVE',
    );
    const [youth] = await context.rows.of(personOfYouth, id);
    return asToldToRecipient(own, youth?.protection);
  }
}

@Resolver(() => Consent)
export class ConsentResolver {
  constructor(private readonly deps: { readonly consents: ConsentService; readonly overseen: OverseenYouth }) {}

  @FieldResolver(() => Organisation, { nullable: true })
  async recipient(@Root() { youthId, recipientId }: Consent, @Ctx() context: SubgraphContext): Promise<Organisation> {
    const found = await placeOf(organisationById, { youthId, organisationId: recipientId }, context);
    if (found === null) throw createError('INTERNAL_SERVER_ERROR', 'a consent to an organisation that is gone');
    return found;
  }

  @FieldResolver(() => Agency, { nullable: true })
  recipientAgency(@Root() { recipientId }: Consent, @Ctx() context: SubgraphContext): Promise<Agency | null> {
    return agencyOf({ organisationId: recipientId }, context);
  }

  @FieldResolver(() => Purpose, { nullable: true })
  purpose(@Root() { purpose }: Consent): Purpose | null {
    return knownOrNull(Purpose, purpose);
  }

  @FieldResolver(() => [DataCategory])
  categories(@Root() { categories }: Consent): readonly DataCategory[] {
    return knownOf(DataCategory, categories);
  }

  @FieldResolver(() => [Signer])
  signedBy(@Root() { signedBy }: Consent): readonly Signer[] {
    return knownOf(Signer, signedBy);
  }

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @FieldResolver(() => ConsentAuthor, {
    nullable: true,
    description: 'Who entered it. Absent for what was entered before this was recorded.',
  })
  enteredBy(@Root() { enteredBy, enteredAs }: Consent): ConsentAuthor | null {
    return authorOf(enteredBy, enteredAs);
  }

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @FieldResolver(() => ConsentAuthor, {
    nullable: true,
    description: 'Who withdrew it, or gave what took its place.',
  })
  withdrawnBy(@Root() { withdrawnBy, withdrawnAs }: Consent): ConsentAuthor | null {
    return authorOf(withdrawnBy, withdrawnAs);
  }

  @FieldResolver(() => [UnreadableValue])
  unreadable(@Root() { purpose, categories, signedBy }: Consent): readonly UnreadableValue[] {
    return unreadableOf({
      purpose: [[purpose], isOf(Purpose)],
      categories: [categories, isOf(DataCategory)],
      signedBy: [signedBy, isOf(Signer)],
    });
  }

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @FieldResolver(() => [ConsentEvent], {
    nullable: true,
    description:
      'What happened to it, oldest first: nobody changes a line of it. It begins with the request that it answers, where there was one. ' +
      'What time ends is its last line.',
  })
  async history(@Root() consent: Consent, @Ctx() { rows, at }: SubgraphContext): Promise<readonly ConsentEvent[]> {
    return historyOf(consent, await rows.of(eventsOfConsent, consent.id), at);
  }

  @FieldResolver(() => ConsentState)
  state(@Root() consent: Consent, @Ctx() { at }: SubgraphContext): ConsentState {
    return stateOf(consent, at);
  }

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Mutation(() => Consent, {
    description:
      'Gives a consent. Special categories need one of their own each. It takes the place of those for the recipient and purpose ' +
      'whose categories it names in full.',
  })
  async giveConsent(
    @Arg('input', () => GiveConsentInput) input: GiveConsentInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Consent> {
    const youthId = await youthOf(this.deps.overseen, hop.caller, input.youthId, at);
    const signedBy = hop.caller.role === Role.YOUTH ? [Signer.YOUTH] : (input.signedBy ?? []);
    // Another officer may be at it too: who names nothing says that nothing stands.
    const mustNameReplaced = hop.caller.role === Role.CONSENT_OFFICER;
    return this.deps.consents.give(hop.caller, { ...input, youthId, signedBy, mustNameReplaced }, at);
  }

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Mutation(() => Consent, {
    description:
      'Withdraws a consent, with every other to the recipient for the purpose that has a category of it. They are void everywhere once ' +
      'this has answered, with the one that stood. An officer does so on the youth’s word, and says how it was said. Of some categories ' +
      'alone (`input.categories`), another stands for the rest at once (`supersededBy`), as long as the one would have.',
  })
  withdrawConsent(
    @Arg('id', () => ID) id: string,
    @Ctx() { hop, at }: SubgraphContext,
    @Arg('expectedVersion', () => Int, {
      nullable: true,
      description:
        'Of an officer, who must say it: the version in which you know it. `CONFLICT` where somebody changed it. A youth’s own ' +
        'withdrawal is refused for none.',
    })
    expectedVersion?: number | null,
    @Arg('input', () => WithdrawConsentInput, { nullable: true }) input?: WithdrawConsentInput | null,
  ): Promise<Consent> {
    if (hop.caller.role !== Role.YOUTH && (expectedVersion ?? null) === null) {
      const argument = 'expectedVersion';
      throw createError('BAD_USER_INPUT', `who withdraws for another says \`${argument}\``, { argument });
    }
    checkVersion(expectedVersion ?? 1, 'expectedVersion');
    return this.deps.consents.withdraw(hop.caller, id, at, { ...input, expectedVersion });
  }

  @RequiresRole([Role.CONSENT_OFFICER])
  @Mutation(() => Consent, {
    description:
      'Carries out the decision of an authority that a consent is void. It ends as by a withdrawal, and says who decided.',
  })
  invalidateConsent(
    @Arg('input', () => InvalidateConsentInput) { id, ...decided }: InvalidateConsentInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Consent> {
    return this.deps.consents.invalidate(hop.caller, { ...decided, consentId: id }, at);
  }
}

@Resolver(() => ConsentEvent)
export class ConsentEventResolver {
  @FieldResolver(() => [DataCategory], {
    nullable: true,
    description: 'What it was narrowed by, where the consent that took its place is for the rest of it; else absent.',
  })
  withdrawnCategories(@Root() { withdrawnCategories }: ConsentEvent): readonly DataCategory[] | null {
    return withdrawnCategories === null ? null : knownOf(DataCategory, withdrawnCategories);
  }

  @FieldResolver(() => ConsentAuthor, {
    nullable: true,
    description: 'Who did it; absent where time did, or nobody was recorded.',
  })
  author(@Root() { authorId, capacity }: ConsentEvent): ConsentAuthor | null {
    return authorOf(authorId, capacity);
  }

  @FieldResolver(() => ChildHearing, {
    nullable: true,
    description:
      'Whether the child was heard for whom guardians signed it, as who entered it says; from 7 it is always said. Of what they signed ' +
      'with the login `Youth.guardianSignings` says it.',
  })
  heard(@Root() { isHeard: heard, heardHow: how }: ConsentEvent): ChildHearing | null {
    return heard === null || how === null ? null : Object.assign(new ChildHearing(), { heard, how });
  }
}
