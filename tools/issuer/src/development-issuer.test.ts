import { spawn, execFileSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createAuthenticator, IssuerConfiguration } from '../../../gateway/src/identity';
import { PLAYGROUND_CLIENT } from './issuer-settings';
import type { Persona } from './persona';
import { createSigningKey } from './signing-key';
import { createTokenIssuer } from './token-issuer';

const ROOT = join(__dirname, '../../..');
const ORGANISATION = '00000000-0000-4000-8000-000000000101';
const YOUTH = '00000000-0000-4000-8000-000000000001';
const AUDIENCE = 'brobygger';

const worker: Persona = {
  name: 'nav-ostbyen',
  claims: { kind: 'ENTRA_ID', ident: 'N100001', role: 'CASEWORKER', agency: 'NAV', organisationId: ORGANISATION },
};
const auditor: Persona = {
  name: 'auditor',
  claims: { kind: 'ENTRA_ID', ident: 'A100001', role: 'AUDITOR', agency: null, organisationId: null },
};
const youth: Persona = { name: 'aksel', claims: { kind: 'ID_PORTEN', pid: '15820800068', assurance: 'HIGH' } };
const system: Persona = {
  name: 'housing-system',
  claims: { kind: 'MASKINPORTEN', organisationNumber: '987654321', agency: 'HOUSING', organisationId: ORGANISATION },
};
const personas = [worker, auditor, youth, system];

const SYSTEM = {
  id: '987654321',
  membership: { id: 'm', role: 'SYSTEM', agency: 'HOUSING', organisationId: ORGANISATION, organisationName: 'A house' },
} as const;

/** Starts the issuer as the all-in-one does, on a free port; in a process of its own because its library is an ES module. */
const SERVER = `
  const { createServer } = require('node:http');
  const { createDevelopmentIssuer } = require('./tools/issuer/dist/development-issuer.js');
  const { personas, signingKey, nodeEnv } = JSON.parse(process.argv[1]);
  const server = createServer((request, response) => issuer.callback(request, response));
  let issuer;
  server.listen(0, '127.0.0.1', () => {
    const base = 'http://127.0.0.1:' + server.address().port;
    issuer = createDevelopmentIssuer({
      nodeEnv, issuerUrl: base + '/issuer', audience: '${AUDIENCE}', personas, signingKey,
      redirectUris: [base + '/graphiql'], clock: () => new Date(),
    });
    console.log(JSON.stringify({ base, issuerConfigurations: issuer.issuerConfigurations }));
  });
`;

const started: ChildProcess[] = [];
beforeAll(() => execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, stdio: 'ignore' }));
afterAll(() => started.forEach((child) => child.kill()));

function start(settings: object): ChildProcess {
  const child = spawn(process.execPath, ['-e', SERVER, JSON.stringify(settings)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

async function aDevelopmentIssuer() {
  const signingKey = await createSigningKey();
  const child = start({ personas, signingKey, nodeEnv: 'development' });
  if (child.stdout === null) throw new Error('no output');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { base, issuerConfigurations } = JSON.parse(line) as { base: string; issuerConfigurations: unknown };
  const gateway = createAuthenticator({
    issuers: IssuerConfiguration.parse(issuerConfigurations),
    whoIs: ({ holders: [holder] }) =>
      Promise.resolve({
        memberships: holder?.value === SYSTEM.id ? [SYSTEM.membership] : [],
        person: { personId: YOUTH, role: 'YOUTH' },
      }),
    clock: () => new Date(),
  });
  const identify = (token: string) => gateway.authenticate(`Bearer ${token}`);
  return {
    base,
    identify,
    tokens: createTokenIssuer({
      issuerUrl: `${base}/issuer`,
      audience: AUDIENCE,
      key: signingKey,
      clock: () => new Date(),
    }),
  };
}

/** A browser that keeps cookies and follows nothing by itself. */
function aBrowser(base: string) {
  const cookies = new Map<string, string>();
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(new URL(url, base), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie },
    });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    return response;
  };
}

const form = (fields: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields) });

const locationOf = (response: Response): string =>
  response.headers.get('location') ?? `no redirect: ${response.status}`;

