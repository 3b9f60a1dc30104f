import {
  birthday,
  createError,
  isId,
  newId,
  osloDate,
  plus,
  Role,
  ruleViolated,
  type Agency,
  type Caller,
  type DataCategory,
  type Purpose,
  type ServiceName,
  type Signer,
} from '@brobygger/domain';
import { CONSENT_WITHDRAWN, isKeptOut, queryIn, type Relay } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import type { Organisation } from '../organisation/organisation.entity';
import { mayOversee } from '../oversight/overseen-youth';
import { agenciesOf } from '../telling/pending-at';
import { isGuardianOn } from '../youth/guardians';
import type { Youth } from '../youth/youth.entity';
import { capacityOf } from './consent-author.type';
import { Consent } from './consent.entity';
import { insertConsent, readConsents } from './consent-rows';
import { endConsents, heldConsents, standingAndLikewise } from './end-consents';
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
        const { youth, recipient } = await holdParties(transaction, form);
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
        const replaced = await replacedBy(transaction, { ...proposed, youthId: youth.id }, at);
        const consent = Object.assign(new Consent(), {
          id: newId(),
          youthId: youth.id,
          recipientId: recipient.id,
          purpose: form.purpose,
          categories: [...form.categories],
          validFrom,
          validTo: proposed.validTo,
          signedBy: [...form.signedBy],
          guardianId: proposed.guardianId,
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
        await insertConsent(transaction, consent);
        const told = await endConsents(transaction, replaced, { caller, at, supersededBy: consent.id });
        return { given: Object.assign(consent, { pendingAt: [] }), hasEndedAny: told.length > 0 };
      });
      if (hasEndedAny) relay.wake();
      return given;
    },

    async withdraw(caller, consentId, at) {
      const { consent, told } = await dataSource.transaction(async (transaction) => {
        const youthId = await holdConsentsOf(transaction, consentId);
        const { name, may, who } = mayWithdraw(caller);
        const [consent, ...doubles] = await readConsents(transaction, name, standingAndLikewise(may), [
          isId(consentId) ? consentId : null,
          youthId,
          ...who,
        ]);
        if (consent === undefined) throw noSuchConsent();
        if (consent.withdrawnAt !== null) return { consent, told: [] };
        const told = await endConsents(transaction, [consent, ...doubles], { caller, at, supersededBy: null });
        return { consent, told };
      });
      const untold = await relay.confirm(told.map(({ id }) => id));
      if (told.length > 0 && untold.length === 0) return Object.assign(consent, { pendingAt: [] });
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

const HOLD = `
select ${heldConsents('coalesce(c.youth_id, $2::uuid)::text')}, coalesce(c.youth_id, $2::uuid) as "youthId"
from (select) one left join consent c on c.id = $1::uuid`;

/** Holds the consents of the youth whose consent it is. Where nobody has it, as much is held, of nobody. */
async function holdConsentsOf(transaction: EntityManager, consentId: string): Promise<string> {
  const nobody = newId();
  const values = [isId(consentId) ? consentId : null, nobody];
  const [held] = await queryIn<{ readonly youthId: string }>(transaction, 'hold-consents', HOLD, values);
  return held?.youthId ?? nobody;
}

/** SQL: a row where the caller may withdraw what the youth $2 gave; `who` are its other parameters. */
interface MayWithdraw {
  readonly name: string;
  readonly may: string;
  readonly who: readonly unknown[];
}

const IS_OWN = 'select from youth y where y.id = $2::uuid and y.id::text = $3 and y.merged_into is null';

const OVERSEES = `select from youth y
where y.id = $2::uuid and ${mayOversee({ youth: 'y', organisation: '$3::uuid', person: '$4::text' })}`;

const NOBODY = 'select from youth y where y.id = $2::uuid and false';

/** Youths withdraw their own, and officers those of the youths of their municipality. */
const mayWithdraw = ({ role, personId, organisationId }: Caller): MayWithdraw => {
  if (role === Role.YOUTH) return { name: 'withdraw-own', may: IS_OWN, who: [personId] };
  if (role === Role.CONSENT_OFFICER) {
    return { name: 'withdraw-overseen', may: OVERSEES, who: [organisationId, personId] };
  }
  return { name: 'withdraw-nobody', may: NOBODY, who: [] };
};

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

type Parties = Pick<Youth, 'birthDate'> & {
  readonly id: string | null;
  readonly recipientId: string | null;
  readonly agency: Agency;
};

const PARTIES = `
select ${heldConsents('$3::text')}, y.id, y.birth_date as "birthDate", o.id as "recipientId", o.agency
from (select) one left join youth y on y.id = $1::uuid and y.merged_into is null left join organisation o on o.id = $2::uuid`;

/** Who gives and who is given, the youth's consents held. */
async function holdParties(
  transaction: EntityManager,
  { youthId, recipientId }: ConsentForm,
): Promise<{
  readonly youth: Pick<Youth, 'id' | 'birthDate'>;
  readonly recipient: Pick<Organisation, 'id' | 'agency'>;
}> {
  const ids = [youthId, recipientId].map((id) => (isId(id) ? id : null));
  const [found] = await queryIn<Parties>(transaction, 'hold-parties', PARTIES, [...ids, youthId]);
  if (found === undefined || found.id === null) {
    throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
  }
  if (found.recipientId === null) {
    throw createError('NOT_FOUND', 'no organisation has this id', { argument: 'input.recipientId' });
  }
  const { id, birthDate, recipientId: ofRecipient, agency } = found;
  return { youth: { id, birthDate }, recipient: { id: ofRecipient, agency } };
}
