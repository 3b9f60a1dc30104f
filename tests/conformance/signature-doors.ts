import { ageOn, osloDate, requiredSigners } from '@brobygger/domain';
import type { Ids } from './ids';
import type { OtherAnswer } from './other-answer';
import type { Moment, SignatureQuestion } from './read-suite';
import type { SuiteWorld } from './suite-world';

interface Previewed {
  readonly signers: readonly string[];
}

/** Who must sign, as the catalogue of capacity says by itself, and as `previewConsent` tells the youth. */
export async function signersAt(
  world: SuiteWorld,
  { moment: { at, signatures }, born, ids }: { readonly moment: Moment; readonly born: string; readonly ids: Ids },
): Promise<readonly OtherAnswer[]> {
  const previewed = await signersTold(world, signatures, ids);
  const on = osloDate(at);
  return signatures.flatMap(({ to, purpose, category, expect }, n) => {
    const question = `who signs for ${category} to ${to}`;
    return [
      {
        door: 'capacity',
        question,
        expected: inWords(expect),
        told: inWords(requiredSigners({ age: ageOn(born, on), category, purpose, on })),
      },
      {
        door: 'previewConsent, signers',
        question,
        expected: inWords(expect),
        told: inWords(previewed[n] ?? ['no preview']),
      },
    ];
  });
}

/** Who must sign, as `previewConsent` tells the youth; of what it refuses, nobody is told. */
export async function signersTold(
  world: SuiteWorld,
  signatures: readonly Omit<SignatureQuestion, 'expect'>[],
  ids: Ids,
): Promise<readonly (readonly string[] | undefined)[]> {
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
  return asked.map((_, n) => (json.data?.[`q${n}`] as Previewed | null | undefined)?.signers);
}

const inWords = (signers: readonly string[]): string => [...signers].sort().join(' and ');
