/** What came back from a decision point. */
export interface PdpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A decision point as a client of the protocol sees it. */
export interface Pdp {
  /** Its own address, under which it is discovered. */
  readonly base: string;
  get(path: string): Promise<PdpAnswer>;
  /** Posts JSON; a text goes as it is. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<PdpAnswer>;
}

/** Speaks to what listens at the address, where TLS has ended, as the clients of `base` do. */
export function createPdp(base: string, listensAt: string, token: string): Pdp {
  async function ask(path: string, init: RequestInit): Promise<PdpAnswer> {
    const response = await fetch(`${listensAt}${path}`, init);
    const text = await response.text();
    const isJson = /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson ? (JSON.parse(text) as unknown) : text };
  }
  return {
    base,
    get: (path) => ask(path, {}),
    post: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

export const EVALUATION = '/access/v1/evaluation';
export const EVALUATIONS = '/access/v1/evaluations';
export const searchOf = (of: 'subject' | 'resource' | 'action'): string => `/access/v1/search/${of}`;

/** A group of the scenario: its number there, its level, and what it tries. */
export type Group = readonly [number: string, level: string, what: string, run: (pdp: Pdp) => Promise<void>];

export const user = (id: string, properties?: object) => ({ type: 'user', id, ...(properties && { properties }) });
export const record = (id: string, properties?: object) => ({ type: 'record', id, ...(properties && { properties }) });
export const named = (name: string, properties?: object) => ({ name, ...(properties && { properties }) });

/** May Alice read the first record? She may. */
export const ALICE_READS = { subject: user('alice'), action: named('read'), resource: record('record-1') };

/** 200 with JSON, as every answer that is no error. */
export function expectFine({ status, headers }: PdpAnswer): void {
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^application\/json/);
}

export async function expectDecision(pdp: Pdp, body: unknown, decision: boolean, path = EVALUATION): Promise<void> {
  const answer = await pdp.post(path, body);
  expectFine(answer);
  expect(answer.body).toMatchObject({ decision });
}

export async function expectDecisions(pdp: Pdp, body: unknown, decisions: readonly unknown[]): Promise<void> {
  const answer = await pdp.post(EVALUATIONS, body);
  expectFine(answer);
  expect(answer.body).toMatchObject({ evaluations: decisions.map((decision) => ({ decision })) });
  expect(answer.body).not.toHaveProperty('decision');
}

/** Each of the results has what it must, and those that are named are among them. */
export async function expectResults(
  pdp: Pdp,
  of: 'subject' | 'resource' | 'action',
  body: unknown,
  names: readonly string[],
): Promise<void> {
  const answer = await pdp.post(searchOf(of), body);
  expectFine(answer);
  const { results } = answer.body as { readonly results: readonly Readonly<Record<string, unknown>>[] };
  expect(Array.isArray(results)).toBe(true);
  const type = of === 'subject' ? 'user' : 'record';
  const whole = of === 'action' ? { name: expect.any(String) } : { type, id: expect.any(String) };
  for (const result of results) expect(result).toMatchObject(whole);
  expect(results.map((result) => result[of === 'action' ? 'name' : 'id'])).toEqual(expect.arrayContaining([...names]));
}

export async function expectBad(pdp: Pdp, path: string, bodies: readonly unknown[]): Promise<void> {
  for (const body of bodies) expect([body, (await pdp.post(path, body)).status]).toEqual([body, 400]);
}
