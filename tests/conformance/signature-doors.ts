import { ageOn, osloDate, requiredSigners } from '@brobygger/domain';
import type { Ids } from './ids';
import type { OtherAnswer } from './other-answer';
import type { Moment } from './read-suite';
import type { SuiteWorld } from './suite-world';

interface Previewed {
  readonly signers: readonly string[];
}

/** Who must sign, as the catalogue of capacity says by itself, and as `previewConsent` tells the youth. */
export async function signersAt(
  world: SuiteWorld,
  { moment: { at, signatures }, born, ids }: { readonly moment: Moment; readonly born: string; readonly ids: Ids },
): Promise<readonly OtherAnswer[]> {
  if (signatures.length === 0) return [];
  const asked = signatures.map(({ to, purpose, category }) => ({
    recipientId: ids.organisation(to),
    purpose,
    categories: [category],
  }));
  const declared = asked.map((_, n) => `$i${n}: PreviewConsentInput!`).join(', ');
  const fields = asked.map((_, n) => `q${n}: previewConsent(input: $i${n}) { signers }`).join(' ');
  const variables = Object.fromEntries(asked.map((input, n) => [`i${n}`, input]));
  const { json } = await world.ask(ids.caller('youth'), `query (${declared}) { ${fields} }`, variables);
  const on = osloDate(at);
  return signatures.flatMap(({ to, purpose, category, expect }, n) => {
    const previewed = json.data?.[`q${n}`] as Previewed | null | undefined;
    const question = `who signs for ${category} to ${to}`;
    const told = inWords(previewed?.signers ?? ['no preview']);
    return [
      {
        door: 'capacity',
        question,
        expected: inWords(expect),
        told: inWords(requiredSigners({ age: ageOn(born, on), category, purpose, on })),
      },
      { door: 'previewConsent, signers', question, expected: inWords(expect), told },
    ];
  });
}

const inWords = (signers: readonly string[]): string => [...signers].sort().join(' and ');
