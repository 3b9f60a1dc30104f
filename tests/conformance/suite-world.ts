import type { Caller } from '@brobygger/domain';
import { createConsentDecisionPoint, createGateway, DEFAULT_LIMITS } from '@brobygger/gateway';
import { createPlatform, type Platform } from '@brobygger/platform';
import { readFileSync } from 'node:fs';
import pino from 'pino';
import { SUPERGRAPH } from '../../all-in-one/src/paths';
import { send, type Answer } from '../harness/ask';
import { PATIENT_MS } from '../harness/patience';
import { mutationText } from '../harness/schema-fields';
import { createTestDatabases, type TestDatabases } from '../harness/test-databases';
import { createIds, type Ids } from './ids';
import { readCast } from './read-suite';
import type { Cast } from './suite-schema';
import { writeCast } from './write-facts';

/** What a question says beside who asks. */
export interface AskedWith {
  readonly purpose?: string | null;
  readonly orderId?: string | null;
  readonly reason?: string | null;
}

/** What came of a mutation: the id of what it made or changed, or the rule by which it was refused. */
export type CarriedOut = { readonly id: string; readonly rule: null } | { readonly id: null; readonly rule: string };

/** All services behind a gateway, at the moment that the suite says. */
export interface SuiteWorld {
  readonly cast: Cast;
  readonly platform: Platform;
  readonly databases: Pick<TestDatabases, 'query'>;
  /** What went wrong between services, or between statement and engine. */
  readonly failures: readonly string[];
  now(): Date;
  setNow(at: Date): void;
  ids(): Ids;
  ask(caller: Caller, query: string, variables?: Readonly<Record<string, unknown>>, asked?: AskedWith): Promise<Answer>;
  /** Sends a mutation, and answers with its id; refused by a rule, with the rule. */
  carryOut(who: string, mutation: string, variables: object, ids: Ids): Promise<CarriedOut>;
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** A whole scenario is one person's hour: the limits of the gateway are others' to test. */
const WIDE = {
  ...DEFAULT_LIMITS,
  maxTokens: 100_000,
  maxAliases: 2000,
  maxRootFields: 2000,
  maxCost: 10_000_000,
  dearPerHour: 1_000_000,
};

export async function startSuiteWorld(): Promise<SuiteWorld> {
  const cast = readCast();
  const { organisations, scenario } = createIds(cast);
  const databases = await createTestDatabases();
  const failures: string[] = [];
  let now = new Date('2026-01-01T00:00:00Z');
  const platform = await createPlatform({
    databases: databases.urls,
    nationalIdSecret: Buffer.alloc(32, 7),
    clock: () => now,
    onFailure: (what, cause) => failures.push(`${what}: ${String(cause)}`),
  });
  await writeCast(databases, cast, organisations);
  const gateway = await createGateway({
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    callOf: (subgraph) => platform.callOf(subgraph),
    // Who asks is as the cast says: that tokens are verified is others' to test.
    authenticator: {
      authenticate: (header) => Promise.resolve(JSON.parse(header?.replace('Bearer ', '') ?? '') as Caller),
    },
    corsOrigins: [],
    decisionPoint: createConsentDecisionPoint(platform.consent.accessAnswers),
    consentFeed: platform.consent.consentFeed,
    openCopy: platform.consent.openCopy,
    readLog: platform.consent.readLog,
    limits: WIDE,
    trustedDocuments: { byId: new Map(), isMandatory: false },
    isIntrospectionOpen: false,
    subgraphTimeoutMs: PATIENT_MS,
    requestTimeoutMs: PATIENT_MS,
    areMetricsOpen: true,
    whatIsWrong: () => platform.whatIsWrong(),
    log: pino({ level: 'silent' }),
  });
  const url = `${await gateway.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;

  const ask: SuiteWorld['ask'] = (caller, query, variables = {}, { purpose, orderId, reason } = {}) =>
    send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${JSON.stringify(caller)}`,
        ...header('behandlingsnummer', purpose),
        ...header('x-information-order', orderId),
        ...header('x-access-reason', reason),
      },
      body: JSON.stringify({ query, variables }),
    });

  return {
    cast,
    platform,
    databases,
    failures,
    now: () => now,
    setNow: (at) => void (now = at),
    ids: scenario,
    ask,
    async carryOut(who, mutation, variables, ids) {
      // A worker says a purpose for whatever is asked; of a mutation it decides nothing.
      const purpose = ids.caller(who).role === 'CASEWORKER' ? 'B107' : null;
      const text = mutationText(mutation, Object.keys(variables), 'id');
      const { json } = await ask(ids.caller(who), text, { ...variables }, { purpose });
      const [error] = json.errors ?? [];
      const rule = error?.extensions?.['rule'];
      if (typeof rule === 'string') return { id: null, rule };
      if (error !== undefined) throw new Error(`a change was refused: ${JSON.stringify(json.errors)}`);
      return { id: (json.data?.[mutation] as { readonly id: string }).id, rule: null };
    },
    settle: () => platform.settle(),
    async stop() {
      await gateway.stop();
      await platform.stop();
      await databases.drop();
    },
  };
}

const header = (name: string, value: string | null | undefined): Readonly<Record<string, string>> =>
  value === null || value === undefined ? {} : { [name]: value };
