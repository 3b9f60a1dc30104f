import { Role, type Caller, type DataCategory, type PersonIdentifier } from '@brobygger/domain';
import {
  reader,
  startTestRegistry,
  syntheticIds,
  theNext,
  type Answer,
  type TestRegistry,
} from '../registry.test-setup';

/** The moment at which the tests' clock stands. */
export const AT = new Date('2026-03-02T10:00:00Z');
export const before = (hours: number): Date => new Date(AT.getTime() - hours * 3_600_000);

/** A consent officer of Trondheim. */
export const officer = reader(Role.CONSENT_OFFICER, 'Z990100');

const MERGE = `mutation ($keptId: ID!, $formerId: ID!) {
  mergeRegistrations(input: { keptId: $keptId, formerId: $formerId, reason: NEW_NUMBER }) { id youthId pendingAt } }`;
const UNDO = `mutation ($mergeId: ID!) {
  undoMerge(input: { mergeId: $mergeId, reason: ANOTHER_PERSON }) { id youthId pendingAt } }`;

/** A registry, and what is done there to registrations. */
export interface MergingRegistry {
  readonly registry: TestRegistry;
  merge(keptId: string, formerId: string, as?: Caller): Promise<Answer>;
  undo(mergeId: string, as?: Caller): Promise<Answer>;
  /** Merges, and answers with the id of the merging. */
  merged(keptId: string, formerId: string): Promise<string>;
  /** Two registrations. */
  two(): Promise<readonly [kept: string, former: string]>;
  /** A number that no youth of a test has. */
  aNumber(): PersonIdentifier;
  /** Whether the officer finds a youth by the id. */
  finds(id: string): Promise<boolean>;
  rows(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** All that the registry holds of who is who, who is kept out and what was consented to. */
  state(): Promise<readonly unknown[]>;
  /** Gives a consent as the youth, and answers with its id. */
  consent(youthId: string, recipientId: string, categories: readonly DataCategory[], at: Date): Promise<string>;
  withdraw(youthId: string, id: string, at: Date): Promise<unknown>;
}

/** Starts a registry to merge in. */
export async function startMergingRegistry(): Promise<MergingRegistry> {
  const registry = await startTestRegistry(AT);
  const numbers = syntheticIds();
  // Those before are of the youths that tests do not number.
  for (let n = 0; n < 300; n += 1) theNext(numbers);
  const merge = (keptId: string, formerId: string, as = officer) => registry.ask(as, MERGE, { keptId, formerId });
  const rows = (text: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> =>
    registry.dataSource.query(text, [...values]);
  return {
    registry,
    merge,
    undo: (mergeId, as = officer) => registry.ask(as, UNDO, { mergeId }),
    async merged(keptId, formerId) {
      const { data, codes } = await merge(keptId, formerId);
      if (codes.length > 0) throw new Error(`not merged: ${JSON.stringify(codes)}`);
      return (data as { readonly mergeRegistrations: { readonly id: string } }).mergeRegistrations.id;
    },
    two: async () => [await registry.aYouth(), await registry.aYouth()],
    aNumber: () => theNext(numbers),
    finds: async (id) =>
      (await registry.ask(officer, 'query ($id: ID!) { youth(id: $id) { id } }', { id })).codes.length === 0,
    rows,
    state: async () => [
      await rows('select id, merged_into, protection from youth order by id'),
      await rows('select * from youth_merge order by id'),
      await rows('select youth_id, person_id, holds from worker_block order by 1, 2'),
      await rows('select id, withdrawn_at from consent order by id'),
      await rows('select count(*) from disclosure_entry'),
      await rows('select count(*) from outbox_message'),
    ],
    async consent(youthId, recipientId, categories, at) {
      const form = { youthId, recipientId, purpose: 'B102', categories, signedBy: ['YOUTH'] } as const;
      return (await registry.services.consents.give(reader(Role.YOUTH, youthId), form, at)).id;
    },
    withdraw: (youthId, id, at) => registry.services.consents.withdraw(reader(Role.YOUTH, youthId), id, at),
  };
}
