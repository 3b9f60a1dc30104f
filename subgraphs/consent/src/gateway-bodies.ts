import { HolderKind, isId } from '@brobygger/domain';
import { z } from 'zod';

/** Who holds a token. */
export const HolderBody = z.object({
  issuer: z.string(),
  isGiven: z.boolean(),
  holders: z.array(z.object({ kind: z.enum(HolderKind), value: z.string().max(512) })).max(300),
  nationalId: z.string().max(64).nullable(),
});

/** What is typed to open a copy in person. */
export const CopyCodeBody = z.object({ code: z.string().max(64), birthDate: z.string().max(10) });

/** Whom an owner asks about. */
export const AdmissionBody = z.object({
  whom: z.union([z.object({ youthId: z.string() }), z.object({ identifier: z.string().max(64) })]),
  handoverId: z.string().refine(isId).optional(),
});

/** Which file of the log is asked for. */
export const LogFileBody = z.object({ path: z.string().max(200) });
