import {
  AddressProtection,
  Agency,
  Assurance,
  DataCategory,
  isId,
  isLocalDate,
  Profession,
  Purpose,
  Role,
  Sector,
  Signer,
} from '@brobygger/domain';
import { z } from 'zod';
import type { World } from '../mock-types';

const Id = z.string().refine(isId, 'not a UUID');
const Moment = z.iso.datetime({ offset: true });
const Words = z.string().min(1);

const Row = z.looseObject({ organisationId: Id.nullish(), category: z.enum(DataCategory).optional() });

const Organisation = z.strictObject({
  id: Id,
  number: z.string().regex(/^\d{9}$/, 'not nine digits'),
  name: Words,
  agency: z.enum(Agency),
  sector: z.enum(Sector).nullish(),
  municipality: Words,
  municipalityNumber: z.string().nullish(),
  district: z.string().nullish(),
});

const Persona = z.strictObject({
  name: z.string().regex(/^[\w-]+$/, 'not letters, digits, `_` and `-`'),
  title: z.string().optional(),
  personId: Words,
  role: z.enum(Role),
  agency: z.enum(Agency).nullish(),
  organisationId: Id.nullish(),
  assurance: z.enum(Assurance).optional(),
  profession: z.enum(Profession).optional(),
});

const Consent = z.looseObject({
  id: Id,
  version: z.int().positive().default(1),
  recipientId: Id,
  purpose: z.enum(Purpose),
  categories: z.array(z.enum(DataCategory)).min(1),
  validFrom: Moment,
  validTo: Moment,
  signedBy: z.array(z.enum(Signer)).default([Signer.YOUTH]),
  givenAt: Moment.optional(),
  language: z.string().default('nb'),
  guardianLapsesAt: Moment.nullish(),
  withdrawnAt: Moment.nullish(),
});

const Youth = z.strictObject({
  id: Id,
  name: Words,
  birthDate: z.string().refine(isLocalDate, 'not a calendar date of the form `YYYY-MM-DD`'),
  protection: z.enum(AddressProtection).default(AddressProtection.UNGRADED),
  servedBy: z.array(z.strictObject({ organisationId: Id, assignedTo: z.array(Words).default([]) })).default([]),
  overseenBy: z.array(Id).default([]),
  blockedWorkers: z.array(Words).default([]),
  conflictsOfInterest: z.array(Words).default([]),
  consents: z.array(Consent).default([]),
  selfPresentation: z.array(Row).default([]),
  records: z.record(z.string(), z.record(z.string(), z.array(Row))).default({}),
});

const WorldSchema = z.strictObject({
  at: Moment,
  organisations: z.array(Organisation),
  personas: z.array(Persona),
  youths: z.array(Youth),
});

/** A world that was read: every closed set holds, and what was left out is said. */
export type KnownWorld = z.output<typeof WorldSchema>;
export type KnownYouth = KnownWorld['youths'][number];
export type KnownConsent = KnownYouth['consents'][number];
export type KnownRow = z.output<typeof Row>;

/** A world that cannot be read. Each fault says where and what rule: `youths.0.birthDate: not a calendar date …`. */
export class WorldFault extends Error {
  override readonly name = 'WorldFault';

  constructor(readonly faults: readonly string[]) {
    super(`the world cannot be read: ${faults.join('; ')}`);
  }
}

/** @throws WorldFault with every place that breaks a rule */
export function readWorld(world: World): KnownWorld {
  const read = WorldSchema.safeParse(world);
  if (read.success) return read.data;
  throw new WorldFault(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
}
