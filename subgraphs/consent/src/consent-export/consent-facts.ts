import {
  Basis,
  CATEGORIES,
  isDataCategory,
  isPurpose,
  legalCatalogue,
  PURPOSES,
  recipientBasisIn,
  SPECIAL_SENSITIVITIES,
  type Agency,
  type Bases,
  type ConsentMethod,
  type Language,
  type LegalCatalogue,
  type Owner,
  type Sector,
  type Signer,
} from '@brobygger/domain';
import type { Capacity } from '../consent/consent-author.type';
import { stateOf, type Consent, type ConsentState } from '../consent/consent.entity';
import type { ConsentEvent, ConsentEventKind } from '../consent/consent-event.entity';
import { historyOf } from '../consent/history';
import { isInterpreted } from '../consent/interpreting';
import { basesOfOwners } from './bases-of-owners';

/** To whom something is given; of a youth whose address is protected the kind of service alone (ADR 0039). */
export interface RecipientFacts {
  readonly agency: Agency | null;
  readonly organisation: {
    readonly id: string;
    readonly number: string;
    readonly name: string;
    /** Null where nobody has said. */
    readonly sector: Sector | null;
  } | null;
}

/** How an exported consent says that something is not known here: public or private is never taken for granted. */
export const NOT_KNOWN = 'not known';

/** A category that a consent names, with both bases of its disclosure. What the catalogue of today does not know has its name alone. */
export interface CategoryFacts {
  readonly category: string;
  readonly title: string | null;
  readonly owner: Owner | null;
  readonly isSpecial: boolean;
  /**
   * Citations: of what the owner processes it on, of the duty of secrecy, of what lifts that (ADR 0031; of owners of each sector, where
   * that is not one thing, ADR 0116), and of what the recipient processes it on. Null: not known, or with the recipient not to be told
   * (ADR 0102).
   */
  readonly bases: (Bases & { readonly recipient: string | null }) | null;
}

/** A line of the history, without who did it: as whom is said, and no ident, no minute and no words of anybody. */
export interface EventFacts {
  readonly kind: ConsentEventKind;
  readonly at: string;
  readonly version: number | null;
  readonly capacity: Capacity | null;
  readonly method: ConsentMethod | null;
  /** Whether somebody interpreted. The language that was spoken is left out: it hints at where somebody is from. */
  readonly isInterpreted: boolean;
  readonly textVersion: number | null;
  readonly textHash: string | null;
  readonly language: string | null;
}

/** All that an exported consent says, whatever the format. Moments are ISO 8601 in UTC. */
export interface ConsentFacts {
  readonly id: string;
  readonly version: number;
  readonly state: ConsentState;
  readonly youthId: string;
  readonly recipient: RecipientFacts;
  readonly purpose: string;
  readonly purposeTitle: string | null;
  readonly categories: readonly CategoryFacts[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly givenAt: string;
  readonly language: string;
  readonly signedBy: readonly Signer[];
  readonly replacedBy: string | null;
  readonly events: readonly EventFacts[];
}

/** The facts of a consent at a moment; its bases by the catalogue that held when it was given. */
export function factsOf(
  consent: Consent,
  entered: readonly ConsentEvent[],
  recipient: RecipientFacts,
  at: Date,
  catalogue: LegalCatalogue | null = null,
): ConsentFacts {
  const { id, version, youthId, purpose, language, signedBy, supersededBy } = consent;
  return {
    id,
    version,
    state: stateOf(consent, at),
    youthId,
    recipient,
    purpose,
    purposeTitle: isPurpose(purpose) ? PURPOSES[purpose].title[languageOf(language)] : null,
    categories: consent.categories.map((category) =>
      categoryFactsOf(category, languageOf(language), recipient, catalogue),
    ),
    validFrom: consent.validFrom.toISOString(),
    validTo: consent.validTo.toISOString(),
    givenAt: consent.givenAt.toISOString(),
    language,
    signedBy,
    replacedBy: supersededBy,
    events: historyOf(consent, entered, at).map(eventFactsOf),
  };
}

function categoryFactsOf(
  category: string,
  language: Language,
  { agency, organisation }: RecipientFacts,
  catalogue: LegalCatalogue | null,
): CategoryFacts {
  if (!isDataCategory(category)) return { category, title: null, owner: null, isSpecial: false, bases: null };
  const { owner, title, sensitivities } = CATEGORIES[category];
  // A consent opens what every organisation of the owner has, and will have while it holds.
  const rested = { basis: Basis.CONSENT, category, sectors: null };
  const received = { agency: agency ?? '', category, sector: organisation?.sector ?? null };
  const bases = firstIn(catalogue, (said) => basesOfOwners(said, rested));
  const recipient = firstIn(catalogue, (said) => recipientBasisIn(said, received));
  return {
    category,
    title: title[language],
    owner,
    isSpecial: sensitivities.some((each) => SPECIAL_SENSITIVITIES.has(each)),
    bases: bases === null ? null : { ...bases, recipient },
  };
}

/** What the kept catalogue says; of what was given before it was kept, or it did not know, the catalogue of today is all that is known. */
const firstIn = <Said>(kept: LegalCatalogue | null, read: (catalogue: LegalCatalogue) => Said | null): Said | null =>
  (kept && read(kept)) ?? read(OF_TODAY);

const OF_TODAY = legalCatalogue();

const eventFactsOf = (event: ConsentEvent): EventFacts => {
  const { kind, at, version, capacity, method, textVersion, textHash, language } = event;
  return {
    kind,
    at: at.toISOString(),
    version,
    capacity,
    method,
    isInterpreted: isInterpreted(event.interpreter),
    textVersion,
    textHash,
    language,
  };
};

const languageOf = (text: string): Language => (text === 'nn' || text === 'en' ? text : 'nb');
