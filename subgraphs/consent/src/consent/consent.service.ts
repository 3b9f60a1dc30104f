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
  type Signer,
} from '@brobygger/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { Youth } from '../youth/youth.entity';
import { Consent } from './consent.entity';
import { givingRules, type ProposedConsent } from './give-consent.rules';

/** A consent form as it was filled in. */
export interface ConsentForm {
  readonly youthId: string;
  readonly recipientId: string;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  readonly signedBy: readonly Signer[];
  readonly validFrom?: Date | undefined;
  readonly validTo?: Date | undefined;
  readonly language?: string | undefined;
}

/** Takes consents in and back. */
export interface ConsentService {
  /** @throws RULE_VIOLATED with the rule and the argument's path; nothing is written */
  give(form: ConsentForm, at: Date): Promise<Consent>;
  /** Void from the moment that this resolves, everywhere (P2). Withdrawing again changes nothing. */
  withdraw(caller: Caller, consentId: string, at: Date): Promise<Consent>;
  ofYouth(youthId: string): Promise<readonly Consent[]>;
}

export function createConsentService({ dataSource }: { readonly dataSource: DataSource }): ConsentService {
  return {
    give: (form, at) =>
      dataSource.transaction(async (transaction) => {
        const { youth, recipient } = await partiesOf(transaction, form);
        const validFrom = form.validFrom ?? at;
        const proposed: ProposedConsent = {
          ...form,
          recipient,
          validFrom,
          validTo: form.validTo ?? new Date(`${plus(osloDate(validFrom), { years: 1 })}T00:00:00Z`),
          birthDate: youth.birthDate,
          signedOn: osloDate(at),
        };
        const objection = givingRules.find((rule) => rule.objects(proposed));
        if (objection !== undefined) throw ruleViolated(objection.rule, objection.message, objection.argument);
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
          language: form.language ?? 'nb',
          withdrawnAt: null,
          withdrawnBy: null,
          version: 1,
        });
        await transaction.insert(Consent, consent);
        return consent;
      }),

    withdraw: (caller, consentId, at) =>
      dataSource.transaction(async (transaction) => {
        const consent = isId(consentId)
          ? await transaction.findOne(Consent, { where: { id: consentId }, lock: { mode: 'pessimistic_write' } })
          : null;
        if (consent === null || !mayWithdraw(caller, consent)) {
          throw createError('NOT_FOUND', 'no consent that you may withdraw has this id');
        }
        if (consent.withdrawnAt !== null) return consent;
        const change = { withdrawnAt: at, withdrawnBy: caller.personId, version: consent.version + 1 };
        await transaction.update(Consent, { id: consentId }, change);
        return Object.assign(consent, change);
      }),

    ofYouth: (youthId) =>
      dataSource.manager.find(Consent, { where: { youthId }, order: { givenAt: 'DESC', id: 'DESC' } }),
  };
}

const mayWithdraw = ({ role, personId }: Caller, { youthId }: Consent): boolean =>
  role === Role.CONSENT_OFFICER || (role === Role.YOUTH && personId === youthId);

async function partiesOf(
  transaction: EntityManager,
  { youthId, recipientId }: ConsentForm,
): Promise<{ readonly youth: Youth; readonly recipient: Organisation }> {
  const youth = isId(youthId) ? await transaction.findOneBy(Youth, { id: youthId }) : null;
  if (youth === null) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
  const recipient = isId(recipientId) ? await transaction.findOneBy(Organisation, { id: recipientId }) : null;
  if (recipient === null) {
    throw createError('NOT_FOUND', 'no organisation has this id', { argument: 'input.recipientId' });
  }
  return { youth, recipient };
}
