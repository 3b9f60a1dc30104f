import { Assurance, newId, Role } from '@brobygger/domain';
import {
  HopRefused,
  createHopSigner,
  createHopVerifier,
  createReplayStore,
  createServiceSigner,
  createServiceVerifier,
  forwardedAs,
  generateServiceKeys,
  MOST_HOPS,
  verifyOnBehalf,
} from './index';
import type { HopRefusal } from './index';

const BODY = '{"wanted":[]}';
const claims = {
  caller: {
    personId: '00000000-0000-4000-8000-000000000001',
    role: Role.YOUTH,
    agency: null,
    organisationId: null,
    assurance: Assurance.HIGH,
  },
  purpose: null,
  requestId: 'request-1',
};

async function twoOwnersAndARegistry() {
  const time = { now: new Date('2026-03-02T10:00:00Z') };
  const clock = (): Date => time.now;
  const [gateway, housing, nav] = await Promise.all([
    generateServiceKeys(),
    generateServiceKeys(),
    generateServiceKeys(),
  ]);
  const hops = createHopSigner({ privateKey: gateway.privateJwk, issuer: 'gateway', clock });
  const replay = createReplayStore({ clock });
  const registry = createServiceVerifier({
    publicKeys: { housing: { keys: [housing.publicJwk] }, nav: { keys: [nav.publicJwk] } },
    audience: 'consent',
    clock,
    replay,
  });
  const forwarded = createHopVerifier({
    publicKeys: { keys: [gateway.publicJwk] },
    issuer: 'gateway',
    audience: 'consent',
    clock,
    replay,
  });
  return {
    time,
    gatewayKey: gateway.publicJwk,
    hops,
    housing: createServiceSigner({ privateKey: housing.privateJwk, issuer: 'housing', clock }),
    navAsHousing: createServiceSigner({ privateKey: nav.privateJwk, issuer: 'housing', clock }),
    navWithHousingsKid: createServiceSigner({
      privateKey: { ...nav.privateJwk, kid: housing.publicJwk.kid },
      issuer: 'housing',
      clock,
    }),
    registry,
    forwarded,
    ask: (token: string, body: string) => verifyOnBehalf({ services: registry, hops: forwarded }, token, body),
  };
}

async function refusal(attempt: Promise<unknown>): Promise<HopRefusal> {
  const error: unknown = await attempt.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(error instanceof HopRefused)) throw new Error(`expected a refusal: \`${String(error)}\``);
  return error.reason;
}

