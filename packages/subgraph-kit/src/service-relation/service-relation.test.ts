import { newId } from '@brobygger/domain';
import { Column, Entity, IsNull, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { inLine } from '../../../testkit/src/in-line';
import { OWN_WISH } from '../../../testkit/src/own-wish';
import { Changeable } from '../persistence/changeable';
import { connect } from '../persistence/connect';
import { createOwnerDatabase, type OwnerDatabase } from '../persistence/owner-database.test-setup';
import { createEndServiceIfDone, openWhile } from './end-service';
import { closeServiceRelation, openServiceRelation } from './open-service-relation';
import { holdsAt, serves } from './relation-sql';

@Entity()
class HelpCase {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Changeable()
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}

@Entity()
class HelpOrder {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Changeable()
  @Column('text')
  state!: string;
}

class HelpTables1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table help_case (id uuid primary key, youth_id uuid not null, organisation_id uuid not null, closed_at timestamptz);
      create table help_order (id uuid primary key, youth_id uuid not null, organisation_id uuid not null, state text not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table help_case, help_order');
  }
}

const MONDAY = new Date('2026-03-02T09:00:00Z');
const FRIDAY = new Date('2026-03-06T14:00:00Z');

const endServiceIfDone = createEndServiceIfDone([
  openWhile(HelpCase, { closedAt: IsNull() }),
  openWhile(HelpOrder, { state: 'OPEN' }),
]);

let database: OwnerDatabase;

beforeAll(async () => {
  database = await createOwnerDatabase({ entities: [HelpCase, HelpOrder], migrations: [HelpTables1700000000001] });
});
afterAll(() => database.stop());

/** A youth and an office of one test. */
function aYouth() {
  const [youthId, organisationId] = [newId(), newId()];
  const by = (at: Date) => ({ personId: 'Z1', organisationId, at });
  const inTransaction = database.dataSource.transaction.bind(database.dataSource);
  return {
    youthId,
    organisationId,
    open: (at = MONDAY, as = youthId): Promise<boolean> =>
      inTransaction((transaction) => openServiceRelation(transaction, by(at), as, OWN_WISH)),
    close: (at = FRIDAY): Promise<void> =>
      inTransaction((transaction) => closeServiceRelation(transaction, by(at), youthId)),
    /** Ends what is given, in one transaction with the look whether service is done. */
    end: (change: string, at = FRIDAY): Promise<void> =>
      inTransaction(async (transaction) => {
        await transaction.query(change, [youthId]);
        await endServiceIfDone(transaction, by(at), youthId);
      }),
    relations: () =>
      database.query(
        'relations',
        'select valid_from as "from", valid_to as "to" from service_relation where youth_id = $1 order by valid_from',
        [youthId],
      ),
    told: async () =>
      (
        await database.query<{ payload: Record<string, unknown> }>(
          'told',
          `select destination, kind, payload from outbox_message
           where kind = 'SERVICE_RELATION' and lower(payload->>'youth_id') = $1 order by created_at, id`,
          [youthId],
        )
      ).map(({ payload, ...message }) => ({
        ...message,
        from: momentOf(payload['valid_from']),
        to: momentOf(payload['valid_to']),
      })),
    /** The youth with an open case and an open order of the office. */
    async withCaseAndOrder() {
      await database.dataSource.manager.insert(HelpCase, { id: newId(), youthId, organisationId, closedAt: null });
      await database.dataSource.manager.insert(HelpOrder, { id: newId(), youthId, organisationId, state: 'OPEN' });
      await this.open();
    },
  };
}

const CLOSE_CASE = 'update help_case set closed_at = now() where youth_id = $1';
const CLOSE_ORDER = `update help_order set state = 'DONE' where youth_id = $1`;
const NOTHING = 'select $1::text';

const momentOf = (text: unknown): string | null => (typeof text === 'string' ? new Date(text).toISOString() : null);

const message = (from: Date, to: Date | null) => ({
  destination: 'consent',
  kind: 'SERVICE_RELATION',
  from: from.toISOString(),
  to: to?.toISOString() ?? null,
});

