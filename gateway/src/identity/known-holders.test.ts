import type { KnownHolder, Membership, TokenHolder } from '@brobygger/domain';
import { createKnownHolders, HolderUnknown } from './known-holders';

const membership: Membership = {
  id: 'm',
  role: 'CASEWORKER',
  agency: 'NAV',
  organisationId: 'o',
  organisationName: 'NAV Prøve',
};
const known: KnownHolder = { memberships: [membership], person: null };
const nobody: KnownHolder = { memberships: [], person: null };

const holderOf = (value: string): TokenHolder => ({
  issuer: 'https://login.example.org',
  isGiven: false,
  holders: [{ kind: 'PERSON', value }],
  nationalId: null,
});

/** A registry that says what it is told to say, or is away. */
function aRegistry() {
  const state = { says: known as KnownHolder | null | Error, now: new Date('2026-03-02T08:00:00Z') };
  const away: unknown[] = [];
  const whoIs = createKnownHolders({
    whoIs: () => (state.says instanceof Error ? Promise.reject(state.says) : Promise.resolve(state.says)),
    clock: () => state.now,
    onAway: (cause) => away.push(cause),
  });
  return { state, away, whoIs };
}

test('a membership that has ended is over with the next request', async () => {
  const { state, whoIs } = aRegistry();
  expect(await whoIs(holderOf('Z1'))).toEqual(known);
  state.says = nobody;
  expect(await whoIs(holderOf('Z1'))).toEqual(nobody);
});

test('while the registry is away, what it said last stands for a day’s work', async () => {
  const { state, away, whoIs } = aRegistry();
  await whoIs(holderOf('Z1'));
  state.says = new Error('away');
  state.now = new Date('2026-03-02T15:59:59Z');
  expect(await whoIs(holderOf('Z1'))).toEqual(known);
  expect(away).toEqual(['Error']);
  state.now = new Date('2026-03-02T16:00:01Z');
  await expect(whoIs(holderOf('Z1'))).rejects.toBeInstanceOf(HolderUnknown);
});

test('nobody is known by what was said of another, nor by what was said before it was taken back', async () => {
  const { state, whoIs } = aRegistry();
  await whoIs(holderOf('Z1'));
  await whoIs(holderOf('Z3'));
  state.says = null;
  await whoIs(holderOf('Z3'));
  state.says = new Error('away');
  await expect(whoIs(holderOf('Z2'))).rejects.toBeInstanceOf(HolderUnknown);
  await expect(whoIs(holderOf('Z3'))).rejects.toBeInstanceOf(HolderUnknown);
  expect(await whoIs(holderOf('Z1'))).toEqual(known);
});
