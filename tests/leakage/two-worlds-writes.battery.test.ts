import { isOwnerName, newId, osloDate, SERVICES, type Agency, type Caller } from '@brobygger/domain';
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { SUPERGRAPH } from '../../all-in-one/src/paths';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { documentOf, fieldOf, OF_PROFESSION, variablesOf } from '../acceptance/authorization/measure';
import { receiverFor } from '../acceptance/authorization/hands-over';
import { officer, worker } from '../harness/callers';
import { ownedMutations, type OwnedRootField } from '../harness/root-fields';
import { SEEDED_AT } from '../harness/seed';
import { findsWhatIsOfTheFamily, keepsFamiliesApart } from './family-writes';
import { idsIn } from './ids-in';
import { isRecordId, type RecordIds } from './refusing-records';
import {
  KEPT_OUT,
  NOT_OVERSEEN,
  startRefusingWorld,
  type Answered,
  type KeptOut,
  type RefusingWorld,
} from './refusing-world';
import { BY_THEMSELVES, FITTING_AGES, OF_NO_YOUTH, OF_NOBODY, OF_THE_YOUTH_NAMED, OF_WORKERS } from './writes-apart';

const schema = buildSchema(readFileSync(SUPERGRAPH, 'utf8'), { assumeValid: true, assumeValidSDL: true });

/** Who or what is linked is of the worker's own, and what is handed over goes to who takes it. */
function fittingOf(name: string): Readonly<Record<string, unknown>> {
  if (name === 'linkOutreachPerson') return { outreachPersonId: world.personId };
  if (name === 'linkConcernReport') return { reportId: world.reportId };
  return receiverFor(name, { house: world.organisationOf('HOUSING'), otherOffice: world.otherOfficeId });
}

const idsOf = (name: string): readonly string[] => [
  ...new Set(fieldOf(schema, 'mutation', name).args.flatMap((arg) => idsIn(arg.type, arg.name))),
];
const recordIdsOf = ({ name, owner }: OwnedRootField): readonly string[] =>
  idsOf(name).filter((id) => isRecordId(owner, id) && OF_THE_YOUTH_NAMED[name]?.includes(id) !== true);
const byWorkers = ownedMutations().filter(({ roles }) => roles.includes('CASEWORKER'));
const compared = byWorkers.filter(
  (mutation) =>
    (idsOf(mutation.name).includes('youthId') || recordIdsOf(mutation).length > 0) && !(mutation.name in BY_THEMSELVES),
);
const ofRecords = compared.filter((each) => idsOf(each.name).includes('youthId') && recordIdsOf(each).length > 0);
const byNumber = compared.filter(({ name }) => /identifier: String/.test(inputOf(name)));
const byOfficers = ownedMutations().filter(
  ({ name, roles }) => roles.includes('CONSENT_OFFICER') && !OF_WORKERS.includes(name),
);

function inputOf(name: string): string {
  const [argument] = fieldOf(schema, 'mutation', name).args;
  const type = schema.getType(String(argument?.type).replaceAll(/[[\]!]/g, ''));
  return type !== undefined && 'getFields' in type
    ? Object.values(type.getFields())
        .map((field) => `${field.name}: ${String(field.type)}`)
        .join('\n')
    : '';
}

const WITH_RECORDS = ['blocked, served', 'conflicted, served'] as const satisfies readonly KeptOut[];
/** Whom a mutation is asked about; in the small form one of them, each in turn. */
const casesOf = <Whom extends KeptOut>(all: readonly Whom[], n: number): readonly Whom[] =>
  isBatteryFull() ? all : all.filter((_whom, m) => m === n % all.length);
/** What names a record alone is asked about the youths of whom there are any. */
const keptFrom = (name: string): readonly KeptOut[] =>
  KEPT_OUT.filter(
    (whom) =>
      FITTING_AGES[name]?.includes(whom) !== true && (idsOf(name).includes('youthId') || whom.endsWith(', served')),
  );

let world: RefusingWorld;
beforeAll(async () => {
  world = await startRefusingWorld();
});
afterAll(() => world?.stop());

function callerOf({ name, owner }: OwnedRootField): Caller {
  const agency: Agency = isOwnerName(owner) ? SERVICES[owner].agency : 'NAV';
  return { ...worker(agency, world.organisationOf(agency)), ...OF_PROFESSION[name] };
}

