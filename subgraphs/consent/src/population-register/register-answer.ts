import { AddressProtection, isLocalDate, PersonIdentifier, GuardianKind } from '@brobygger/domain';
import { z } from 'zod';
import { PersonStatus } from './population-register';

/** What PostgreSQL can keep, and a person can be called. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((value) => !value.includes('\u0000'));
const date = z.string().refine(isLocalDate);
const identifier = z.string().transform((text, context): PersonIdentifier => {
  const parsed = PersonIdentifier.parse(text);
  if (parsed !== null) return parsed;
  context.addIssue('is no identifier');
  return z.NEVER;
});

const guardian = z.object({
  name,
  identifier,
  kind: z.enum(GuardianKind),
  from: date.nullable(),
  to: date.nullable(),
});

const person = z.object({
  name,
  birthDate: date,
  addressProtection: z.enum(AddressProtection),
  municipalityNumber: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  status: z.enum(PersonStatus),
  guardians: z.array(guardian).max(20),
  identifiers: z
    .array(z.object({ identifier, validFrom: date.nullable() }))
    .min(1)
    .max(20),
});

/** The answer of a register over HTTP. What it holds beside this is dropped. */
export const RegisterAnswer = z.object({ person: person.nullable() });
