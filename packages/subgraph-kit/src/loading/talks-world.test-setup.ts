import { newId, type DataCategory } from '@brobygger/domain';
import type { ObjectLiteral } from 'typeorm';
import { workerHop } from '../../../testkit/src/worker-hop';
import type { Disclosure } from '../disclosure/disclosure';
import { wantKey, type Scope } from '../disclosure/want';
import { createOwnerDatabase } from '../persistence/owner-database.test-setup';
import { createRowLoadersFactory } from './row-loaders';
import type { AnyRowSource } from './row-source';
import {
  goals,
  goalsOfTalk,
  Lost,
  lost,
  lostOfTalk,
  Talk,
  TalkGoal,
  talks,
  talksAlone,
  talksByTopic,
  TalkTables1700000000001,
  TopicTalk,
} from './talks.test-setup';

export const OWN_OFFICE = newId();
export const OTHER_OFFICE = newId();

interface TalkRow {
  readonly organisationId?: string;
  readonly topicCategory?: DataCategory;
  readonly heldAt?: Date;
}

export const ids = (rows: readonly ObjectLiteral[]): readonly unknown[] => rows.map(({ id }) => id as unknown);

/** A database of talks, and requests that read it. */
export async function startTalks() {
  const database = await createOwnerDatabase({
    entities: [Talk, TopicTalk, TalkGoal],
    unmade: [Lost],
    migrations: [TalkTables1700000000001],
  });
  const rowSources = [
    talks,
    talksByTopic,
    talksAlone,
    goals,
    goalsOfTalk,
    lost,
    lostOfTalk,
  ] as unknown as readonly AnyRowSource[];
  const rowsFor = createRowLoadersFactory({ ...database, rowSources });

  /** The rows of one request, for which this much was released; a key is the category, of single rows with its list. */
  function request(
    scopes: Readonly<Record<string, Scope>>,
    organisationId: string | null = OWN_OFFICE,
    fields: readonly string[] = [],
  ) {
    const hop = workerHop('outreach', OWN_OFFICE);
    const released: Disclosure['released'] = (youthId, category, gate) =>
      scopes[`${youthId} ${wantKey({ category, placesYouth: false, ...(gate === undefined ? {} : { gate }) })}`] ??
      null;
    return rowsFor({ ...hop, caller: { ...hop.caller, organisationId } }, {
      released,
      asksFor: (field: string) => fields.includes(field),
      came: () => undefined,
    } as Partial<Disclosure> as Disclosure);
  }

  /** The same talk in the list without and in the list with categories of its rows. */
  async function aTalk(youthId: string, { organisationId, topicCategory, heldAt }: TalkRow = {}): Promise<string> {
    const id = newId();
    const text =
      'with row as (insert into talk values ($1, $2, $3, $4, $5, null, $6, $7) returning *) insert into topic_talk select * from row';
    await database.dataSource.query(text, [
      id,
      youthId,
      organisationId ?? OWN_OFFICE,
      topicCategory ?? 'OUTREACH_CONTACT',
      heldAt ?? new Date('2026-03-02T09:00:00Z'),
      '2026-03-29',
      'never read',
    ]);
    return id;
  }

  const aGoal = (talkId: string, goal: string): Promise<unknown> =>
    database.dataSource.query('insert into talk_goal values ($1, $2, $3)', [newId(), talkId, goal]);

  return { database, request, aTalk, aGoal };
}
