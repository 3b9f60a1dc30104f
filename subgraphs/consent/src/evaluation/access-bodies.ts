import { DataCategory, EvaluationsSemantic, MOST_EVALUATIONS, Purpose } from '@brobygger/domain';
import { z } from 'zod';

const id = z.string().max(256);
const object = { youthId: id, purpose: z.enum(Purpose), placesYouth: z.boolean().nullable() };
const category = z.enum(DataCategory);

/** What the gateway sends to have accesses decided. */
export const EvaluateBody = z.object({
  questions: z.array(z.object({ ...object, organisationId: id, category }).nullable()).max(MOST_EVALUATIONS),
  semantic: z.enum(EvaluationsSemantic),
});

const page = { limit: z.int().min(0).max(MOST_EVALUATIONS), token: z.string().max(512).nullable() };

/** What the gateway sends to have accesses looked for. */
export const SearchBody = z.discriminatedUnion('of', [
  z.object({ of: z.literal('CATEGORIES'), ...object, ...page, organisationId: id }),
  z.object({ of: z.literal('ORGANISATIONS'), ...object, ...page, category }),
]);
