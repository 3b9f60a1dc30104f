import { Agency, Assurance, isId, Profession, Role } from '@brobygger/domain';
import type { Caller } from '@brobygger/domain';

const KEYS = ['agency', 'assurance', 'organisationId', 'personId', 'role'] as const;
const MAX_ID_LENGTH = 128;

/** The caller in a claim, or `null` when anything is missing, unknown or too much. */
export function parseCaller(value: unknown): Caller | null {
  if (!isRecord(value)) return null;
  const { profession, ...said } = value;
  if (Object.keys(said).sort().join() !== KEYS.join()) return null;
  const { personId, role, agency, organisationId, assurance } = said;
  if (!isText(personId)) return null;
  if (!isMember(Role, role) || !isMember(Assurance, assurance)) return null;
  if (agency !== null && !isMember(Agency, agency)) return null;
  if (organisationId !== null && !isId(organisationId)) return null;
  const caller = { personId, role, agency, organisationId, assurance };
  // A gateway of the version before never says it: then there is none.
  if (!Object.hasOwn(value, 'profession')) return caller;
  return isMember(Profession, profession) && role === Role.CASEWORKER ? { ...caller, profession } : null;
}

/** Whether the value is a text of sensible length that says something and that a database can keep. */
export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_ID_LENGTH && !value.includes('\u0000');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Over the values, not `in`: `constructor` is a key of every object and a role of none.
const isMember = <T extends string>(set: Readonly<Record<string, T>>, value: unknown): value is T =>
  Object.values(set).some((member) => member === value);
