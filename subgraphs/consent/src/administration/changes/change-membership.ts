import { HolderKind, isId, isOrganisationNumber, newId, PersonIdentifier, Role, ROLE_SCOPE } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import type { Author } from '../author';
import type { ChangeOf } from '../change';
import { ChangeRefused } from '../change-refused';
import { changesBetween, OutcomeKind, type Outcome } from '../outcome';
import { standingIssuer } from './change-issuer';

type Said = ChangeOf<'membership'>;

/** A membership as it stands or is to stand. */
interface Part {
  readonly issuer: string;
  readonly holderKind: HolderKind;
  readonly holder: string;
  readonly role: Said['role'];
  readonly organisationId: string | null;
  readonly profession: string | null;
}

const COLUMNS = `issuer, holder_kind as "holderKind", holder, role, organisation_id as "organisationId", profession`;

const STANDING = `select id, ${COLUMNS} from membership where issuer = $1 and holder_kind = $2 and holder = $3 and role = $4
  and organisation_id is not distinct from $5 and profession is not distinct from $6 and ended_at is null`;

const GRANT = `insert into membership (id, issuer, holder_kind, holder, role, organisation_id, profession, granted_at, granted_by)
values ($7, $1, $2, $3, $4, $5, $6, $8, $9)`;

const valuesOf = ({ issuer, holderKind, holder, role, organisationId, profession }: Part): readonly unknown[] => [
  issuer,
  holderKind,
  holder,
  role,
  organisationId,
  profession,
];

async function standing(transaction: EntityManager, part: Part): Promise<string | null> {
  const [found] = await transaction.query<{ readonly id: string }[]>(STANDING, [...valuesOf(part)]);
  return found?.id ?? null;
}

/** Makes a group, a person or a system a member, where it is none. */
export async function grantMembership(transaction: EntityManager, said: Said, { by, at }: Author): Promise<Outcome> {
  const part = await partOf(transaction, said);
  if ((await standingIssuer(transaction, part.issuer)) === null) {
    throw new ChangeRefused('ISSUER_UNKNOWN', 'no such issuer is trusted: enter it first', 'issuer');
  }
  const id = await standing(transaction, part);
  if (id !== null) return { outcome: OutcomeKind.UNCHANGED, subject: id, changes: [] };
  const subject = newId();
  await transaction.query(GRANT, [...valuesOf(part), subject, at, by]);
  return { outcome: OutcomeKind.ADDED, subject, changes: changesBetween({}, { ...part }) };
}

/** Ends a membership: from the next request on its holder is no member, whatever token is shown. */
export async function endMembership(
  transaction: EntityManager,
  said: ChangeOf<'endMembership'>,
  { by, at }: Author,
): Promise<Outcome> {
  const id = 'id' in said ? said.id.toLowerCase() : await standing(transaction, await partOf(transaction, said));
  if (id === null) return { outcome: OutcomeKind.UNCHANGED, subject: '', changes: [] };
  const [found] = await transaction.query<(Part & { readonly isStanding: boolean })[]>(
    `select ${COLUMNS}, ended_at is null as "isStanding" from membership where id = $1`,
    [id],
  );
  if (found === undefined) throw new ChangeRefused('NOT_FOUND', 'there is no such membership', 'id');
  const { isStanding, ...part } = found;
  if (!isStanding) return { outcome: OutcomeKind.UNCHANGED, subject: id, changes: [] };
  if (part.role === Role.ADMINISTRATOR) await requireAnotherAdministrator(transaction, id);
  await transaction.query('update membership set ended_at = $2, ended_by = $3 where id = $1', [id, at, by]);
  return { outcome: OutcomeKind.ENDED, subject: id, changes: changesBetween({ ...part }, none(part)) };
}

const none = (part: Part): Readonly<Record<string, null>> =>
  Object.fromEntries(Object.keys(part).map((name) => [name, null]));