/** Asks as the caller, with the ids of records that are given, and others that nobody has. */
function ask(
  mutation: OwnedRootField,
  caller: Caller,
  youthId: string,
  records: RecordIds,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Answered> {
  const field = fieldOf(schema, 'mutation', mutation.name);
  const ids = Object.fromEntries(
    recordIdsOf(mutation).map((id) => {
      const record = records[id] ?? newId();
      return [id, id.endsWith('Ids') ? [record] : record];
    }),
  );
  return world.ask(
    caller,
    documentOf('mutation', field),
    variablesOf(field, youthId, world.houseId, { ...ids, ...more }),
  );
}

test('every id that a worker puts into a mutation is of a youth, of a record of a youth, or of neither', () => {
  const strange = byWorkers
    .filter(({ name }) => !(name in BY_THEMSELVES))
    .flatMap((mutation) =>
      idsOf(mutation.name)
        .filter((id) => id !== 'youthId' && !isRecordId(mutation.owner, id) && !OF_NO_YOUTH.includes(id))
        .map((id) => `${mutation.name}: ${id}`),
    );
  expect(strange).toEqual([]);
  const names = ownedMutations().map(({ name }) => name);
  const listed = [...Object.keys(BY_THEMSELVES), ...Object.keys(FITTING_AGES), ...OF_WORKERS];
  expect(listed.filter((name) => !names.includes(name))).toEqual([]);
});

test('whom the worker is kept from and the organisation serves has a record of each kind', () => {
  expect(world.missingRecords()).toEqual([]);
});

test.each(compared.map((mutation, n) => [mutation.name, mutation, casesOf(keptFrom(mutation.name), n)] as const))(
  '%s answers of whom one is kept from as of nobody, by the same statements, and writes nothing',
  async (name, mutation, cases) => {
    const about = (youthId: string, records: RecordIds): Promise<Answered> =>
      ask(mutation, callerOf(mutation), youthId, records, fittingOf(name));
    const nobody = await about(newId(), {});
    const missing = idsOf(name).includes('youthId') ? '"code":"YOUTH_NOT_FOUND"' : '"code":"NOT_FOUND"';
    expect(nobody.bytes).toContain(OF_NOBODY[name] ?? missing);
    for (const whom of cases) {
      const answered = await about(world.youthOf(whom), world.recordsOf(mutation.owner, whom));
      expect([whom, answered]).toEqual([whom, nobody]);
    }
    await world.requireUnchanged(mutation.owner);
  },
);

test.each(ofRecords.map((mutation, n) => [mutation.name, mutation, casesOf(WITH_RECORDS, n)] as const))(
  '%s of a youth of one’s own answers to the record of whom one is kept from as to none, and writes nothing',
  async (_name, mutation, cases) => {
    const about = (records: RecordIds): Promise<Answered> =>
      ask(mutation, callerOf(mutation), world.ownYouthId, records);
    const none = await about({});
    expect(none.bytes).toContain('"code":');
    for (const whom of cases) {
      expect([whom, await about(world.recordsOf(mutation.owner, whom))]).toEqual([whom, none]);
    }
    await world.requireUnchanged(mutation.owner);
  },
);

test.each(byNumber.map((mutation, n) => [mutation.name, mutation, casesOf(keptFrom(mutation.name), n)] as const))(
  '%s by a number answers of whom one is kept from as of a number that nobody has, and writes nothing',
  async (name, mutation, cases) => {
    // How long a number takes tells whether the registry knew it: the register is asked for the others (ADR 0027).
    const bytes = async (identifier: string): Promise<string> =>
      (await ask(mutation, callerOf(mutation), '', {}, { ...fittingOf(name), youthId: undefined, identifier })).bytes;
    const nobody = await bytes(world.numberOf());
    expect(nobody).toContain('"code":"YOUTH_NOT_FOUND"');
    for (const whom of cases) expect([whom, await bytes(world.numberOf(whom))]).toEqual([whom, nobody]);
    await world.requireUnchanged(mutation.owner);
  },
);

/** Of a merging the youth is the one registration or the other. */
const PLACES: Readonly<Record<string, readonly string[]>> = { mergeRegistrations: ['keptId', 'formerId'] };

test.each(
  byOfficers.filter(({ name }) => !(name in BY_THEMSELVES)).map((mutation) => [mutation.name, mutation] as const),
)(
  '%s answers the officer of whom they do not oversee as of nobody, by the same statements, and writes nothing',
  async (name, mutation) => {
    for (const place of PLACES[name] ?? ['youthId']) {
      const about = (youthId: string, records: RecordIds): Promise<Answered> =>
        ask(mutation, officer(), world.ownYouthId, records, { [place]: youthId });
      const nobody = await about(newId(), {});
      expect(nobody.bytes).toContain('NOT_FOUND"');
      for (const whom of NOT_OVERSEEN) {
        const answered = await about(world.youthOf(whom), world.recordsOf('consent', whom));
        expect([place, whom, answered]).toEqual([place, whom, nobody]);
      }
    }
    await world.requireUnchanged('consent');
  },
);

const named = (name: string): OwnedRootField => {
  const found = byWorkers.find((each) => each.name === name);
  if (found === undefined) throw new TypeError(`no worker may ask for \`${name}\``);
  return found;
};

test.each([
  ['recordClassAttendance', 'sessionId', {}],
  ['recordGroupMeeting', 'groupId', { date: osloDate(SEEDED_AT) }],
  ['correctFieldSession', 'sessionId', { encounters: [], emergencies: [], removedEmergencyIds: [] }],
] as const)(
  '%s answers to a list with the record of whom one is kept from as to a list with none, and writes nothing',
  async (name, within, more) => {
    const mutation = named(name);
    for (const whom of WITH_RECORDS) {
      const records = world.recordsOf(mutation.owner, whom);
      const about = (ids: RecordIds): Promise<Answered> =>
        ask(mutation, callerOf(mutation), newId(), ids, { ...more, [within]: records[within] });
      const none = await about({});
      expect(none.bytes).toMatch(
        /"argument":"input\.(attendedMembershipIds|removedEncounterIds|attendance\[0\]\.enrolmentId)/,
      );
      expect([whom, await about(records)]).toEqual([whom, none]);
      await world.requireUnchanged(mutation.owner);
    }
  },
);

test('a concern report is taken in by the same statements and receipted in the same words, whomever it is about', async () => {
  const mutation = named('fileConcernReport');
  const reporting = { receiverId: world.organisationOf('CHILD_WELFARE') };
  const about = (youthId: string): Promise<Answered> => ask(mutation, callerOf(mutation), youthId, {}, reporting);
  const nobody = await about(newId());
  expect(nobody.bytes).toContain('{"data":{"fileConcernReport":{"__typename":"ConcernReportReceipt"}},"extensions"');
  for (const whom of KEPT_OUT) expect([whom, await about(world.youthOf(whom))]).toEqual([whom, nobody]);
});

keepsFamiliesApart(schema, () => world);

// They stand last: what is sent, and what is found, is entered.
test('requestConsent is sent to whom one is kept from as to nobody, by the same statements', async () => {
  const mutation = named('requestConsent');
  const to = (more: object): Promise<Answered> => ask(mutation, callerOf(mutation), '', {}, { ...more });
  const nobody = await to({ youthId: newId() });
  expect(nobody.bytes).toContain('SentConsentRequest');
  for (const whom of KEPT_OUT) {
    expect([whom, await to({ youthId: world.youthOf(whom) })]).toEqual([whom, nobody]);
    const byNumberOf = await to({ youthId: undefined, identifier: world.numberOf(whom) });
    expect([whom, byNumberOf]).toEqual([whom, nobody]);
  }
});

test('findYouth finds whom the officer does not oversee as it finds nobody, by the same statements', async () => {
  const mutation = byOfficers.find(({ name }) => name === 'findYouth');
  if (mutation === undefined) throw new TypeError('no officer finds youths');
  const by = (identifier: string): Promise<Answered> => ask(mutation, officer(), '', {}, { identifier });
  const nobody = await by(world.numberOf());
  expect(nobody.bytes).toContain('{"data":{"findYouth":{"__typename":"YouthFound"}},"extensions"');
  for (const whom of NOT_OVERSEEN) expect([whom, await by(world.numberOf(whom))]).toEqual([whom, nobody]);
});

test('enterPaperConsents refuses the row of whom the officer does not oversee as that of nobody, by the same statements', async () => {
  const names = 'youthId,recipientId,purpose,categories,signedBy,scanSha256,clientKey';
  const of = (youthId: string): Promise<Answered> => {
    const row = [youthId, world.houseId, 'B102', 'NAV_CASE', 'YOUTH', 'a'.repeat(64), 'papir-2026-0001'].join(',');
    const query = `mutation ($csv: String!) { enterPaperConsents(input: { csv: $csv, dryRun: false }) {
      rows { line outcome consentId code rule column message } } }`;
    return world.ask(officer(), query, { csv: `${names}\n${row}` });
  };
  const nobody = await of(newId());
  expect(nobody.bytes).toContain('"code":"YOUTH_NOT_FOUND"');
  for (const whom of NOT_OVERSEEN) expect([whom, await of(world.youthOf(whom))]).toEqual([whom, nobody]);
});

// A worker opens five a day: nobody, and two whom they are kept from, by id and by number.
test('openEmergencyAccess tells of whom one is kept from what it tells of nobody, by the same statements', async () => {
  const mutation = named('openEmergencyAccess');
  const form = { categories: ['HOUSING_RESIDENCY'], reason: 'Det er fare for livet hans akkurat nå.', minutes: 15 };
  const of = (more: object): Promise<Answered> => ask(mutation, callerOf(mutation), '', {}, { ...form, ...more });
  const nobody = await of({ youthId: newId() });
  expect(nobody.bytes).toContain('{"data":{"openEmergencyAccess":{"__typename":"EmergencyAccess"}},"extensions"');
  for (const whom of KEPT_OUT.slice(0, 2)) {
    expect([whom, await of({ youthId: world.youthOf(whom) })]).toEqual([whom, nobody]);
    expect([whom, await of({ youthId: undefined, identifier: world.numberOf(whom) })]).toEqual([whom, nobody]);
  }
});

findsWhatIsOfTheFamily(schema, () => world);
