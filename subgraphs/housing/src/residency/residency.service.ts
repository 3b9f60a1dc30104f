import { createError, DataCategory, type LocalDate, newId, osloDate, ruleViolated } from '@brobygger/domain';
import { holdLock, recordOf, type Author, type OwnerParts, type Recorded } from '@brobygger/subgraph-kit';
import { In, IsNull, LessThanOrEqual, MoreThan, Not, type EntityManager } from 'typeorm';
import { getOpenHouse } from '../house/get-open-house';
import { House } from '../house/house.entity';
import type { HouseDocument } from '../house-text/house-text.entity';
import { ResponsiblePerson } from '../responsible-person/responsible-person.entity';
import { allocatePlace } from './allocate-place';
import { checkDecision } from './check-decision';
import { checkAge, checkApplication, checkTenancy, type Tenant } from './residency-rules';
import { keepSignature, checkSigned } from './signing';
import { keepStep } from './keep-step';
import type { ResidencySigner } from './residency-signature.entity';
import { OCCUPYING, Residency, type ResidencyMoveOut, type ResidencyState } from './residency.entity';
import type { AllocateResidencyInput, ApplyResidencyInput } from './residency.input';

/** Leads a youth's residency with an organisation from the application to moving out. A youth has one at a time with each. */
export interface ResidencyService {
  /**
   * Refuses whom the house does not take (INV01, INV03, INV06); the registry says the age. At 17 a youth can apply before guardians have
   * permitted it: the application waits then, and gets no place (ADR 0072).
   */
  apply(author: Author, input: ApplyResidencyInput): Promise<Recorded>;
  /** One resident per flat (INV06), and only who may live there today (INV01). @throws CONFLICT where the flat is taken */
  allocate(author: Author, input: AllocateResidencyInput): Promise<Recorded>;
  /** The version that stands is signed today: by the youth, unless others are named. Signed before by the same, it changes nothing. */
  signRules(author: Author, youthId: string, signedBy?: readonly ResidencySigner[]): Promise<Recorded>;
  signContract(author: Author, youthId: string, signedBy?: readonly ResidencySigner[]): Promise<Recorded>;
  /**
   * Needs rules and contract signed as they stand, under 18 the contract by a guardian too (INV04), in a student house a responsible
   * person (INV02), and the right age on the day (INV01, INV06).
   */
  moveIn(author: Author, youthId: string): Promise<Recorded>;
  giveNotice(author: Author, input: { readonly youthId: string; readonly movesOutOn: LocalDate }): Promise<Recorded>;
  /** Ends the residency, or an application that came to nothing, and with it the service relation unless a follow-up goes on. */
  moveOut(author: Author, input: { readonly youthId: string; readonly moveOut: ResidencyMoveOut }): Promise<Recorded>;
}

