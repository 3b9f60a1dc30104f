import { Disposal, isId, isRecordKind, RECORD_RETENTION, type RecordKind } from '@brobygger/domain';
import { z } from 'zod';

/** What a decision says of one kind of record. */
export interface DecidedTerm {
  readonly years: number;
  readonly then: Disposal;
}

/** What a municipality has decided of the records of its organisations (bevarings- og kassasjonsplan); of other kinds nothing goes. */
export interface RecordDecision {
  /** As its maker refers to it. */
  readonly decision: string;
  /** Whose records it is about. */
  readonly organisations: readonly string[];
  readonly records: Readonly<Partial<Record<RecordKind, DecidedTerm>>>;
}

/** Why a job does nothing. Its message names what is wrong by path, and quotes nothing. */
export class RecordsRefused extends Error {}

const Term = z.strictObject({ years: z.int().min(1).max(100), then: z.enum(Disposal).optional() });

const Terms = z.record(z.string(), Term).transform((terms, { addIssue }) => {
  const decided: Partial<Record<RecordKind, DecidedTerm>> = {};
  for (const [name, { years, then }] of Object.entries(terms)) {
    const say = (message: string) => addIssue({ code: 'custom', path: [name], message });
    if (!isRecordKind(name)) say('is no kind of record');
    else if (years < (RECORD_RETENTION[name].years ?? 0)) say('is shorter than the law has it');
    else decided[name] = { years, then: then ?? RECORD_RETENTION[name].then };
  }
  return decided;
});

const Decision = z.strictObject({
  decision: z.string().trim().min(1).max(200),
  organisations: z
    .array(
      z
        .string()
        .refine(isId, 'is no id')
        .transform((id) => id.toLowerCase()),
    )
    .min(1),
  records: Terms,
});

/**
 * Reads a decision in JSON:
 * `{ "decision": "2026/17", "organisations": ["…"], "records": { "HOUSING_RENT": { "years": 10, "then": "DELETE" } } }`.
 * @throws RecordsRefused where it is not of that form
 */
export function recordDecisionIn(text: string): RecordDecision {
  const { success, data, error } = Decision.safeParse(parsed(text));
  if (success) return data;
  const [first] = error.issues;
  throw new RecordsRefused(`the decision is not followed: ${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RecordsRefused('the decision is no JSON');
  }
}
