import { newId, type Caller, type DataCategory } from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { Consent, isAhead } from './consent.entity';
import { insertConsent, type Origin } from './consent-rows';
import { endConsents, type SaidOfEnd } from './end-consents';

/** Who takes it back, when, and how they said so. */
export interface Word {
  readonly caller: Caller;
  readonly at: Date;
  readonly said: SaidOfEnd;
}

/** What the first line of a consent's history keeps of how it was given. */
type Given = Origin['signing'] & Origin['text'] & { readonly heard: boolean | null; readonly how: string | null };

const GIVEN = `
select method, witness_id as witness, minute, scan_sha256 as "scanSha256", maturity, spoken_language as "spokenLanguage", interpreter,
  text_version as version, text_hash as hash, heard, heard_how as how from consent_event where consent_id = $1 and kind = 'GIVEN'`;

/** Of what was given before it was recorded, nothing is known. */
const UNRECORDED: Given = { method: null, version: null, hash: null, heard: null, how: null };

/**
 * Takes the categories out of those of the consents, which are locked, that name any and hold or will: another takes the place of each, for
 * the rest of it. Nobody says yes to that anew (GDPR art. 7 no. 3: to take back is as easy as to give). The yes is what it was: who gave it
 * and signed when, on which text, and until when. One of which nothing is left ends. Answers with what the owners are told.
 */
export async function narrowConsents(
  transaction: EntityManager,
  consents: readonly Consent[],
  withdrawn: readonly DataCategory[],
  word: Word,
): Promise<readonly { readonly id: string }[]> {
  const isTaken = (category: DataCategory): boolean => withdrawn.includes(category);
  const meant = consents.filter((consent) => isAhead(consent, word.at) && consent.categories.some(isTaken));
  const told: { readonly id: string }[] = [];
  for (const consent of meant) {
    const rest = consent.categories.filter((category) => !isTaken(category));
    const supersededBy = rest.length === 0 ? null : await enterRest(transaction, consent, rest, word.at);
    const narrowedBy = supersededBy === null ? null : consent.categories.filter(isTaken);
    told.push(...(await endConsents(transaction, [consent], { ...word, supersededBy, narrowedBy })));
  }
  return told;
}

/** Enters the consent to the rest: its id. How the yes was said is kept, and not how a part of it was taken back. */
async function enterRest(
  transaction: EntityManager,
  consent: Consent,
  categories: DataCategory[],
  at: Date,
): Promise<string> {
  const [given = UNRECORDED] = await queryIn<Given>(transaction, 'given-as', GIVEN, [consent.id]);
  const { heard, how } = given;
  const rest = Object.assign(new Consent(), consent, {
    id: newId(),
    categories,
    validFrom: consent.validFrom > at ? consent.validFrom : at,
    version: 1,
  });
  await insertConsent(transaction, rest, {
    signing: given,
    hearing: heard === null || how === null ? null : { heard, how },
    clientKey: null,
    text: given,
    entry: { at, causeId: consent.id },
  });
  return rest.id;
}