export const createResidencyService = ({
  recorder,
  endServiceIfDone,
}: Pick<OwnerParts, 'recorder' | 'endServiceIfDone'>): ResidencyService => {
  /** Changes the youth's residency that is in one of the states. */
  const onResidency = (
    author: Author,
    youthId: string,
    states: readonly ResidencyState[],
    change: ChangeResidency,
  ): Promise<Recorded> =>
    recorder.onServedYouth(author, youthId, DataCategory.HOUSING_RESIDENCY, (transaction) =>
      changeResidency(transaction, { author, youthId, states }, change),
    );

  const sign =
    (document: HouseDocument, column: 'rulesSignedOn' | 'contractSignedOn') =>
    (author: Author, youthId: string, signedBy: readonly ResidencySigner[] = ['YOUTH']): Promise<Recorded> =>
      onResidency(author, youthId, OCCUPYING, async (transaction, residency, today) => {
        const signers = await keepSignature(transaction, author, residency, { document, signedBy });
        return signers.includes('YOUTH') ? { [column]: today } : {};
      });

  return {
    apply: (author, { gender, ...beginning }) =>
      recorder.beginningService(
        author,
        beginning,
        DataCategory.HOUSING_RESIDENCY,
        async (transaction, { youthId, whenBorn }) => {
          const { organisationId, at } = author;
          const input = recordOf(beginning);
          const { cwDecisionReference = null } = input;
          const house = await getOpenHouse(transaction, author, input.houseId);
          checkApplication({ house, gender });
          await checkDecision(transaction, author, { house, youthId, cwDecisionReference });
          whenBorn((_, admission) => checkAge({ ...admission, house, on: osloDate(at) }));
          await holdLock(transaction, `residency/${organisationId}/${youthId}`);
          const open = await transaction.countBy(Residency, { youthId, organisationId, state: Not('MOVED_OUT') });
          if (open > 0) throw createError('CONFLICT', 'the youth already has a residency with your organisation');
          const id = newId();
          await transaction.insert(Residency, {
            ...input,
            cwDecisionReference: cwDecisionReference?.toLowerCase() ?? null,
            id,
            youthId,
            organisationId,
            houseId: house.id,
            state: 'APPLIED',
            appliedAt: at,
          });
          const step = { state: 'APPLIED', happenedOn: osloDate(at) } as const;
          await keepStep(transaction, { id, youthId, organisationId }, step);
          return { id, youthId };
        },
      ),

    allocate: (author, { youthId, flatNo = null }) =>
      recorder.onServedYouthOfAge(author, youthId, DataCategory.HOUSING_RESIDENCY, (transaction, admission) =>
        allocatePlace(transaction, author, admission, flatNo),
      ),

    signRules: sign('RULES', 'rulesSignedOn'),
    signContract: sign('LEASE', 'contractSignedOn'),

    moveIn: (author, youthId) =>
      recorder.onServedYouthOfAge(author, youthId, DataCategory.HOUSING_RESIDENCY, (transaction, admission) =>
        changeResidency(transaction, { author, youthId, states: ['ALLOCATED'] }, async (_, residency, today) => {
          await checkMovingIn(transaction, residency, { admission, today });
          await keepStep(transaction, residency, { state: 'LIVING', happenedOn: today });
          return { state: 'LIVING', validFrom: today };
        }),
      ),

    giveNotice: (author, { youthId, movesOutOn }) =>
      onResidency(author, youthId, ['LIVING'], async (transaction, residency, today) => {
        if (movesOutOn < today) {
          throw createError('BAD_USER_INPUT', '`movesOutOn` must not be in the past', { argument: 'movesOutOn' });
        }
        await keepStep(transaction, residency, { state: 'NOTICE', happenedOn: today, movesOutOn });
        return { state: 'NOTICE', validTo: movesOutOn };
      }),

    moveOut: (author, { youthId, moveOut }) => {
      const ends: readonly ResidencyState[] = ['APPLIED', 'ALLOCATED', 'LIVING', 'NOTICE'];
      return onResidency(author, youthId, ends, async (transaction, residency, today) => {
        const { id, validFrom } = residency;
        await keepStep(transaction, residency, { state: 'MOVED_OUT', happenedOn: today });
        // First, so that it no longer counts among what is open.
        await transaction.update(Residency, { id, youthId }, { state: 'MOVED_OUT' });
        await endServiceIfDone(transaction, author, youthId);
        return { moveOut, validTo: validFrom === null ? null : today };
      });
    },
  };
};

type ChangeResidency = (
  transaction: EntityManager,
  residency: Residency,
  today: LocalDate,
) => Promise<Partial<Residency>>;

async function changeResidency(
  transaction: EntityManager,
  of: { readonly author: Author; readonly youthId: string; readonly states: readonly ResidencyState[] },
  change: ChangeResidency,
): Promise<Recorded> {
  const { author, youthId, states } = of;
  const where = { youthId, organisationId: author.organisationId, state: In([...states]) };
  const residency = await transaction.findOne(Residency, { where, lock: { mode: 'pessimistic_write' } });
  if (residency === null) {
    throw createError('NOT_FOUND', 'your organisation has no residency of this youth at this stage');
  }
  const values = await change(transaction, residency, osloDate(author.at));
  if (Object.keys(values).length > 0) await transaction.update(Residency, { id: residency.id, youthId }, values);
  return { id: residency.id, youthId };
}

async function checkMovingIn(
  transaction: EntityManager,
  residency: Residency,
  { admission, today }: { readonly admission: Tenant; readonly today: LocalDate },
): Promise<void> {
  await checkSigned(transaction, residency, { birthDate: admission.birthDate, on: today });
  const house = await transaction.findOneByOrFail(House, { id: residency.houseId });
  checkTenancy({ ...admission, house, on: today });
  if (house.kind !== 'STUDENT_SHARED') return;
  const began = { houseId: house.id, validFrom: LessThanOrEqual(today) };
  const responsible = await transaction.countBy(ResponsiblePerson, [
    { ...began, validTo: IsNull() },
    { ...began, validTo: MoreThan(today) },
  ]);
  if (responsible === 0) {
    throw ruleViolated('INV02', 'a student house needs a responsible person before anybody moves in');
  }
}
