import {
  Agency,
  createError,
  DataCategory,
  isId,
  MEMBER_ROLES,
  Profession,
  Purpose,
  REGISTRY,
  Role,
  withCause,
  type AccessAnswers,
  type AccessAsker,
  type ConsentFeed,
  type OpenCopy,
  type ReadLog,
  type TrustedIssuers,
  type WhoIs,
} from '@brobygger/domain';
import type { HopSigner } from '@brobygger/hop-token';
import { Pool } from 'undici';
import { z } from 'zod';
import { Unanswered } from './data-source/call-subgraph';
import type { GatewayMetrics } from './metrics/metrics';

const Known = z.object({
  known: z
    .object({
      memberships: z.array(
        z.object({
          id: z.string(),
          role: z.enum(MEMBER_ROLES),
          agency: z.enum(Agency).nullable(),
          organisationId: z.string().refine(isId).nullable(),
          organisationName: z.string().nullable(),
          profession: z.enum(Profession).exactOptional(),
        }),
      ),
      person: z.object({ personId: z.string(), role: z.enum([Role.YOUTH, Role.GUARDIAN]) }).nullable(),
    })
    .nullable(),
});
const Decisions = z.object({ decisions: z.array(z.boolean()) });
const Found = z.object({
  found: z.object({ results: z.array(z.string()), nextToken: z.string().nullable() }).nullable(),
});
const EndedConsentBody = z.object({ consentId: z.string(), version: z.int() });
const ToldConsentBody = EndedConsentBody.extend({
  youthId: z.string(),
  purpose: z.enum(Purpose),
  categories: z.array(z.enum(DataCategory)),
  validFrom: z.string(),
  validTo: z.string(),
});
const ChangedConsentBody = ToldConsentBody.extend({ replaces: z.array(z.string()) });
const FeedPage = z.object({
  page: z
    .object({
      changes: z.array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('given'), id: z.string(), at: z.string(), consent: ToldConsentBody }),
          z.object({ kind: z.literal('changed'), id: z.string(), at: z.string(), consent: ChangedConsentBody }),
          z.object({ kind: z.literal('ended'), id: z.string(), at: z.string(), consent: EndedConsentBody }),
        ]),
      ),
      next: z.string(),
      hasMore: z.boolean(),
    })
    .nullable(),
});
const OpenedCopy = z.object({ youthId: z.string().refine(isId).nullable() });
const LogFileBody = z.object({
  file: z.object({ body: z.base64(), isText: z.boolean(), isFixed: z.boolean() }).nullable(),
});
const Issuers = z.object({ issuers: z.array(z.unknown()) });

/** What the gateway itself asks the registry: who holds a token, whose tokens are taken, and what holds. */
export interface RegistryClient extends AccessAnswers, ConsentFeed {
  readonly whoIs: WhoIs;
  readonly openCopy: OpenCopy;
  readonly readLog: ReadLog;
  readonly trustedIssuers: TrustedIssuers;
  close(): Promise<void>;
}

/** Nobody's question: the gateway asks before it knows who does. */
const GATEWAY = {
  personId: 'gateway',
  role: Role.SYSTEM,
  agency: null,
  organisationId: null,
  assurance: 'HIGH',
} as const;

const ITSELF: AccessAsker = { caller: GATEWAY, requestId: 'identity' };

/** Asks the registry over keep-alive HTTP, with a hop token of the question's own. */
export function createRegistryClient({
  url,
  signer,
  timeoutMs,
  asks = () => () => undefined,
}: {
  readonly url: string;
  readonly signer: HopSigner;
  readonly timeoutMs: number;
  /** Told of each question, by the path that it goes to. */
  readonly asks?: GatewayMetrics['asks'];
}): RegistryClient {
  const pool = new Pool(new URL(url).origin, { connections: 32, pipelining: 1, keepAliveTimeout: 30_000 });

  /** One question, measured. */
  async function ask(path: string, question: object, asker = ITSELF): Promise<unknown> {
    const ended = asks(path.slice(1));
    try {
      const answer = await post(path, question, asker);
      ended('answered');
      return answer;
    } catch (cause) {
      ended('unavailable');
      throw cause;
    }
  }

  async function post(path: string, question: object, { caller, requestId }: AccessAsker): Promise<unknown> {
    const body = JSON.stringify(question);
    const token = await signer.sign({ caller, purpose: null, requestId }, REGISTRY, body);
    const response = await pool.request({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.statusCode !== 200) {
      await response.body.dump();
      throw new Unanswered(`HTTP_${response.statusCode}`);
    }
    return response.body.json();
  }

  /** Asks for somebody. What does not answer is away: a no it is not. */
  const askFor = (asker: AccessAsker, path: string, question: object): Promise<unknown> =>
    ask(path, question, asker).catch((cause: unknown) => {
      throw withCause(createError('REGISTRY_UNAVAILABLE', 'the consent registry did not answer'), cause);
    });

  return {
    async evaluate(asker, questions, semantic) {
      return Decisions.parse(await askFor(asker, '/access/evaluate', { questions, semantic })).decisions;
    },
    search: async (asker, search) => Found.parse(await askFor(asker, '/access/search', search)).found,
    changes: async (asker, page) => FeedPage.parse(await askFor(asker, '/consent-feed', page)).page,
    async whoIs({ nationalId, ...holder }) {
      const answer = await ask('/holder', { ...holder, nationalId: nationalId?.reveal() ?? null });
      return Known.parse(answer).known;
    },
    async openCopy({ requestId, ...typed }) {
      return OpenedCopy.parse(await ask('/copy-in-person', typed, { caller: GATEWAY, requestId })).youthId;
    },
    async readLog(path) {
      const { file } = LogFileBody.parse(await ask('/log-file', { path }));
      return file === null ? null : { ...file, body: Buffer.from(file.body, 'base64') };
    },
    trustedIssuers: async () => Issuers.parse(await ask('/issuers', {})).issuers,
    close: () => pool.close(),
  };
}
