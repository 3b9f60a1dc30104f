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
import { CONSENT_WITHDRAWN, isKeptOut, tell, type Relay } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { ownersOf } from '../telling/categories-of-owners';
import { agenciesOf } from '../telling/pending-at';
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
  /** Whether the person is kept from the youth's data. */
  isKeptOut(youthId: string, personId: string): Promise<boolean>;
}

/** The owners of the categories hear of it by the consent's id, and keep that. */
const TELL_WITHDRAWN = `
with changed as (select $1::uuid as consent_id, $2::bigint as version) ${tell(CONSENT_WITHDRAWN, 'changed', '$3::text[]')}`;

const KEPT_OUT = `select ${isKeptOut({ youth: '$1::uuid', person: '$2::text' })} as "isKeptOut"`;

const STILL_UNTOLD = `
select payload->>'consent_id' as id, destination from outbox_message
where kind = '${CONSENT_WITHDRAWN.kind}' and payload->>'consent_id' = any($1::text[])`;

export function createConsentService({
  dataSource,
  relay,
}: {
  readonly dataSource: DataSource;
  readonly relay: Pick<Relay, 'confirm'>;
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
        return Object.assign(consent, { pendingAt: [] });
      }),

    async withdraw(caller, consentId, at) {
      const { consent, told } = await dataSource.transaction(async (transaction) => {
        const consent = isId(consentId)
          ? await transaction.findOne(Consent, { where: { id: consentId }, lock: { mode: 'pessimistic_write' } })
          : null;
        if (consent === null || !mayWithdraw(caller, consent)) {
          throw createError('NOT_FOUND', 'no consent that you may withdraw has this id');
        }
        if (consent.withdrawnAt !== null) return { consent, told: [] };
        const change = { withdrawnAt: at, withdrawnBy: caller.personId, version: consent.version + 1 };
        await transaction.update(Consent, { id: consentId }, change);
        const owners = ownersOf(consent.categories);
        const told = (await transaction.query(TELL_WITHDRAWN, [consentId, change.version, owners])) as { id: string }[];
        return { consent: Object.assign(consent, change), told };
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
