import { isDataCategory, LOG_RETENTION, NO_CATEGORY, type KeptBy } from '@brobygger/domain';
import { z } from 'zod';

const isKeptBy = (name: string): name is KeptBy => name === NO_CATEGORY || isDataCategory(name);

/** How many years a city has decided for each category that it has decided of; of the others nothing is deleted. */
export interface RetentionDecision {
  /** As its maker refers to it; it stands in the log, and the youth reads it. */
  readonly decision: string;
  readonly years: Readonly<Partial<Record<KeptBy, number>>>;
}

const Years = z.record(z.string(), z.int().min(1).max(100)).superRefine((years, { addIssue }) => {
  for (const [name, decided] of Object.entries(years)) {
    const say = (message: string) => addIssue({ code: 'custom', path: [name], message });
    if (!isKeptBy(name)) say('is no category');
    else if (decided < (LOG_RETENTION[name].years ?? 0)) say('is shorter than the law has it');
  }
});

const Decision = z.strictObject({ decision: z.string().trim().min(1).max(200), years: Years });

/** Why a decision is not followed. Its message names what is wrong by path, and quotes nothing. */
export class RetentionRefused extends Error {}

/**
 * Reads a retention decision in JSON: `{ "decision": "2026/17", "years": { "NAV_CASE": 10, "NO_CATEGORY": 5 } }`.
 * @throws RetentionRefused where it is not of that form, names what is no category, or has fewer years than the law
 */
export function retentionDecisionIn(text: string): RetentionDecision {
  const { success, data, error } = Decision.safeParse(parsed(text));
  if (success) return data;
  const [issue] = error.issues;
  throw new RetentionRefused(`the decision is not one: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RetentionRefused('the decision is no JSON');
  }
}
