import { createDemoRegister, demoPersonas, loadDemoWorld, type DemoPersona } from '@brobygger/demo';
import { osloDate } from '@brobygger/domain';
import { withoutRequestId } from '../harness/ask';
import { startDistributed, type Distributed } from '../harness/distributed';
import { aSystem } from '../harness/systems';
import type { TestIssuer } from '../harness/test-issuer';
import { startHive, type HiveProcess } from './hive-process';

/** What a request says: whose token, for which purpose, and what is asked. */
export interface Question {
  /** A persona of the demo, or the text of the header itself where it begins with a capital. */
  readonly persona: string;
  readonly purpose?: string | null;
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of what is asked. */
  readonly body?: string;
}

/** An answer, with the id of its request, and all else that a client could tell two routers apart by. */
export interface Bytes {
  readonly requestId: string | null;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | null>>;
  readonly text: string;
}

/** The demo world behind our gateway and behind Hive Gateway, on the same running services. */
export interface TwoRouters {
  readonly distributed: Distributed;
  readonly personas: readonly DemoPersona[];
  ours(question: Question): Promise<Bytes>;
  hive(question: Question): Promise<Bytes>;
  stop(): Promise<void>;
}

const COMPARED = ['content-type', 'cache-control', 'www-authenticate', 'deprecated-fields', 'x-frame-options'];

/** Opens introspection to neither. */
export async function startTwoRouters(): Promise<TwoRouters> {
  const environment = { NODE_ENV: 'production', MAX_DEAR_PER_HOUR: '100000' };
  const distributed = await startDistributed({ environment });
  const today = osloDate(new Date());
  const personas = demoPersonas(today);
  const tokens = await distributed.seed(
    async (seed) => {
      await loadDemoWorld(seed.platform, today);
      const said = personas.map(async ({ name, claims }) => {
        if (claims.kind !== 'MASKINPORTEN') return [name, await tokenOf(distributed.issuer, claims)] as const;
        const { agency, organisationId } = claims;
        const system = await aSystem(seed, distributed.issuer, { agency, organisationId });
        return [name, await distributed.issuer.tokenOf(system)] as const;
      });
      return new Map(await Promise.all(said));
    },
    createDemoRegister(today, 'test'),
  );
  const hive: HiveProcess = await startHive(distributed, environment);

  const askAt =
    (url: string) =>
    async ({ persona, purpose = null, query, variables, headers = {}, body }: Question): Promise<Bytes> => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: tokens.has(persona) ? `Bearer ${tokens.get(persona)}` : persona,
          ...(purpose === null ? {} : { behandlingsnummer: purpose }),
          ...headers,
        },
        body: body ?? JSON.stringify({ query, variables }),
      });
      const requestId = response.headers.get('x-request-id');
      return {
        requestId,
        status: response.status,
        headers: Object.fromEntries(COMPARED.map((name) => [name, response.headers.get(name)])),
        text: withoutRequestId(await response.text(), requestId).trimEnd(),
      };
    };

  return {
    distributed,
    personas,
    ours: askAt(distributed.gatewayUrls[0] ?? ''),
    hive: askAt(hive.url),
    async stop() {
      await hive.stop();
      await distributed.stop();
    },
  };
}

function tokenOf(issuer: TestIssuer, claims: DemoPersona['claims']): Promise<string> {
  if (claims.kind === 'ID_PORTEN') {
    return issuer.signPerson({ pid: claims.pid, acr: `idporten-loa-${claims.assurance.toLowerCase()}` });
  }
  if (claims.kind === 'MASKINPORTEN') throw new TypeError('a system is made a member first');
  const { ident: personId, role, agency, organisationId, profession } = claims;
  const part = profession === undefined ? {} : { profession };
  return issuer.tokenOf({ personId, role, agency, organisationId, assurance: 'SUBSTANTIAL', ...part });
}
