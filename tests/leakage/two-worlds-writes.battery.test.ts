import { isOwnerName, newId, SERVICES, type Agency } from '@brobygger/domain';
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { SUPERGRAPH } from '../../all-in-one/src/paths';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { documentOf, fieldOf, OF_PROFESSION, variablesOf } from '../acceptance/authorization/measure';
import { worker } from '../harness/callers';
import { ownedMutations, type OwnedRootField } from '../harness/root-fields';
import { idsIn } from './ids-in';
import { isRecordId, KEPT_OUT, startRefusingWorld, type KeptOut, type RefusingWorld } from './refusing-world';

const schema = buildSchema(readFileSync(SUPERGRAPH, 'utf8'), { assumeValid: true, assumeValidSDL: true });

/** Ids of things that are about no youth. A new id of an input belongs here, or among the records of the world. */
const OF_NO_YOUTH: readonly string[] = [
  ...['houseId', 'groupId', 'employerId', 'receiverId', 'consentId'],
  // Of sessions in the street: the organisation's own, and what was noted in them.
  ...['sessionId', 'plannedSessionId', 'removedEncounterIds', 'removedEmergencyIds'],
];

/** Mutations that reach a youth and are not compared here, with the reason. */
const NOT_COMPARED: Readonly<Record<string, string>> = {
  fileConcernReport:
    'no block, conflict or protection stops a concern report, and its receipt says nothing of the youth',
  answerInformationOrder: 'a worker of any agency answers an order of child welfare by its id, served or not',
  recordGroupMeeting:
    'a group meets once a week, which is said before the memberships are looked up: not reached in this world',
};

/** Mutations that look at how old the youth is when service begins. */
const OF_AN_AGE: readonly string[] = ['referHousingFollowUp', 'startFollowUp', 'joinGroup', 'linkOutreachPerson'];

const byWorkers = ownedMutations().filter(({ roles }) => roles.includes('CASEWORKER'));
const idsOf = (name: string): readonly string[] => [
  ...new Set(fieldOf(schema, 'mutation', name).args.flatMap((arg) => idsIn(arg.type, arg.name))),
];
const reachesYouth = ({ name, owner }: OwnedRootField): boolean =>
  idsOf(name).some((id) => id === 'youthId' || isRecordId(owner, id));
const compared = byWorkers.filter((mutation) => reachesYouth(mutation) && !(mutation.name in NOT_COMPARED));

/** Whom the mutation is asked about; in the small form one of them, each in turn. */
function casesOf(name: string, n: number): readonly KeptOut[] {
  const all = KEPT_OUT.filter((whom) => OF_AN_AGE.includes(name) || !whom.startsWith('too'));
  return isBatteryFull() ? all : all.filter((_whom, m) => m === n % all.length);
}

let world: RefusingWorld;
beforeAll(async () => {
  world = await startRefusingWorld();
});
afterAll(() => world?.stop());

test('every id that a worker puts into a mutation is of a youth, of a record of a youth, or of neither', () => {
  const strange = byWorkers
    .filter(({ name }) => !(name in NOT_COMPARED))
    .flatMap((mutation) =>
      idsOf(mutation.name)
        .filter((id) => id !== 'youthId' && !isRecordId(mutation.owner, id) && !OF_NO_YOUTH.includes(id))
        .map((id) => `${mutation.name}: ${id}`),
    );
  expect(strange).toEqual([]);
  const names = byWorkers.map(({ name }) => name);
  expect([...Object.keys(NOT_COMPARED), ...OF_AN_AGE].filter((name) => !names.includes(name))).toEqual([]);
});

test('whom the worker is kept from and the organisation serves has a record of each kind', () => {
  expect(world.missingRecords()).toEqual([]);
});

test.each(compared.map((mutation, n) => [mutation.name, mutation, casesOf(mutation.name, n)] as const))(
  '%s answers of whom one is kept from as of nobody, and writes nothing',
  async (name, { owner }, cases) => {
    const agency: Agency = isOwnerName(owner) ? SERVICES[owner].agency : 'NAV';
    const caller = { ...worker(agency, world.organisationOf(agency)), ...OF_PROFESSION[name] };
    const field = fieldOf(schema, 'mutation', name);
    const ask = (youthId: string, records: Readonly<Record<string, string>>): Promise<string> => {
      const ids = idsOf(name).filter((id) => isRecordId(owner, id));
      const put = Object.fromEntries(ids.map((id) => [id, records[id] ?? newId()]));
      // Who is linked is a person of the worker's own.
      const own = name === 'linkOutreachPerson' ? { outreachPersonId: world.personId } : {};
      return world.ask(
        caller,
        documentOf('mutation', field),
        variablesOf(field, youthId, world.houseId, { ...put, ...own }),
      );
    };
    const before = await world.contents(owner);
    const nobody = await ask(newId(), {});
    expect(nobody).toMatch(/"code":"[A-Z_]*NOT_FOUND"/);
    for (const whom of cases) {
      expect([whom, await ask(world.youthOf(whom), world.recordsOf(owner, whom))]).toEqual([whom, nobody]);
    }
    expect(await world.contents(owner)).toEqual(before);
  },
);
