import { Role, type DataCategory } from '@brobygger/domain';
import {
  MOST_DUE,
  readPage,
  RequiresRole,
  whomNamed,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { WorkList } from '../work-list';
import type { CancelRequest } from './cancel-request';
import { RequestConsentInput } from './consent-request.input';
import { SentConsentRequest, SentConsentRequestConnection } from './consent-request.type';
import { readSent, type SentRow } from './read-sent';
import { RequestAnswer, sentStateOf } from './request-state';
import type { SendRequest } from './send-request';

@Resolver(() => SentConsentRequest)
export class SentRequestsResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly cursors: Cursors;
      readonly send: SendRequest;
      readonly cancel: CancelRequest;
    },
  ) {}

  @RequiresRole([Role.CASEWORKER])
  @Query(() => SentConsentRequestConnection, {
    description: 'The requests for consent that your organisation has sent, newest first.',
  })
  async sentConsentRequests(
    @Ctx() { hop: { caller }, at }: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<SentConsentRequestConnection> {
    const { query, cursors } = this.deps;
    const { edges, pageInfo } = await readPage<SentRow>(
      {
        cursors,
        list: `sent-requests/${caller.organisationId ?? ''}`,
        caller,
        place: ({ id }) => id,
        read: (before, most) => readSent(query, caller, { before, most, id: null }, at),
      },
      { first, after },
    );
    return { edges: edges.map(({ row, cursor }) => ({ node: sentOf(row, at), cursor })), pageInfo };
  }

  @RequiresRole([Role.CASEWORKER])
  @Mutation(() => SentConsentRequest, {
    description:
      'Asks somebody for consent, for your organisation. What is answered is the same whether it reaches anybody: of each category you ' +
      'are told that a consent holds, or nothing. Opens nothing by itself.',
  })
  async requestConsent(
    @Arg('input', () => RequestConsentInput) input: RequestConsentInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<SentConsentRequest> {
    const { youthId, identifier, ...form } = input;
    const id = await this.deps.send(
      hop.caller,
      { ...form, whom: whomNamed({ youthId: youthId ?? null, identifier: identifier ?? null }) },
      at,
    );
    return this.sent(id, hop.caller, at);
  }

  @RequiresRole([Role.CASEWORKER])
  @Mutation(() => SentConsentRequest, {
    description: 'Takes back a request of your organisation while it is open. What was given stays given.',
  })
  async cancelConsentRequest(
    @Arg('id', () => ID) id: string,
    @Ctx() { hop: { caller }, at }: SubgraphContext,
  ): Promise<SentConsentRequest> {
    await this.deps.cancel(caller, id, at);
    return this.sent(id, caller, at);
  }

  private async sent(id: string, caller: SubgraphContext['hop']['caller'], at: Date): Promise<SentConsentRequest> {
    const [row] = await readSent(this.deps.query, caller, { before: null, most: 1, id }, at);
    if (row === undefined) throw new Error('a request that was sent is gone');
    return sentOf(row, at);
  }
}

const sentOf = ({ given, categories, ...row }: SentRow, at: Date): SentConsentRequest => ({
  ...row,
  state: sentStateOf(row, at),
  categories: categories.map((category) => ({ category, answer: answerOf(category, given) })),
});

const answerOf = (category: DataCategory, given: readonly DataCategory[]): RequestAnswer =>
  given.includes(category) ? RequestAnswer.GIVEN : RequestAnswer.NOT_ANSWERED;

/** The open ones as a list of the work list. */
@Resolver(() => WorkList)
export class RequestsDueResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER])
  @FieldResolver(() => [SentConsentRequest], {
    nullable: true,
    description:
      `The own organisation's requests for consent that are open and not given whole, newest first; at most ${MOST_DUE}. Whether one was ` +
      'read, or refused, is not told.',
  })
  async requests(@Ctx() { hop: { caller }, at }: SubgraphContext): Promise<readonly SentConsentRequest[]> {
    const rows = await readSent(
      this.deps.query,
      caller,
      { before: null, most: MOST_DUE, id: null, openOnly: true },
      at,
    );
    return rows.filter(({ given, categories }) => given.length < categories.length).map((row) => sentOf(row, at));
  }
}
