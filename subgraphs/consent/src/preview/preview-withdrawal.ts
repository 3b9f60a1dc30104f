import { isPurposeOpenTo, Purpose, type Agency, type Caller } from '@brobygger/domain';
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

/** What ending the consents would close to their recipient, and what stays open to it all the same, by the facts of now. */
export async function previewWithdrawal(
  { query, fields }: { readonly query: Query; readonly fields: readonly ConsentedField[] },
  {
    ending,
    worker,
    youthId,
    at,
    shownAt,
  }: {
    readonly ending: readonly Consent[];
    readonly worker: Caller & { readonly agency: Agency };
    readonly youthId: string;
    readonly at: Date;
    /** The moment of a youth who asks, to whom orders and emergencies show when they show; `null` for an officer. */
    readonly shownAt: Date | null;
  },
): Promise<WithdrawalPreview> {
  const ends = new Set(ending.map(({ id }) => id));
  const known = await readFactsThen(query, { youthId, worker, at, isPast: false, shownAt });
  const purpose = ending[0]?.purpose ?? null;
  if (known === null || purpose === null) return { ends: [...ends], closes: [], stays: [] };
  const facts = known.withoutOrder;
  const left = { ...facts, consents: facts.consents.filter(({ id }) => !ends.has(id)) };
  const reading = { caller: worker, purpose, youthId, at };
  const [before, after] = [decidedOn(facts, reading), decidedOn(left, reading)];
  const closes = fields.filter((field) => before(field) === null && after(field) !== null);
  const categories = [
    ...new Set(ending.filter((consent) => stateOf(consent, at) === 'ACTIVE').flatMap((each) => each.categories)),
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