describe('the registry, called by an owner', () => {
  test('reads which service calls and for whom', async () => {
    const { hops, housing, registry, forwarded } = await twoOwnersAndARegistry();
    const hop = await hops.sign(claims, 'housing', 'the body that the gateway sent to housing');
    const call = await registry.verify(await housing.sign({ onBehalfOf: hop }, 'consent', BODY), BODY);
    expect(call).toEqual({ issuer: 'housing', onBehalfOf: hop });
    const { claims: inHop } = await forwarded.inspectForwarded(hop, call.issuer, BODY);
    expect(inHop).toEqual({ ...claims, audience: 'housing' });
  });

  test('takes several questions for one hop, and each of them once, also under a new token of the owner', async () => {
    const { hops, housing, ask } = await twoOwnersAndARegistry();
    const hop = await hops.sign(claims, 'housing', BODY);
    for (const body of ['first', 'second']) {
      await expect(ask(await housing.sign({ onBehalfOf: hop }, 'consent', body), body)).resolves.toEqual({
        issuer: 'housing',
        hop: { ...claims, audience: 'housing' },
        hopToken: hop,
      });
    }
    const again = await housing.sign({ onBehalfOf: hop }, 'consent', 'first');
    await expect(refusal(ask(again, 'first'))).resolves.toBe('REPLAYED');
  });

  test('uses no token up where the other one does not hold', async () => {
    const { hops, housing, ask } = await twoOwnersAndARegistry();
    const [mine, foreign] = await Promise.all([hops.sign(claims, 'housing', BODY), hops.sign(claims, 'nav', BODY)]);
    const wrong = await housing.sign({ onBehalfOf: foreign }, 'consent', BODY);
    await expect(refusal(ask(wrong, BODY))).resolves.toBe('WRONG_AUDIENCE');
    await expect(refusal(ask(wrong, BODY))).resolves.toBe('WRONG_AUDIENCE');
    const token = await housing.sign({ onBehalfOf: mine }, 'consent', BODY);
    await expect(refusal(ask(token, `${BODY} `))).resolves.toBe('WRONG_BODY');
  });

  test('takes no question that is asked for nobody', async () => {
    const { housing, ask } = await twoOwnersAndARegistry();
    const token = await housing.sign({ onBehalfOf: null }, 'consent', BODY);
    await expect(refusal(ask(token, BODY))).resolves.toBe('WRONG_CLAIMS');
  });

  test('takes a call on the owner’s own account', async () => {
    const { housing, registry } = await twoOwnersAndARegistry();
    const token = await housing.sign({ onBehalfOf: null }, 'consent', BODY);
    await expect(registry.verify(token, BODY)).resolves.toEqual({ issuer: 'housing', onBehalfOf: null });
  });

  test('refuses one service that speaks for another', async () => {
    const { navAsHousing, navWithHousingsKid, registry } = await twoOwnersAndARegistry();
    await expect(
      refusal(registry.verify(await navAsHousing.sign({ onBehalfOf: null }, 'consent', BODY), BODY)),
    ).resolves.toBe('UNKNOWN_KEY');
    await expect(
      refusal(registry.verify(await navWithHousingsKid.sign({ onBehalfOf: null }, 'consent', BODY), BODY)),
    ).resolves.toBe('WRONG_SIGNATURE');
  });

  test('refuses a changed body and a second use', async () => {
    const { housing, registry } = await twoOwnersAndARegistry();
    const token = await housing.sign({ onBehalfOf: null }, 'consent', BODY);
    await expect(refusal(registry.verify(token, `${BODY} `))).resolves.toBe('WRONG_BODY');
    await registry.verify(token, BODY);
    await expect(refusal(registry.verify(token, BODY))).resolves.toBe('REPLAYED');
  });

  test('refuses a hop token that was meant for another owner, that expired, or that is none', async () => {
    const { time, hops, housing, forwarded } = await twoOwnersAndARegistry();
    const hop = await hops.sign(claims, 'nav', BODY);
    await expect(refusal(forwarded.inspectForwarded(hop, 'housing', BODY))).resolves.toBe('WRONG_AUDIENCE');
    const service = await housing.sign({ onBehalfOf: null }, 'housing', BODY);
    await expect(refusal(forwarded.inspectForwarded(service, 'housing', BODY))).resolves.toBe('UNKNOWN_ISSUER');
    time.now = new Date(time.now.getTime() + 20_000);
    await expect(refusal(forwarded.inspectForwarded(hop, 'nav', BODY))).resolves.toBe('EXPIRED');
  });

  test('refuses a hop token in place of a service token', async () => {
    const { hops, registry } = await twoOwnersAndARegistry();
    await expect(refusal(registry.verify(await hops.sign(claims, 'consent', BODY), BODY))).resolves.toBe(
      'UNKNOWN_ISSUER',
    );
  });
});

