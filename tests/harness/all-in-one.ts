import type { PopulationRegister } from '@brobygger/consent';
import {
  createAuthenticator,
  createConsentDecisionPoint,
  createGateway,
  DEFAULT_LIMITS,
  IssuerConfiguration,
} from '@brobygger/gateway';
import { readFileSync } from 'node:fs';
import pino from 'pino';
import { SUPERGRAPH } from '../../all-in-one/src/paths';
import { createPlatform } from '@brobygger/platform';
import { createAsk, type Ask } from './ask';
import { createNationalIds, type NationalIds } from './national-ids';
import { PATIENT_MS } from './patience';
import { assertSpansNameNobody, tracedSpans } from './checked-spans';
import { assertNothingDiffers } from './nothing-differs';
import { createSeed, type Seed } from './seed';
import { createTestDatabases, type TestDatabases } from './test-databases';
import { startTestIssuer, type TestIssuer } from './test-issuer';

/** All services in this process behind a gateway that listens, with tokens of a real issuer. */
export interface TogetherInOne {
  readonly url: string;
  readonly ask: Ask;
  readonly issuer: TestIssuer;
  readonly databases: TestDatabases;
  /** The names of the hot statements that were run, with the service in front, oldest first; the test may empty it. */
  readonly statements: string[];
  /** The national identity number of a person of the test. */
  readonly nationalIdOf: NationalIds;
  /** Fills the world, and resolves when every service has heard of it. */
  seed<Result>(fill: (seed: Seed) => Promise<Result>): Promise<Result>;
  /** Resolves when every service has heard what the others had to tell. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the in-process topology over databases of its own. */
export async function startAllInOne({
  isIntrospectionOpen = false,
  clock = () => new Date(),
  trustedDocuments = { byId: new Map<string, string>(), isMandatory: false },
  log = pino({ level: 'silent' }),
  populationRegister = undefined as PopulationRegister | undefined,
} = {}): Promise<TogetherInOne> {
  tracedSpans();
  const nationalIds = createNationalIds();
  const [databases, issuer] = await Promise.all([createTestDatabases(), startTestIssuer(nationalIds)]);
  const statements: string[] = [];
  const platform = await createPlatform({
    databases: databases.urls,
    pooler: databases.pooler,
    nationalIdSecret: Buffer.alloc(32, 1),
    clock,
    ...(populationRegister === undefined ? {} : { populationRegister }),
    onStatement: (name) => statements.push(name),
    onFailure: () => undefined,
  });
  const gateway = await createGateway({
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    callOf: (subgraph) => platform.callOf(subgraph),
    authenticator: createAuthenticator({
      issuers: IssuerConfiguration.parse(issuer.configurations),
      whoIs: platform.consent.whoIs,
      trustedIssuers: platform.consent.trustedIssuers,
      // The issuer's tokens are of today, whatever the time of the services is.
      clock: () => new Date(),
    }),
    decisionPoint: createConsentDecisionPoint(platform.consent.accessAnswers),
    consentFeed: platform.consent.consentFeed,
    openCopy: platform.consent.openCopy,
    readLog: platform.consent.readLog,
    limits: DEFAULT_LIMITS,
    trustedDocuments,
    corsOrigins: [],
    isIntrospectionOpen,
    subgraphTimeoutMs: PATIENT_MS,
    requestTimeoutMs: PATIENT_MS,
    areMetricsOpen: true,
    whatIsWrong: () => platform.whatIsWrong(),
    log,
  });
  const url = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    ask: createAsk(url, issuer),
    issuer,
    databases,
    statements,
    nationalIdOf: nationalIds,
    async seed(fill) {
      const result = await fill(createSeed(platform, nationalIds));
      await platform.settle();
      return result;
    },
    settle: () => platform.settle(),
    async stop() {
      await gateway.stop();
      try {
        await assertNothingDiffers(platform, databases);
        await assertSpansNameNobody(databases);
      } finally {
        await platform.stop();
        await issuer.stop();
        await databases.drop();
      }
    },
  };
}
