import {
  birthday,
  createError,
  isId,
  newId,
  osloDate,
  plus,
  Role,
  ruleViolated,
  type Caller,
  type DataCategory,
  type Purpose,
  type ServiceName,
  type Signer,
} from '@brobygger/domain';
import { CONSENT_WITHDRAWN, isKeptOut, type Relay } from '@brobygger/subgraph-kit';
import { IsNull, type DataSource, type EntityManager } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { mayOversee } from '../oversight/overseen-youth';
import { agenciesOf } from '../telling/pending-at';
import { isGuardianOn } from '../youth/guardians';
import { Youth } from '../youth/youth.entity';
import { capacityOf } from './consent-author.type';
import { Consent } from './consent.entity';
import { endConsents, holdConsents, likewise, standingInPlaceOf } from './end-consents';
import { givingRules, mayBegin, type ProposedConsent } from './give-consent.rules';
import { replacedBy } from './replaced-by';

/** A consent form as it was filled in. */
export interface ConsentForm {
  readonly youthId: string;
  readonly recipientId: string;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  readonly signedBy: readonly Signer[];
  /** The guardian who signed, where one did. */
  readonly guardianId?: string | undefined;
  readonly validFrom?: Date | undefined;
  readonly validTo?: Date | undefined;
  readonly language?: string | undefined;
}

/** Takes consents in and back. */
export interface ConsentService {
  /**
   * Enters a consent for the caller; it takes the place of those whose categories it names in full.
   * @throws RULE_VIOLATED with the rule and the argument's path, or GUARDIAN_UNKNOWN; nothing is written
   */
  give(caller: Caller, form: ConsentForm, at: Date): Promise<Consent>;
  /**
   * Void from the moment that this resolves, everywhere (P2), with every other consent to the recipient for the purpose that has a category
   * of it. Where another took its place, that one is withdrawn and answered with. Withdrawing again changes nothing.
   */
  withdraw(caller: Caller, consentId: string, at: Date): Promise<Consent>;
  ofYouth(youthId: string): Promise<readonly Consent[]>;
  /** Whether the person is kept from the youth's data. */
  isKeptOut(youthId: string, personId: string): Promise<boolean>;
}

const KEPT_OUT = `select ${isKeptOut({ youth: '$1::uuid', person: '$2::text' })} as "isKeptOut"`;

const STILL_UNTOLD = `
select payload->>'consent_id' as id, destination from outbox_message
where kind = '${CONSENT_WITHDRAWN.kind}' and payload->>'consent_id' = any($1::text[])`;

