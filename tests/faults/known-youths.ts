import { setTimeout } from 'node:timers/promises';
import type { DatabaseUrls } from '@brobygger/embedded-database';
import { createPlatform } from '@brobygger/platform';
import { worker } from '../harness/callers';
import type { Distributed } from '../harness/distributed';
import { createNationalIds } from '../harness/national-ids';
import { serve } from '../harness/records';
import { owesRent } from '../harness/rent';
import { createSeed, SEEDED_AT } from '../harness/seed';
import { settled } from '../harness/test-databases';
import { leavesOf } from './leaves';
import { queryOn } from './query-on';

/** Whoever was given nothing waits before the next question: refused without a pause, they would take the processors from the start. */
const AFTER_NOTHING_MS = 200;
const YOUTHS = 6;

/** A youth with values that no other has: the name is the registry's, the income NAV's, the rent that of housing. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly need: string;
  readonly monthNok: number;
}

/** What one worker, who asked once, was given of one youth, under the name that the log has for it. */
export interface Delivery {
  readonly personId: string;
  readonly youthId: string;
  readonly field: string;
  readonly log: 'registry' | 'nav';
}

/** One question, and what came of it. */
export interface Read {
  readonly began: number;
  readonly ended: number;
  readonly deliveries: readonly Delivery[];
  /** The request's id, where something of NAV's came through. */
  readonly ofNav: readonly string[];
}

/** Youths whose values are told apart, and the two services that ask of them. */
export interface KnownYouths {
  readonly office: string;
  readonly house: string;
  readonly youths: readonly Known[];
}

/** Fills the databases with youths of whom two services may see values that the registry, NAV and housing have. */
export async function fillKnownYouths(topology: Distributed, registry: DatabaseUrls): Promise<KnownYouths> {
  const platform = await createPlatform({
    databases: { ...topology.databases.urls, consent: registry },
    nationalIdSecret: Buffer.alloc(32, 1),
    clock: () => new Date(),
    onFailure: () => undefined,
  });
  const seed = createSeed(platform, createNationalIds());
  const house = await seed.organisation('HOUSING');
  const office = await seed.organisation('NAV');
  const youths = await Promise.all(
    Array.from({ length: YOUTHS }, async (_, n): Promise<Known> => {
      const [name, need, monthNok] = [`Ungdom ${n}`, `Behov ${n}`, 5_200 + n];
      const id = await seed.youth({ name });
      await serve(seed, 'NAV', office, id);
      await platform.services.nav.orders.draft(
        { personId: 'Z900000', organisationId: office, at: SEEDED_AT },
        { youthId: id, need },
      );
      const other = await seed.organisation('HOUSING');
      await serve(seed, 'HOUSING', other, id);
      await owesRent(
        platform.services.housing.rent,
        { personId: 'Z900000', organisationId: other, at: SEEDED_AT },
        { youthId: id, monthNok, arrearsNok: 0, dueOn: '2026-04-01' },
      );
      await seed.consent({ youthId: id, recipientId: house, purpose: 'B102', categories: ['NAV_ORDERS'] });
      await seed.consent({ youthId: id, recipientId: office, purpose: 'B102', categories: ['HOUSING_RENT'] });
      return { id, name, need, monthNok };
    }),
  );
  await platform.settle();
  await settled(topology.databases);
  await platform.stop();
  return { office, house, youths };
}

/** Every worker asks once, so that the log tells by the worker which question an entry belongs to. */
export async function askOnce(topology: Distributed, known: KnownYouths, n: number): Promise<Read> {
  const { office, house, youths } = known;
  const { id = '' } = youths[n % youths.length] ?? {};
  const personId = `Z${200_000 + n}`;
  const [housing, nav] = [worker('HOUSING', house, personId), worker('NAV', office, personId)];
  const questions = [
    [housing, 'query ($id: ID!) { youth(id: $id) { name nav { orders { need } } } }', 'B102'],
    [nav, '{ navCaseload { edges { node { name nav { orders { need } } housing { rent { monthNok } } } } } }', 'B102'],
    [housing, 'query ($ids: [ID!]!) { youths(ids: $ids) { again: name name nav { orders { need } } } }', 'B102'],
    [nav, 'query ($id: ID!) { navYouth(id: $id) { nav { orders { need } } } }', 'B107'],
  ] as const;
  const [caller, query, purpose] = questions[n % questions.length] ?? questions[0];
  const began = performance.now();
  const { json, headers } = await topology.ask(
    caller,
    query,
    { id, ids: youths.slice(0, 3).map((youth) => youth.id) },
    purpose,
  );
  const leaves = leavesOf(json.data);
  const deliveries = youths.flatMap((youth): Delivery[] => [
    ...(leaves.has(youth.name) ? [{ personId, youthId: youth.id, field: 'Youth.name', log: 'registry' } as const] : []),
    ...(leaves.has(youth.need)
      ? [
          {
            personId,
            youthId: youth.id,
            field: 'NavOrder.need',
            log: caller === nav ? 'nav' : 'registry',
          } as const,
        ]
      : []),
    ...(leaves.has(youth.monthNok)
      ? [{ personId, youthId: youth.id, field: 'RentMonth.monthNok', log: 'registry' } as const]
      : []),
  ]);
  const ended = performance.now();
  if (deliveries.length === 0) await setTimeout(AFTER_NOTHING_MS);
  const isOfNav = deliveries.some(({ field }) => field === 'NavOrder.need');
  return { began, ended, deliveries, ofNav: isOfNav ? [headers.get('x-request-id') ?? ''] : [] };
}

/** Whether something came out of another service's hands, through the registry. */
export const crossed = ({ deliveries }: Read): boolean => deliveries.some(({ log }) => log === 'registry');

/** What the log has entered, each time as one line of worker, youth and field. */
export async function enteredIn(url: string): Promise<readonly string[]> {
  const rows = await queryOn<{ person_id: string; youth_id: string; fields: readonly string[] }>(
    url,
    'select person_id, youth_id, fields from disclosure_entry',
  );
  return rows.flatMap(({ person_id: person, youth_id: youth, fields }) =>
    fields.map((field) => `${person} ${youth} ${field}`),
  );
}