describe('a service relation', () => {
  test('is opened once, and the registry is told', async () => {
    const youth = aYouth();
    await youth.open();
    await youth.open(FRIDAY);
    expect(await youth.relations()).toEqual([{ from: MONDAY, to: null }]);
    expect(await youth.told()).toEqual([message(MONDAY, null)]);
  });

  test('that twenty first contacts open at once, in capitals or not, is one', async () => {
    const { youthId, organisationId, relations, told } = aYouth();
    const wide = await connect(database.appUrl, database.persistence, 21);
    const contacts = Array.from({ length: 20 }, (_, n) => () => {
      const id = n % 2 === 0 ? youthId : youthId.toUpperCase();
      const moment = new Date(MONDAY.getTime() + n);
      return wide.transaction((transaction) =>
        openServiceRelation(transaction, { personId: 'Z1', organisationId, at: moment }, id, OWN_WISH),
      );
    });
    const held = { statement: 'lock table service_relation in share row exclusive mode', values: [] };
    // Only who owns the table may lock it.
    const owner = await connect(database.ownerUrl, database.persistence, 1);
    const outcomes = await inLine(owner, held, contacts);
    await Promise.all([wide.destroy(), owner.destroy()]);
    expect(outcomes.map(({ status }) => status)).toEqual(contacts.map(() => 'fulfilled'));
    expect(await relations()).toHaveLength(1);
    expect(await told()).toHaveLength(1);
  });

  test('of one office leaves that of another open', async () => {
    const [youth, other] = [aYouth(), aYouth()];
    await youth.open();
    await database.dataSource.transaction((transaction) =>
      openServiceRelation(
        transaction,
        { personId: 'Z1', organisationId: other.organisationId, at: MONDAY },
        youth.youthId,
        OWN_WISH,
      ),
    );
    await youth.close();
    expect(await youth.relations()).toEqual(
      expect.arrayContaining([
        { from: MONDAY, to: FRIDAY },
        { from: MONDAY, to: null },
      ]),
    );
  });

  test('is closed once, and the registry is told of both ends', async () => {
    const youth = aYouth();
    await youth.open();
    await youth.close();
    await youth.close(new Date('2027-01-01T00:00:00Z'));
    expect(await youth.relations()).toEqual([{ from: MONDAY, to: FRIDAY }]);
    expect(await youth.told()).toEqual([message(MONDAY, null), message(MONDAY, FRIDAY)]);
  });

  test('that was never open is not closed, and nobody is told', async () => {
    const youth = aYouth();
    await youth.close();
    expect([await youth.relations(), await youth.told()]).toEqual([[], []]);
  });

  test('that ended is opened anew as another', async () => {
    const youth = aYouth();
    await youth.open();
    await youth.close();
    await youth.open(FRIDAY);
    expect(await youth.relations()).toEqual([
      { from: MONDAY, to: FRIDAY },
      { from: FRIDAY, to: null },
    ]);
  });
});

describe('service ends', () => {
  test('with the last open record, of whatever kind', async () => {
    const youth = aYouth();
    await youth.withCaseAndOrder();
    await youth.end(CLOSE_CASE);
    expect(await youth.relations()).toEqual([{ from: MONDAY, to: null }]);
    await youth.end(CLOSE_ORDER);
    expect(await youth.relations()).toEqual([{ from: MONDAY, to: FRIDAY }]);
  });

  test('although records of another office or of another youth are open', async () => {
    const [youth, other] = [aYouth(), aYouth()];
    await youth.open();
    await other.withCaseAndOrder();
    const { youthId, organisationId } = youth;
    await database.dataSource.manager.insert(HelpCase, [
      { id: newId(), youthId, organisationId: other.organisationId, closedAt: null },
      { id: newId(), youthId: other.youthId, organisationId, closedAt: null },
    ]);
    await youth.end(NOTHING);
    expect(await youth.relations()).toEqual([{ from: MONDAY, to: FRIDAY }]);
  });

  test('when the last two records are closed at once: each sees that the other is gone', async () => {
    for (let round = 0; round < 5; round += 1) {
      const youth = aYouth();
      await youth.withCaseAndOrder();
      await Promise.all([youth.end(CLOSE_CASE), youth.end(CLOSE_ORDER)]);
      expect(await youth.relations()).toEqual([{ from: MONDAY, to: FRIDAY }]);
      expect(await youth.told()).toHaveLength(2);
    }
  });

  test('not when the change that would end it is taken back', async () => {
    const youth = aYouth();
    await youth.withCaseAndOrder();
    await youth.end(CLOSE_CASE);
    await expect(youth.end('select nothing')).rejects.toThrow();
    expect(await youth.relations()).toEqual([{ from: MONDAY, to: null }]);
  });
});

describe('whether an office serves a youth', () => {
  const servesAt = async ({ youthId, organisationId }: ReturnType<typeof aYouth>, at: Date): Promise<boolean> => {
    const text = `select ${serves({ youth: '$1', organisation: '$2', at: '$3::timestamptz' })} as serves`;
    const [row] = await database.query<{ serves: boolean }>('serves', text, [youthId, organisationId, at]);
    return row?.serves ?? false;
  };
  const before = (moment: Date): Date => new Date(moment.getTime() - 1);

  test('counts the first moment of the relation, and not the last', async () => {
    const youth = aYouth();
    await youth.open();
    await youth.close();
    const moments = [before(MONDAY), MONDAY, before(FRIDAY), FRIDAY];
    expect(await Promise.all(moments.map((at) => servesAt(youth, at)))).toEqual([false, true, true, false]);
  });

  test('has no end as long as the relation is open', async () => {
    const youth = aYouth();
    await youth.open();
    expect(await servesAt(youth, new Date('2126-01-01T00:00:00Z'))).toBe(true);
  });

  test('is about that youth and that office', async () => {
    const [youth, other] = [aYouth(), aYouth()];
    await youth.open();
    await other.open();
    expect(await servesAt({ ...youth, organisationId: other.organisationId }, MONDAY)).toBe(false);
    expect(await servesAt({ ...other, organisationId: youth.organisationId }, MONDAY)).toBe(false);
  });

  test('is asked of a row by the same half-open interval', async () => {
    const rows = (at: string) =>
      database.query(
        `interval-${at}`,
        `select n from (values (1, timestamptz '2026-03-02', timestamptz '2026-03-03'), (2, '2026-03-03', null))
           as r(n, valid_from, valid_to)
         where ${holdsAt('r', `timestamptz '${at}'`)} order by n`,
        [],
      );
    expect(await rows('2026-03-02')).toEqual([{ n: 1 }]);
    expect(await rows('2026-03-03')).toEqual([{ n: 2 }]);
    expect(await rows('2026-03-01')).toEqual([]);
  });
});
