import { Agency, isId, isSectorOf, MEMBER_ROLES, Profession, Sector, TrustedIssuer } from '@brobygger/domain';
import { z } from 'zod';

const Name = z.string().trim().min(1).max(200);
const Id = z.string().refine(isId, 'no UUID');
const MunicipalityNumber = z.string().regex(/^[0-9]{4}$/, 'four digits (kommunenummer)');

/** A unit of an agency. It is found by its number, and by its id where that is given. */
const OrganisationChange = z
  .strictObject({
    id: Id.optional(),
    number: z.string().max(32),
    name: Name,
    agency: z.enum(Agency),
    sector: z
      .enum(Sector)
      .nullish()
      .transform((sector) => sector ?? null),
    municipality: Name,
    municipalityNumber: MunicipalityNumber.nullish().transform((number) => number ?? null),
    district: Name.nullish().transform((district) => district ?? null),
  })
  .refine(({ agency, sector }) => sector === null || isSectorOf(agency, sector), {
    path: ['sector'],
    message: 'the catalogues of law know no organisation of the agency that is of this sector',
  });

/** A unit of a municipality. It is found by municipality and name, and by its id where that is given. */
const MunicipalUnitChange = z.strictObject({ id: Id.optional(), name: Name, municipalityNumber: MunicipalityNumber });

const Holder = z.string().trim().min(1).max(200);

const membershipFields = {
  issuer: z.string().max(512),
  /** A group of the issuer, by the id that its tokens name. */
  group: Holder.nullish(),
  /** A person, by the ident that the issuer's tokens name. */
  person: Holder.nullish(),
  /** A system, by the organisation number that it acts for (Maskinporten). */
  consumer: Holder.nullish(),
  role: z.enum(MEMBER_ROLES),
  /** The number or the id of an organisation. */
  organisation: z.string().max(64).nullish(),
  /** The id of a unit, or the number of a municipality that has one. */
  municipalUnit: z.string().max(64).nullish(),
  profession: z.enum(Profession).nullish(),
};

const hasOneHolder = ({ group, person, consumer }: Partial<Record<'group' | 'person' | 'consumer', unknown>>) =>
  [group, person, consumer].filter((holder) => typeof holder === 'string').length === 1;

const MembershipChange = z
  .strictObject(membershipFields)
  .refine(hasOneHolder, 'name one of `group`, `person` and `consumer`');

/** What each kind of change says, by its name. */
const SCHEMAS = {
  organisation: OrganisationChange,
  municipalUnit: MunicipalUnitChange,
  issuer: TrustedIssuer,
  endIssuer: z.strictObject({ issuer: z.string().max(512) }),
  membership: MembershipChange,
  endMembership: z.union([z.strictObject({ id: Id }), MembershipChange]),
} as const;
export type ChangeKind = keyof typeof SCHEMAS;

/** What a change of the kind says. */
export type ChangeOf<Kind extends ChangeKind> = z.infer<(typeof SCHEMAS)[Kind]>;

/** One thing that an administrator sets, whatever is there already: said twice, it changes nothing more. */
export type Change = {
  readonly [Kind in ChangeKind]: { readonly kind: Kind; readonly said: ChangeOf<Kind> };
}[ChangeKind];

/** A change that is not of the form that it must have, with the path of what is wrong. */
export interface Malformed {
  readonly path: string;
  readonly message: string;
  /** All that is wrong, the first of it as above. */
  readonly faults: readonly { readonly path: string; readonly message: string }[];
}

/** Reads a change as a line of a file says it: an object whose one key is the kind. */
export function parseChange(line: unknown): Change | Malformed {
  const kinds = Object.keys(SCHEMAS).join(', ');
  const [kind = '', ...others] = typeof line === 'object' && line !== null ? Object.keys(line) : [];
  if (others.length > 0 || !Object.hasOwn(SCHEMAS, kind)) {
    const fault = { path: '', message: `a change is an object with one of ${kinds}` };
    return { ...fault, faults: [fault] };
  }
  return checkChange(kind as ChangeKind, (line as Readonly<Record<string, unknown>>)[kind]);
}

/** Checks what a change of the kind says. */
export function checkChange(kind: ChangeKind, said: unknown): Change | Malformed {
  const { data, error } = SCHEMAS[kind].safeParse(said);
  if (error === undefined) return { kind, said: data } as Change;
  const faults = error.issues.map(({ path, message }) => ({ path: [kind, ...path].join('.'), message }));
  return { path: kind, message: 'not of this form', ...faults[0], faults };
}

/** Tells the two apart. */
export const isMalformed = (change: Change | Malformed): change is Malformed => !('kind' in change);