async function requireAnotherAdministrator(transaction: EntityManager, id: string): Promise<void> {
  const others = await transaction.query<unknown[]>(
    `select from membership m join trusted_issuer i on i.issuer = m.issuer and i.ended_at is null
    where m.role = '${Role.ADMINISTRATOR}' and m.ended_at is null and m.id <> $1 limit 1`,
    [id],
  );
  if (others.length === 0) {
    throw new ChangeRefused('LAST_ADMINISTRATOR', 'nobody else is an administrator: enter another first', '');
  }
}

/** The membership that is meant, with the id of where it is. */
async function partOf(transaction: EntityManager, said: Said): Promise<Part> {
  const { issuer, role, profession = null } = said;
  const holder = holderOf(said);
  const scope = ROLE_SCOPE[role];
  const { organisation = null, municipalUnit = null } = said;
  if ((organisation !== null) !== (scope === 'ORGANISATION')) {
    const message = `a ${role} belongs to ${scope === 'ORGANISATION' ? 'an' : 'no'} organisation`;
    throw new ChangeRefused('MEMBERSHIP_MISPLACED', message, 'organisation');
  }
  if ((municipalUnit !== null) !== (scope === 'MUNICIPAL_UNIT')) {
    const message = `a ${role} belongs to ${scope === 'MUNICIPAL_UNIT' ? 'a' : 'no'} unit of a municipality`;
    throw new ChangeRefused('MEMBERSHIP_MISPLACED', message, 'municipalUnit');
  }
  if (profession !== null && role !== Role.CASEWORKER) {
    throw new ChangeRefused('MEMBERSHIP_MISPLACED', 'only a CASEWORKER is of a profession', 'profession');
  }
  const organisationId =
    organisation !== null
      ? await organisationIdOf(transaction, organisation)
      : municipalUnit !== null
        ? await unitIdOf(transaction, municipalUnit)
        : null;
  return { issuer, ...holder, role, organisationId, profession };
}

/** Who is made a member. An ident that is a national id would stand in logs and in the disclosure log. */
function holderOf({ group, person, consumer, role }: Said): Pick<Part, 'holderKind' | 'holder'> {
  if (typeof consumer === 'string') {
    if (!isOrganisationNumber(consumer)) {
      const message = 'an organisation number is nine digits, of which the last fits the others';
      throw new ChangeRefused('ORGANISATION_NUMBER_INVALID', message, 'consumer');
    }
    if (role !== Role.SYSTEM) throw new ChangeRefused('MEMBERSHIP_MISPLACED', 'a system is a SYSTEM', 'role');
    return { holderKind: HolderKind.ORGANISATION_NUMBER, holder: consumer };
  }
  if (role === Role.SYSTEM) {
    throw new ChangeRefused('MEMBERSHIP_MISPLACED', 'a SYSTEM is named as `consumer`', 'role');
  }
  if (typeof person === 'string') {
    if (PersonIdentifier.parse(person) !== null) {
      throw new ChangeRefused('BAD_USER_INPUT', 'an ident is no national id', 'person');
    }
    return { holderKind: HolderKind.PERSON, holder: person };
  }
  return { holderKind: HolderKind.GROUP, holder: group ?? '' };
}

async function organisationIdOf(transaction: EntityManager, named: string): Promise<string> {
  const found = await transaction.query<{ readonly id: string }[]>(
    `select id from organisation where ${isId(named) ? 'id = $1' : 'number = $1'}`,
    [named],
  );
  return theOne(found, 'organisation', 'no organisation is registered by this number or id');
}

async function unitIdOf(transaction: EntityManager, named: string): Promise<string> {
  const found = await transaction.query<{ readonly id: string }[]>(
    `select id from municipal_unit where ${isId(named) ? 'id = $1' : 'municipality_number = $1'}`,
    [named],
  );
  return theOne(found, 'municipalUnit', 'no unit is registered by this id, or not one alone in this municipality');
}

function theOne(found: readonly { readonly id: string }[], path: string, message: string): string {
  const [one, ...others] = found;
  if (one === undefined || others.length > 0) throw new ChangeRefused('ORGANISATION_UNKNOWN', message, path);
  return one.id;
}
