import { Act, createError, DataCategory, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { anyWorkerOf } from '../access/any-worker';
import type { ConsentService } from '../consent/consent.service';
import { assertMayName, isKeptFromNaming } from '../organisation/organisation-of-youth';
import type { EnterReading } from '../oversight/enter-reading';
import type { OverseenYouth } from '../oversight/overseen-youth';
import { youthOf } from '../oversight/youth-of';
import type { ConsentedField } from './consented-fields';
import { previewConsent, timesOf } from './preview-consent';
import { endingWith, previewWithdrawal, standingFor } from './preview-withdrawal';
import { PreviewConsentInput } from './preview.input';
import { ConsentPreview, WithdrawalPreview } from './preview.type';

@Resolver()
export class PreviewResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly fields: readonly ConsentedField[];
      readonly consents: Pick<ConsentService, 'ofYouth'>;
      readonly enterReading: EnterReading;
      readonly overseen: OverseenYouth;
    },
  ) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Query(() => ConsentPreview, {
    nullable: true,
    description:
      'What a consent would open, field by field, before it is given. It refuses what giving it would refuse, but for signatures. To ' +
      'a youth with a protected address it says what the consent opens by itself, not what is open already.',
  })
  async previewConsent(
    @Arg('input', () => PreviewConsentInput) input: PreviewConsentInput,
    @Ctx() context: SubgraphContext,
  ): Promise<ConsentPreview> {
    const { hop, at, rows } = context;
    const youthId = await youthOf(this.deps.overseen, hop.caller, input.youthId, at);
    const worker = await anyWorkerOf(input.recipientId, rows, 'input.recipientId');
    await this.enter(context, youthId, 'Query.previewConsent');
    const { purpose, categories } = input;
    const draft = { youthId, worker, purpose, categories, ...timesOf(input, at) };
    const isByItself = await isKeptFromNaming(youthId, context);
    return previewConsent(this.deps, draft, { asker: hop.caller, at, isByItself });
  }

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Query(() => WithdrawalPreview, {
    nullable: true,
    description:
      'What withdrawing a consent would close, and what would stay open to the organisation by its own service or by law. Withheld from ' +
      'a youth with a protected address, whatever consent is named.',
  })
  async previewWithdrawal(
    @Arg('consentId', () => ID) consentId: string,
    @Ctx() context: SubgraphContext,
    @Arg('youthId', () => ID, { nullable: true, description: 'Whose it is. A youth leaves it out.' })
    named?: string | null,
    @Arg('categories', () => [DataCategory], {
      nullable: true,
      description: 'What of it would be taken back, as `withdrawConsent` takes it. Left out: all.',
    })
    taken: DataCategory[] | null = null,
  ): Promise<WithdrawalPreview> {
    const { hop, at, rows } = context;
    const youthId = await youthOf(this.deps.overseen, hop.caller, named, at);
    // One could be given to whichever organisation, to be told this of it.
    await assertMayName(youthId, context);
    await this.enter(context, youthId, 'Query.previewWithdrawal');
    const consents = await this.deps.consents.ofYouth(youthId);
    const standing = standingFor(consents, consentId);
    if (standing === null) throw createError('NOT_FOUND', 'no consent that you may withdraw has this id');
    const worker = await anyWorkerOf(standing.recipientId, rows);
    const shownAt = hop.caller.role === Role.YOUTH ? at : null;
    return previewWithdrawal(this.deps, {
      ending: endingWith(consents, standing),
      taken,
      worker,
      youthId,
      at,
      shownAt,
    });
  }

  private enter(context: SubgraphContext, youthId: string, field: string): Promise<void> {
    return this.deps.enterReading(context, { youthId, act: Act.READ_CONSENTS, field });
  }
}