export function createConsentService({
  dataSource,
  relay,
}: {
  readonly dataSource: DataSource;
  readonly relay: Pick<Relay, 'confirm' | 'wake'>;
}): ConsentService {
  /** With each consent the agencies that have not heard of its withdrawal. */
  async function withPending(consents: readonly Consent[]): Promise<readonly Consent[]> {
    const withdrawn = consents.filter(({ withdrawnAt }) => withdrawnAt !== null).map(({ id }) => id);
    const untold =
      withdrawn.length === 0
        ? []
        : ((await dataSource.query(STILL_UNTOLD, [withdrawn])) as { id: string; destination: ServiceName }[]);
    return consents.map((consent) => {
      const destinations = untold.filter(({ id }) => id === consent.id).map(({ destination }) => destination);
      return Object.assign(consent, { pendingAt: agenciesOf(destinations) });
    });
  }

  return {
    async give(caller, form, at) {
      const { given, hasEndedAny } = await dataSource.transaction(async (transaction) => {
        const { youth, recipient } = await partiesOf(transaction, form);
        const validFrom = form.validFrom ?? at;
        if (!mayBegin(validFrom, at)) {
          throw ruleViolated('CONSENT_BEGINS', 'a consent begins now or within twelve months', 'input.validFrom');
        }
        const proposed: ProposedConsent = {
          ...form,
          recipient,
          validFrom,
          validTo: form.validTo ?? new Date(`${plus(osloDate(validFrom), { years: 1 })}T00:00:00Z`),
          guardianId: form.guardianId ?? null,
          birthDate: youth.birthDate,
          signedOn: osloDate(at),
        };
        const objection = givingRules.find((rule) => rule.objects(proposed));
        if (objection !== undefined) throw ruleViolated(objection.rule, objection.message, objection.argument);
        await assertGuardian(transaction, youth.id, proposed);
        await holdConsents(transaction, youth.id);
        const replaced = await replacedBy(transaction, { ...proposed, youthId: youth.id }, at);
        const consent = transaction.create(Consent, {
          ...proposed,
          id: newId(),
          youthId: youth.id,
          recipientId: recipient.id,
          categories: [...form.categories],
          signedBy: [...form.signedBy],
          // What a guardian signed, the youth signs anew when of age.
          guardianLapsesAt: form.signedBy.includes('GUARDIAN') ? birthday(youth.birthDate, 18) : null,
          givenAt: at,
          enteredBy: caller.personId,
          enteredAs: capacityOf(caller.role),
          language: form.language ?? 'nb',
          withdrawnAt: null,
          withdrawnBy: null,
          withdrawnAs: null,
          supersededBy: null,
          endedByMerge: null,
          version: 1,
        });
        await transaction.insert(Consent, consent);
        const told = await endConsents(transaction, replaced, { caller, at, supersededBy: consent.id });
        return { given: Object.assign(consent, { pendingAt: [] }), hasEndedAny: told.length > 0 };
      });
      if (hasEndedAny) relay.wake();
      return given;
    },

    async withdraw(caller, consentId, at) {
      const { consent, told } = await dataSource.transaction(async (transaction) => {
        const named = isId(consentId) ? await transaction.findOneBy(Consent, { id: consentId }) : null;
        // Where nobody has it, as much is looked up, of nobody.
        const youthId = named?.youthId ?? newId();
        await holdConsents(transaction, youthId);
        const isAllowed = await mayWithdraw(transaction, caller, youthId);
        if (named === null || !isAllowed) throw noSuchConsent();
        const consent = await standingInPlaceOf(transaction, named.id);
        if (consent.withdrawnAt !== null) return { consent, told: [] };
        const doubles = (await likewise(transaction, consent)).filter(({ id }) => id !== consent.id);
        return {
          consent,
          told: await endConsents(transaction, [consent, ...doubles], { caller, at, supersededBy: null }),
        };
      });
      await relay.confirm(told.map(({ id }) => id));
      const [answer = consent] = await withPending([consent]);
      return answer;
    },

    async isKeptOut(youthId, personId) {
      const [row] = (await dataSource.query(KEPT_OUT, [youthId, personId])) as { isKeptOut: boolean }[];
      return row?.isKeptOut !== false;
    },

    ofYouth: async (youthId) =>
      withPending(
        await dataSource.manager.find(Consent, { where: { youthId }, order: { givenAt: 'DESC', id: 'DESC' } }),
      ),
  };
}

const noSuchConsent = (): Error => createError('NOT_FOUND', 'no consent that you may withdraw has this id');

const IS_OWN = 'select from youth y where y.id = $1 and y.merged_into is null';

const OVERSEES = `select from youth y
where y.id = $1 and ${mayOversee({ youth: 'y', organisation: '$2::uuid', person: '$3::text' })}`;

/** Youths withdraw their own, and officers those of the youths of their municipality. */
async function mayWithdraw(
  transaction: EntityManager,
  { role, personId, organisationId }: Caller,
  youthId: string,
): Promise<boolean> {
  if (role === Role.YOUTH) {
    return personId === youthId && ((await transaction.query(IS_OWN, [youthId])) as unknown[]).length > 0;
  }
  if (role !== Role.CONSENT_OFFICER) return false;
  return ((await transaction.query(OVERSEES, [youthId, organisationId, personId])) as unknown[]).length > 0;
}

const GUARDIAN = `
select from guardianship s where s.youth_id = $1 and s.guardian_id = $2 and ${isGuardianOn('s', '$3::date')}`;

async function assertGuardian(
  transaction: EntityManager,
  youthId: string,
  { guardianId, signedOn }: Pick<ProposedConsent, 'guardianId' | 'signedOn'>,
): Promise<void> {
  if (guardianId === null) return;
  const found = isId(guardianId)
    ? ((await transaction.query(GUARDIAN, [youthId, guardianId, signedOn])) as unknown[])
    : [];
  if (found.length === 0) {
    throw createError('GUARDIAN_UNKNOWN', 'the registry knows no such guardian of the youth now', {
      argument: 'input.guardianId',
    });
  }
}

async function partiesOf(
  transaction: EntityManager,
  { youthId, recipientId }: ConsentForm,
): Promise<{ readonly youth: Youth; readonly recipient: Organisation }> {
  const youth = isId(youthId) ? await transaction.findOneBy(Youth, { id: youthId, mergedInto: IsNull() }) : null;
  if (youth === null) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
  const recipient = isId(recipientId) ? await transaction.findOneBy(Organisation, { id: recipientId }) : null;
  if (recipient === null) {
    throw createError('NOT_FOUND', 'no organisation has this id', { argument: 'input.recipientId' });
  }
  return { youth, recipient };
}
