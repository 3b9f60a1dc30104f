import type { ConsentFact } from '@brobygger/consent-engine';
import { isPurposeOpenTo, Purpose, type Agency, type Caller, type DataCategory } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import { explainAccess } from '../explanation/explain-access';
import { readFactsThen } from '../explanation/past-facts';
import { stateOf, type Consent } from '../consent/consent.entity';
import type { ConsentedField } from './consented-fields';
import { decidedOn } from './open-fields';
import { previewedOf } from './preview-consent';
import type { StaysOpen, WithdrawalPreview } from './preview.type';

/** The consent that stands for the one that is named: it, or what took its place in the end. */
export function standingFor(consents: readonly Consent[], id: string): Consent | null {
  const named = consents.find((consent) => consent.id === id.toLowerCase()) ?? null;
  return named?.supersededBy === null || named === null ? named : standingFor(consents, named.supersededBy);
}

/** Those that end with it: every other that nobody has ended, to the recipient for the purpose, with a category of it. */
export const endingWith = (consents: readonly Consent[], standing: Consent): readonly Consent[] =>
  standing.withdrawnAt !== null
    ? []
    : consents.filter(
        (consent) =>
          consent.id === standing.id ||
          (consent.withdrawnAt === null &&
            consent.recipientId === standing.recipientId &&
            consent.purpose === standing.purpose &&
            consent.categories.some((category) => standing.categories.includes(category))),
      );

/**
 * What ending the consents, or taking some categories out of them, would close to their recipient, and what stays open to it all the same,
 * by the facts of now.
 */
export async function previewWithdrawal(
  { query, fields }: { readonly query: Query; readonly fields: readonly ConsentedField[] },
  {
    ending: named,
    taken,
    worker,
    youthId,
    at,
    shownAt,
  }: {
    readonly ending: readonly Consent[];
    /** What is taken out of them; `null`, all. */
    readonly taken: readonly DataCategory[] | null;
    readonly worker: Caller & { readonly agency: Agency };
    readonly youthId: string;
    readonly at: Date;
    /** The moment of a youth who asks, to whom orders and emergencies show when they show; `null` for an officer. */
    readonly shownAt: Date | null;
  },
): Promise<WithdrawalPreview> {
  const isTaken = (category: DataCategory): boolean => taken?.includes(category) ?? true;
  const ending = named.filter(({ categories }) => categories.some(isTaken));
  const ends = new Set(ending.map(({ id }) => id));
  const known = await readFactsThen(query, { youthId, worker, at, isPast: false, shownAt });
  const purpose = ending[0]?.purpose ?? null;
  if (known === null || purpose === null) return { ends: [...ends], closes: [], stays: [] };
  const facts = known.withoutOrder;
  const left = {
    ...facts,
    consents: facts.consents.map((fact) => (ends.has(fact.id) ? without(fact, isTaken) : fact)),
  };
  const reading = { caller: worker, purpose, youthId, at };
  const [before, after] = [decidedOn(facts, reading), decidedOn(left, reading)];
  const closes = fields.filter((field) => before(field) === null && after(field) !== null);
  const categories = [
    ...new Set(
      ending.filter((consent) => stateOf(consent, at) === 'ACTIVE').flatMap((each) => each.categories.filter(isTaken)),
    ),
  ];
  const purposes = Object.values(Purpose).filter((each) => isPurposeOpenTo(each, worker));
  const explained = purposes.flatMap((each) =>
    categories.flatMap((category) =>
      explainAccess({
        facts: { withoutOrder: left, byOrder: known.byOrder },
        worker,
        youthId,
        at,
        category,
        purpose: each,
      }),
    ),
  );
  const stays = explained
    .filter(({ decision, consentId }) => decision === 'PERMIT' && (consentId === null || !ends.has(consentId)))
    .map(({ purpose: of, category, reason, statute, consentId }): StaysOpen => ({
      purpose: of,
      category,
      reason,
      statute,
      consentId,
    }));
  return { ends: [...ends], closes: closes.map((field) => previewedOf(field)), stays };
}

/** What is left of it: of none of which anything is left, nothing opens. */
const without = (fact: ConsentFact, isTaken: (category: DataCategory) => boolean): ConsentFact => ({
  ...fact,
  categories: new Set([...fact.categories].filter((category) => !isTaken(category))),
});