describe('a token of several hops', () => {
  const BODIES = '[{"query":"{ a }"},{"query":"{ b }"}]';
  const another = { ...claims, requestId: 'request-2', caller: { ...claims.caller, personId: newId() } };

  async function aSubgraph() {
    const of = await twoOwnersAndARegistry();
    const trust = {
      publicKeys: { keys: [of.gatewayKey] },
      issuer: 'gateway',
      audience: 'housing',
      clock: () => of.time.now,
    };
    const subgraph = createHopVerifier({ ...trust, replay: createReplayStore({ clock: trust.clock }) });
    return { ...of, subgraph, token: await of.hops.signAll([claims, another], 'housing', BODIES) };
  }

  test('says who asks each of the operations, in their order, once, and for that body alone', async () => {
    const { subgraph, token } = await aSubgraph();
    await expect(refusal(subgraph.verifyAll(token, `${BODIES} `))).resolves.toBe('WRONG_BODY');
    await expect(subgraph.verifyAll(token, BODIES)).resolves.toEqual([
      { ...claims, audience: 'housing' },
      { ...another, audience: 'housing' },
    ]);
    await expect(refusal(subgraph.verifyAll(token, BODIES))).resolves.toBe('REPLAYED');
  });

  test('is none of one hop, nor the other way round', async () => {
    const { hops, subgraph, token, forwarded } = await aSubgraph();
    await expect(refusal(subgraph.verify(token, BODIES))).resolves.toBe('WRONG_TYPE');
    const one = await hops.sign(claims, 'housing', BODIES);
    await expect(refusal(subgraph.verifyAll(one, BODIES))).resolves.toBe('WRONG_TYPE');
    await expect(refusal(forwarded.inspectForwarded(token, 'housing', BODY))).resolves.toBe('WRONG_TYPE');
    await expect(refusal(forwarded.inspectForwarded(forwardedAs(one, 0), 'housing', BODY))).resolves.toBe('WRONG_TYPE');
  });

  test('is refused whole where one of its hops is none, where it has none, and where it has too many', async () => {
    const { hops, subgraph } = await aSubgraph();
    const nobody = { ...claims, caller: { ...claims.caller, role: 'DIRECTOR' as never } };
    for (const wrong of [[claims, nobody], [], Array.from({ length: MOST_HOPS + 1 }, () => claims)]) {
      const token = await hops.signAll(wrong, 'housing', BODIES);
      await expect(refusal(subgraph.verifyAll(token, BODIES))).resolves.toBe('WRONG_CLAIMS');
    }
  });

  test('is forwarded for each of its hops, and each question of each of them is asked once', async () => {
    const { token, forwarded } = await aSubgraph();
    const ask = async (place: number, question: string) => {
      const { claims: hop, use } = await forwarded.inspectForwarded(forwardedAs(token, place), 'housing', question);
      await use();
      return hop.requestId;
    };
    expect([await ask(0, BODY), await ask(1, BODY), await ask(0, '{}')]).toEqual([
      'request-1',
      'request-2',
      'request-1',
    ]);
    await expect(refusal(ask(1, BODY))).resolves.toBe('REPLAYED');
    await expect(refusal(ask(2, BODY))).resolves.toBe('WRONG_CLAIMS');
    await expect(refusal(forwarded.inspectForwarded(`${token}~0~0`, 'housing', BODY))).resolves.toBe('MALFORMED');
    await expect(refusal(forwarded.inspectForwarded(forwardedAs(token, 0), 'nav', BODY))).resolves.toBe(
      'WRONG_AUDIENCE',
    );
  });

  test('whose signature held once is looked at anew in all else', async () => {
    const { time, token, forwarded } = await aSubgraph();
    const look = () => forwarded.inspectForwarded(forwardedAs(token, 0), 'housing', BODY);
    await look();
    // The last characters may say nothing, or be what they are changed to.
    const changed = `${token.slice(0, -20)}${token.at(-20) === 'A' ? 'B' : 'A'}${token.slice(-19)}`;
    await expect(refusal(forwarded.inspectForwarded(forwardedAs(changed, 0), 'housing', BODY))).resolves.toBe(
      'WRONG_SIGNATURE',
    );
    time.now = new Date(time.now.getTime() + 20_000);
    await expect(refusal(look())).resolves.toBe('EXPIRED');
  });

  test('as large as can be fits into a token of the owner', async () => {
    const long = 'x'.repeat(128);
    const largest = {
      ...claims,
      caller: {
        ...claims.caller,
        personId: long,
        organisationId: newId(),
        agency: 'CHILD_WELFARE',
        profession: 'PSYCHOLOGIST',
      },
      requestId: newId(),
      traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
      purpose: 'B104',
      orderId: newId(),
      statedReason: 'ON_DUTY',
    } as const;
    const { hops, housing, ask } = await twoOwnersAndARegistry();
    const token = await hops.signAll(
      Array.from({ length: MOST_HOPS }, () => ({ ...largest, caller: { ...largest.caller, role: Role.CASEWORKER } })),
      'housing',
      BODIES,
    );
    const call = await housing.sign({ onBehalfOf: forwardedAs(token, MOST_HOPS - 1) }, 'consent', BODY);
    expect((await ask(call, BODY)).hop.requestId).toBe(largest.requestId);
  });
});
