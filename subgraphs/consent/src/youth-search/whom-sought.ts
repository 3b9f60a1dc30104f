import { createError, PersonIdentifier, type LocalDate } from '@brobygger/domain';
import { whomNamed } from '@brobygger/subgraph-kit';
import type { NationalIdVault } from '../person/national-id-vault';
import { SearchMeans } from './youth-search.type';

/** Whom an officer looks for, as the statement takes it: both look-ups are made, whichever was named. */
export interface Sought {
  readonly means: SearchMeans;
  /** Of the number, under each key; none, where there is no number. */
  readonly hashes: readonly string[];
  readonly name: string | null;
  readonly birthDate: LocalDate | null;
}

interface Named {
  readonly identifier?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly birthDate?: LocalDate | null | undefined;
}

/**
 * Whom the input names. What it names nobody by is no try.
 * @throws BAD_USER_INPUT with the path of what is missing, or is too much
 */
export function whomSought({ identifier, name, birthDate }: Named, vault: NationalIdVault): Sought {
  const said = (name ?? '').normalize('NFC').trim();
  if ((identifier ?? null) !== null) {
    if ((name ?? null) !== null) throw wrong('input.name', 'either a number or a name with a date of birth');
    if ((birthDate ?? null) !== null) throw wrong('input.birthDate', 'a date of birth stands with a name');
    return { means: SearchMeans.IDENTIFIER, hashes: hashesOf(identifier, vault), name: null, birthDate: null };
  }
  if (said === '') throw wrong('input.name', 'a number, or the full name with the date of birth');
  if (!said.includes(' ')) throw wrong('input.name', 'the full name');
  if ((birthDate ?? null) === null) throw wrong('input.birthDate', 'the exact date of birth stands with the name');
  return { means: SearchMeans.NAME_AND_BIRTH_DATE, hashes: [], name: said, birthDate: birthDate ?? null };
}

function hashesOf(text: string | null | undefined, vault: NationalIdVault): readonly string[] {
  const whom = whomNamed({ youthId: null, identifier: text ?? null });
  const identifier = 'identifier' in whom ? PersonIdentifier.parse(whom.identifier) : null;
  if (identifier === null) throw new TypeError('an identifier that was read is none');
  return vault.hashes(identifier).map((hash) => hash.toString('hex'));
}

const wrong = (argument: string, needs: string): Error =>
  createError('BAD_USER_INPUT', `\`${argument}\`: ${needs}`, { argument });