describe('a developer who logs in as a persona', () => {
  test.each([
    ['entra', worker, { personId: 'N100001', role: 'CASEWORKER', agency: 'NAV', organisationId: ORGANISATION }, null],
    ['idporten', youth, { personId: YOUTH, role: 'YOUTH', agency: null, assurance: 'HIGH' }, null],
    ['idporten', youth, { assurance: 'SUBSTANTIAL' }, 'idporten-loa-substantial'],
  ])('by code and PKCE at %s gets a token that the gateway knows', async (path, persona, caller, level) => {
    const { base, identify } = await aDevelopmentIssuer();
    const issuer = `${base}/issuer/${path}`;
    const metadata = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as Record<
      string,
      string
    >;
    expect(metadata).toMatchObject({ issuer, jwks_uri: `${issuer}/jwks`, code_challenge_methods_supported: ['S256'] });

    const browse = aBrowser(base);
    const verifier = randomBytes(32).toString('base64url');
    const redirectUri = `${base}/graphiql`;
    const question = new URLSearchParams({
      client_id: PLAYGROUND_CLIENT,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: redirectUri,
      state: 'state-1',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...(level === null ? {} : { acr_values: level }),
    });
    const login = locationOf(await browse(`${metadata['authorization_endpoint']}?${question}`));
    const page = await (await browse(login)).text();
    expect(page).toContain(`value="${persona.name}"`);
    const resume = locationOf(await browse(login, form({ persona: persona.name })));
    const answer = new URL(locationOf(await browse(resume)));
    expect(answer.origin + answer.pathname).toBe(redirectUri);
    expect(answer.searchParams.get('state')).toBe('state-1');

    const code = {
      grant_type: 'authorization_code',
      client_id: PLAYGROUND_CLIENT,
      redirect_uri: redirectUri,
      code: answer.searchParams.get('code') ?? '',
    };
    const granted = await fetch(metadata['token_endpoint'] ?? '', form({ ...code, code_verifier: verifier }));
    const { access_token: token } = (await granted.json()) as { access_token: string };
    await expect(identify(token)).resolves.toMatchObject(caller);

    const again = await fetch(metadata['token_endpoint'] ?? '', form({ ...code, code_verifier: verifier }));
    expect(again.status).toBe(400);
  });

  test('is turned away without PKCE, by an unknown address, and with a login that another browser began', async () => {
    const { base } = await aDevelopmentIssuer();
    const usual = {
      client_id: PLAYGROUND_CLIENT,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${base}/graphiql`,
    };
    const ask = (extra: Record<string, string>): Promise<Response> =>
      aBrowser(base)(`/issuer/entra/auth?${new URLSearchParams({ ...usual, ...extra })}`);
    expect(new URL(locationOf(await ask({}))).searchParams.get('error')).toBe('invalid_request');
    const stolen = await ask({ redirect_uri: 'https://example.org/steal' });
    expect([stolen.status, stolen.headers.get('location')]).toEqual([400, null]);
    const login = locationOf(await ask({ code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' }));
    expect((await aBrowser(base)(login)).status).toBe(400);
    expect((await aBrowser(base)(login, form({ persona: worker.name }))).status).toBe(400);
    expect((await fetch(`${base}/issuer/elsewhere/auth`)).status).toBe(404);
  });
});

describe('a token made on the command line', () => {
  test('is known to the gateway as its persona, of every kind', async () => {
    const { tokens, identify } = await aDevelopmentIssuer();
    await expect(identify(await tokens.tokenFor(worker))).resolves.toMatchObject({
      personId: 'N100001',
      role: 'CASEWORKER',
      organisationId: ORGANISATION,
    });
    await expect(identify(await tokens.tokenFor(auditor))).resolves.toMatchObject({
      personId: 'A100001',
      role: 'AUDITOR',
      agency: null,
    });
    await expect(identify(await tokens.tokenFor(youth))).resolves.toMatchObject({
      personId: YOUTH,
      role: 'YOUTH',
      assurance: 'HIGH',
    });
    await expect(identify(await tokens.tokenFor(system))).resolves.toMatchObject({
      personId: '0192:987654321',
      role: 'SYSTEM',
      agency: 'HOUSING',
    });
  });
});

describe('production', () => {
  test('has no development issuer', async () => {
    const child = start({ personas, signingKey: await createSigningKey(), nodeEnv: 'production' });
    let output = '';
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(1);
    expect(output).toContain('the development issuer does not start in production');
  });
});
