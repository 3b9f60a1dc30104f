import { newId, type Caller, type DataCategory } from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { capacityOf } from './consent-author.type';
import { Consent, isAhead } from './consent.entity';
import { insertConsent, type Origin } from './consent-rows';
import { endConsents, type SaidOfEnd } from './end-consents';

/** Who takes it back, when, and how they said so. */
interface Word {
  readonly caller: Caller;
  readonly at: Date;
  readonly said: SaidOfEnd;
}

/** What the first line of a consent's history keeps of how it was given. */
type Given = Origin['text'] & { readonly heard?: boolean | null; readonly how?: string | null };

const TEXT = `
select text_version as version, text_hash as hash, heard, heard_how as how from consent_event where consent_id = $1 and kind = 'GIVEN'`;

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
    const supersededBy = rest.length === 0 ? null : await enterRest(transaction, consent, rest, word);
    const narrowedBy = supersededBy === null ? null : consent.categories.filter(isTaken);
    told.push(...(await endConsents(transaction, [consent], { ...word, supersededBy, narrowedBy })));
  }
  return told;
}

/** Enters the consent to the rest: its id. */
async function enterRest(
  transaction: EntityManager,
  consent: Consent,
  categories: DataCategory[],
  { caller, at, said }: Word,
): Promise<string> {
  const [given] = await queryIn<Given>(transaction, 'text-of', TEXT, [consent.id]);
  const { heard = null, how = null, ...text } = given ?? { version: null, hash: null };
  const rest = Object.assign(new Consent(), consent, {
    id: newId(),
    categories,
    validFrom: consent.validFrom > at ? consent.validFrom : at,
    version: 1,
  });
  await insertConsent(transaction, rest, {
    signing: said.signing,
    hearing: heard === null || how === null ? null : { heard, how },
    clientKey: null,
    text,
    entry: { at, by: caller.personId, as: capacityOf(caller.role), causeId: consent.id },
  });
  return rest.id;
}
