import type { Caller, DataCategory, ServiceName } from '@brobygger/domain';
import { CONSENT_WITHDRAWN, HANDOVER, isKeptOut, type Relay } from '@brobygger/subgraph-kit';
import { In, type DataSource, type EntityManager } from 'typeorm';
import { agenciesOf } from '../telling/pending-at';
import { keyTaken } from './client-key';
import { isOwnWord } from './consent-author.type';
import { Consent } from './consent.entity';
import type { HandoversOfYouth } from '../consent-parts';
import { giveConsent, type ConsentForm, type Given } from './give-consent';
import { narrowConsents, type Word } from './narrow-consent';
import { withdrawConsent, type Withdrawal } from './withdraw-consent';

/** What one transaction does with consents. */
export interface ConsentsWithin {
  readonly transaction: EntityManager;
  give(caller: Caller, form: ConsentForm, at: Date): Promise<Consent>;
  /** Takes the categories out of the consents, which are locked: what names no other ends, and of what does the rest stands. */
  narrow(consents: readonly Consent[], withdrawn: readonly DataCategory[], word: Word): Promise<void>;
}

/** Takes consents in and back. */
export interface ConsentService {
  /**
   * Enters a consent for the caller; it takes the place of those whose categories it names in full.
   * @throws RULE_VIOLATED with the rule and the argument's path, GUARDIAN_UNKNOWN, CONFLICT, or REGISTRY_UNAVAILABLE where an officer
   * enters a guardian's signature and an owner has not been heard; nothing is written
   */
  give(caller: Caller, form: ConsentForm, at: Date): Promise<Consent>;
  /** Gives and ends consents together with what else the transaction does, or does nothing of it. */
  together<T>(act: (consents: ConsentsWithin) => Promise<T>): Promise<T>;
  /**
   * Void from the moment that this resolves, everywhere (P2), with every other consent to the recipient for the purpose that has a category
   * of it. Where another took its place, that one is withdrawn and answered with. Withdrawing again changes nothing.
   */
  withdraw(
    caller: Caller,
    consentId: string,
    at: Date,
    how?: Pick<Withdrawal, 'expectedVersion' | 'alike' | 'signing' | 'language' | 'categories'>,
  ): Promise<Consent>;
  /** The same, where an authority has found the consent void. */
  invalidate(caller: Caller, withdrawal: Withdrawal, at: Date): Promise<Consent>;
  ofYouth(youthId: string): Promise<readonly Consent[]>;
  /** In no order; of an id that no consent has, nothing. */
  withIds(ids: readonly string[]): Promise<readonly Consent[]>;
  /** Whether the person is kept from the youth's data. */
  isKeptOut(youthId: string, personId: string): Promise<boolean>;
}

const KEPT_OUT = `select ${isKeptOut({ youth: '$1::uuid', person: '$2::text' })} as "isKeptOut"`;

/** Who has not heard of the withdrawals $1: an owner of what was open, or of the recipient, that a handover was taken back from. */
const STILL_UNTOLD = `
select payload->>'consent_id' as id, destination from outbox_message
where kind = '${CONSENT_WITHDRAWN.kind}' and payload->>'consent_id' = any($1::text[])
union
select c.id::text, m.destination from consent c
  join handover h on h.organisation_id = c.recipient_id and h.side = 'RECEIVER' and not h.is_delivered
  join handover_sent s on s.handover_id = h.handover_id
  left join youth y on y.id = s.youth_id
  join outbox_message m on m.kind = '${HANDOVER.kind}' and m.payload->>'handover_id' = h.handover_id::text
    and m.payload->>'side' = h.side
where c.id = any($1::text[]::uuid[]) and c.youth_id = coalesce(y.merged_into, s.youth_id)`;

export function createConsentService({
  dataSource,
  relay,
  assertHeard,
  handovers,
}: {
  readonly dataSource: DataSource;
  readonly relay: Pick<Relay, 'confirm' | 'wake'>;
  readonly assertHeard: () => void;
  readonly handovers: Pick<HandoversOfYouth, 'settle'>;
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

  const together: ConsentService['together'] = async (act) => {
    const told: Given['told'][number][] = [];
    const result = await dataSource.transaction((transaction) =>
      act({
        transaction,
        async give(caller, form, at) {
          // Whom an officer names as guardian may be one whom nothing may reach.
          if (form.signedBy.includes('GUARDIAN') && !isOwnWord(caller.role)) assertHeard();
          const given = await giveConsent(transaction, caller, form, at).catch(onKeyTaken);
          told.push(...given.told);
          // What was handed over and waited for the yes goes with it.
          told.push(...(await handovers.settle(transaction, given.consent.youthId)));
          return given.consent;
        },
        async narrow(consents, withdrawn, word) {
          told.push(...(await narrowConsents(transaction, consents, withdrawn, word)));
          for (const youthId of new Set(consents.map((consent) => consent.youthId))) {
            told.push(...(await handovers.settle(transaction, youthId)));
          }
        },
      }),
    );
    if (told.length > 0) relay.wake();
    return result;
  };

  async function end(caller: Caller, withdrawal: Withdrawal, at: Date): Promise<Consent> {
    const { consent, told } = await dataSource.transaction(async (transaction) => {
      const ended = await withdrawConsent(transaction, caller, withdrawal, at);
      // What was handed over on it, and nobody has accepted, is taken back with it.
      const settled = ended.told.length === 0 ? [] : await handovers.settle(transaction, ended.consent.youthId);
      return { ...ended, told: [...ended.told, ...settled] };
    });
    const untold = await relay.confirm(told.map(({ id }) => id));
    if (told.length > 0 && untold.length === 0) return Object.assign(consent, { pendingAt: [] });
    const [answer = consent] = await withPending([consent]);
    return answer;
  }

  return {
    give: (caller, form, at) => together(({ give }) => give(caller, form, at)),
    together,
    withdraw: (caller, consentId, at, how) => end(caller, { ...how, consentId }, at),
    invalidate: end,

    async isKeptOut(youthId, personId) {
      const [row] = (await dataSource.query(KEPT_OUT, [youthId, personId])) as { isKeptOut: boolean }[];
      return row?.isKeptOut !== false;
    },

    withIds: async (ids) =>
      ids.length === 0 ? [] : withPending(await dataSource.manager.find(Consent, { where: { id: In([...ids]) } })),

    ofYouth: async (youthId) =>
      withPending(
        await dataSource.manager.find(Consent, { where: { youthId }, order: { givenAt: 'DESC', id: 'DESC' } }),
      ),
  };
}

/** Of two requests for two youths with one key at once, the second finds it taken when it enters its own. */
function onKeyTaken(cause: unknown): never {
  if ((cause as { readonly constraint?: unknown }).constraint === 'consent_event_once') throw keyTaken();
  throw cause;
}
