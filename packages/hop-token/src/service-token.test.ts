import { Assurance, Role } from '@brobygger/domain';
import {
  HopRefused,
  createHopSigner,
  createHopVerifier,
  createReplayStore,
  createServiceSigner,
  createServiceVerifier,
  generateServiceKeys,
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
