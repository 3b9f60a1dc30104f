import { Assurance, Role, type Caller } from '@brobygger/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { createGateway, type Gateway, type GatewayDeps } from './gateway';
import { AuthenticationFailed } from './identity';
import { DEFAULT_LIMITS } from './limits/operation-limits';

const SUPERGRAPH = join(__dirname, '..', '..', 'schema', 'supergraph.graphql');

const youth: Caller = {
  personId: '00000000-0000-4000-8000-000000000001',
  role: Role.YOUTH,
  agency: null,
  organisationId: null,
  assurance: Assurance.HIGH,
};
const leader: Caller = {
  personId: 'Z990001',
  role: Role.LEADER,
  agency: 'NAV',
  organisationId: '00000000-0000-4000-8000-0000000000a1',
  assurance: Assurance.SUBSTANTIAL,
};
const childWelfareWorker: Caller = { ...leader, personId: 'Z990002', role: Role.CASEWORKER, agency: 'CHILD_WELFARE' };
const CALLERS: Readonly<Record<string, Caller>> = {
  'Bearer youth': youth,
  'Bearer leader': leader,
  'Bearer child-welfare': childWelfareWorker,
};

/** A gateway that knows a youth, a leader and a worker by their tokens, breaks at `Bearer broken`, and asks nobody. */
export const aGateway = (more: Partial<GatewayDeps> = {}): Promise<Gateway> =>
  createGateway({
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    callOf: () => () => Promise.reject(new Error('nobody is asked')),
    authenticator: {
      authenticate: (header = '') => {
        if (header === 'Bearer broken') return Promise.reject(new Error('nobody foresaw this'));
        const caller = CALLERS[header];
        return caller === undefined ? Promise.reject(new AuthenticationFailed('MALFORMED')) : Promise.resolve(caller);
      },
    },
    decisionPoint: {
      evaluate: () => Promise.reject(new Error('nobody is asked')),
      search: () => Promise.reject(new Error('nobody is asked')),
    },
    consentFeed: { changes: () => Promise.reject(new Error('nobody is asked')) },
    openCopy: () => Promise.reject(new Error('nobody is asked')),
    readLog: () => Promise.reject(new Error('nobody is asked')),
    limits: DEFAULT_LIMITS,
    trustedDocuments: { byId: new Map(), isMandatory: false },
    corsOrigins: [],
    isIntrospectionOpen: false,
    subgraphTimeoutMs: 1000,
    requestTimeoutMs: 1000,
    whatIsWrong: () => Promise.resolve(null),
    areMetricsOpen: false,
    log: pino({ level: 'silent' }),
    ...more,
  });

/** What came back to a request: the status, the headers and the body. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly json: {
    readonly data?: unknown;
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
  };
}

/** One request, without a socket. The token is the youth's unless it is said. */
export async function request(
  { app }: Gateway,
  {
    method = 'POST',
    url = '/graphql',
    headers = {},
    body,
  }: {
    readonly method?: 'GET' | 'POST' | 'OPTIONS' | 'PUT';
    readonly url?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
  },
): Promise<Reply> {
  const response = await app.inject({
    method,
    url,
    headers: {
      authorization: 'Bearer youth',
      ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const isJson = String(response.headers['content-type']).includes('json');
  return {
    status: response.statusCode,
    headers: response.headers,
    json: isJson ? (JSON.parse(response.payload) as Reply['json']) : {},
  };
}

/** The status with the code of each error. */
export const told = ({ status, json }: Reply): readonly unknown[] => [
  status,
  ...(json.errors ?? []).map(({ extensions }) => extensions['code']),
];
