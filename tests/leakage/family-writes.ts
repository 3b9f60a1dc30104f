import { newId, type Caller } from '@brobygger/domain';
import type { GraphQLSchema } from 'graphql';
import { documentOf, fieldOf, variablesOf } from '../acceptance/authorization/measure';
import { ownedMutations } from '../harness/root-fields';
import { asGuardian, asYouth, signingInput, type Family, type FamilyRecord } from './families';
import { idsIn } from './ids-in';
import type { Answered, RefusingWorld } from './refusing-world';

/** A mutation by which a youth or guardian names a record, and what it takes beside. */
interface Naming {
  readonly as: (family: Family) => Caller;
  readonly argument: string;
  readonly record: (world: RefusingWorld) => FamilyRecord;
  readonly more?: (family: Family, world: RefusingWorld) => Readonly<Record<string, unknown>>;
}

const recordOf =
  (kind: keyof RefusingWorld['families']['records']) =>
  ({ families }: RefusingWorld): FamilyRecord =>
    families.records[kind];
const [request, signing, permission, childRequest] = [
  recordOf('request'),
  recordOf('signing'),
  recordOf('permission'),
  recordOf('childRequest'),
];

/** What an owner has of a youth of whom there is everything. */
const ofServed =
  (
    owner: 'consent' | 'housing' | 'nav',
    name: 'id' | 'claimId' | 'entryId' | 'emergencyId' | 'followUpId' | 'planItemId' | 'taskId' | 'planId',
  ) =>
  (world: RefusingWorld): FamilyRecord => ({
    id: world.recordsOf(owner, 'blocked, served')[name] ?? '',
    youthId: world.youthOf('blocked, served'),
    guardianId: '',
  });

const itsGuardian = ({ guardianId }: Family) => ({ guardianId });
const itsGuardians = ({ guardianId }: Family) => ({ guardianIds: [guardianId] });

const NAMING: Readonly<Record<string, Naming>> = {
  withdrawClaim: { as: asYouth, argument: 'claimId', record: ofServed('consent', 'claimId') },
  objectToEmergencyAccess: { as: asYouth, argument: 'emergencyId', record: ofServed('consent', 'emergencyId') },
  requestCorrection: {
    as: asYouth,
    argument: 'entryId',
    record: ofServed('consent', 'entryId'),
    more: () => ({ organisationId: undefined, wrong: 'Det som står, er feil.', right: 'Det var i fjor.' }),
  },
  requestErasure: {
    as: asYouth,
    argument: 'entryId',
    record: ofServed('consent', 'entryId'),
    more: () => ({ organisationId: undefined, what: 'Alt som står om meg der.' }),
  },
  objectToProcessing: {
    as: asYouth,
    argument: 'entryId',
    record: ofServed('consent', 'entryId'),
    more: () => ({ organisationId: undefined, statute: undefined, grounds: 'De trenger det ikke mer.' }),
  },
  withdrawConsent: {
    as: asYouth,
    argument: 'id',
    record: ofServed('consent', 'id'),
    more: () => ({ input: undefined }),
  },
  answerConsentRequest: { as: asYouth, argument: 'requestId', record: request },
  hideFromGuardian: { as: asYouth, argument: 'sentId', record: signing, more: itsGuardian },
  showToGuardian: { as: asYouth, argument: 'sentId', record: signing, more: itsGuardian },
  sendGuardianPermission: { as: asYouth, argument: 'id', record: permission, more: itsGuardians },
  answerPermission: { as: asGuardian, argument: 'id', record: permission },
  undoPermissionDecline: { as: asGuardian, argument: 'id', record: permission },
  revokePermission: { as: asGuardian, argument: 'id', record: permission },
  revokeGuardianPermission: { as: asYouth, argument: 'id', record: permission },
  signForGuardian: {
    as: asYouth,
    argument: 'requestId',
    record: request,
    more: (_family, { organisationOf }) => signingInput(organisationOf('HOUSING')),
  },
  answerAsGuardian: { as: asGuardian, argument: 'id', record: signing },
  undoDecline: { as: asGuardian, argument: 'id', record: signing },
  sendToGuardians: { as: asYouth, argument: 'id', record: signing, more: itsGuardians },
  takeBackSigning: { as: asYouth, argument: 'id', record: signing },
  writePlanItem: {
    as: asYouth,
    argument: 'followUpId',
    record: ofServed('housing', 'followUpId'),
    more: () => ({ planItemId: undefined, expectedVersion: undefined }),
  },
  tickOffPlanItem: { as: asYouth, argument: 'planItemId', record: ofServed('housing', 'planItemId') },
  answerPlanTask: { as: asYouth, argument: 'planItemId', record: ofServed('housing', 'taskId') },
  writeOwnWish: { as: asYouth, argument: 'planId', record: ofServed('nav', 'planId') },
  answerForChild: { as: asGuardian, argument: 'requestId', record: childRequest },
};

/** Ids of whom youths and guardians name, which are no records of a youth: organisations, guardians, surveys, and the youth themselves. */
const OF_NO_RECORD = [
  'youthId',
  'surveyId',
  'recipientId',
  'organisationId',
  'guardianId',
  'guardianIds',
  'otherGuardianIds',
];

/** A mutation that names records of the youth's own in a list, by their versions: what is not there is as what has changed. */
const BY_VERSION = ['giveConsent'];

function ask(schema: GraphQLSchema, world: RefusingWorld, name: string, family: Family, id: string): Promise<Answered> {
  const { as, argument, more } = NAMING[name] as Naming;
  const field = fieldOf(schema, 'mutation', name);
  const given = { youthId: undefined, ...more?.(family, world), [argument]: id };
  return world.ask(as(family), documentOf('mutation', field), variablesOf(field, '', world.houseId, given));
}

/** Youths and guardians, asked to change what is another family's. */
export function keepsFamiliesApart(schema: GraphQLSchema, worldOf: () => RefusingWorld): void {
  test('every mutation by which a youth or guardian names a record is asked with that of another', () => {
    const byThem = ownedMutations().filter(({ roles }) => roles.includes('YOUTH') || roles.includes('GUARDIAN'));
    const naming = byThem.filter(({ name }) =>
      fieldOf(schema, 'mutation', name)
        .args.flatMap((arg) => idsIn(arg.type, arg.name))
        .some((id) => !OF_NO_RECORD.includes(id)),
    );
    expect(naming.map(({ name }) => name).sort()).toEqual([...Object.keys(NAMING), ...BY_VERSION].sort());
  });

  test.each(Object.keys(NAMING))(
    '%s answers who is of another family as of a record that nobody has, by the same statements, and writes nothing',
    async (name) => {
      const world = worldOf();
      const nobody = await ask(schema, world, name, world.families.asking, newId());
      expect(nobody.bytes).toContain('NOT_FOUND"');
      const { id } = (NAMING[name] as Naming).record(world);
      expect(await ask(schema, world, name, world.families.asking, id)).toEqual(nobody);
      await world.requireUnchanged('housing');
    },
  );
}

/** The records are there: whose they are is answered otherwise. It changes what is asked about. */
export function findsWhatIsOfTheFamily(schema: GraphQLSchema, worldOf: () => RefusingWorld): void {
  test.each(Object.keys(NAMING))('%s finds what is of the family', async (name) => {
    const world = worldOf();
    const record = (NAMING[name] as Naming).record(world);
    const { bytes } = await ask(schema, world, name, record, record.id);
    expect(bytes).not.toContain('NOT_FOUND"');
  });
}
