import { HandoverKind, isId } from '@brobygger/domain';
import { z } from 'zod';

/** The question by which an owner asks the registry whether an organisation takes a handover, and its name. It is about no person. */
export const HANDOVER_QUESTION = 'takes-handover';

export const TakesAsked = z.object({ receiverId: z.string().refine(isId), kind: z.enum(HandoverKind) });

export const TakesAnswer = z.object({ takes: z.boolean(), name: z.string().nullable() });
