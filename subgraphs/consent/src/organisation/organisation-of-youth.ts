import { AddressProtection, createError, Remedy, Role, type Agency } from '@brobygger/domain';
import type { RowSource, SubgraphContext } from '@brobygger/subgraph-kit';
import type { ObjectLiteral } from 'typeorm';
import { personOfYouth } from '../youth/youth.entity';
import { organisationById } from './organisation.entity';

/** What names an organisation of a youth: a consent, a line of the log, a service, an order, a block. */
export interface OfOrganisation {
  readonly youthId: string;
  readonly organisationId: string | null;
}

/**
 * The organisation, or the unit of a municipality. Its name and district place the youth: where the address is protected, or nobody knows
 * whether it is, it is withheld from everybody whose own it is not, the youth too (ADR 0039). What is read does not depend on it.
 * @throws UNAUTHORIZED_FIELD_OR_TYPE where it is withheld
 */
export async function placeOf<Place extends ObjectLiteral>(
  source: RowSource<Place>,
  named: OfOrganisation,
  context: Pick<SubgraphContext, 'rows' | 'hop'>,
): Promise<Place | null> {
  const place = await openPlaceOf(source, named, context);
  if (place === 'withheld') throw withheld();
  return place;
}

/** The same, and null where it is withheld: for what says more where it may be told, and nothing where not (ADR 0102). */
export async function placeOrNull<Place extends ObjectLiteral>(
  source: RowSource<Place>,
  named: OfOrganisation,
  context: Pick<SubgraphContext, 'rows' | 'hop'>,
): Promise<Place | null> {
  const place = await openPlaceOf(source, named, context);
  return place === 'withheld' ? null : place;
}

async function openPlaceOf<Place extends ObjectLiteral>(
  source: RowSource<Place>,
  { youthId, organisationId }: OfOrganisation,
  { rows, hop }: Pick<SubgraphContext, 'rows' | 'hop'>,
): Promise<Place | 'withheld' | null> {
  if (organisationId === null) return null;
  const [[youth], [place]] = await Promise.all([rows.of(personOfYouth, youthId), rows.of(source, organisationId)]);
  const isOpen = youth?.protection === AddressProtection.UNGRADED || organisationId === hop.caller.organisationId;
  return isOpen ? (place ?? null) : 'withheld';
}

const withheld = (): Error =>
  createError('UNAUTHORIZED_FIELD_OR_TYPE', 'withheld: no basis to show this', {
    consent: { owner: 'CONSENT', remedy: Remedy.NONE },
  });

/**
 * Whether a youth asks whom no answer may tell what an organisation that they name has to do with them: as they are protected now, of
 * whatever moment they ask. One tries name after name otherwise, and is placed (ADR 0081). Nothing is read of the organisation.
 */
export async function isKeptFromNaming(
  youthId: string,
  { rows, hop }: Pick<SubgraphContext, 'rows' | 'hop'>,
): Promise<boolean> {
  if (hop.caller.role !== Role.YOUTH) return false;
  const [youth] = await rows.of(personOfYouth, youthId);
  return youth?.protection !== AddressProtection.UNGRADED;
}

/** @throws UNAUTHORIZED_FIELD_OR_TYPE where the youth who asks is kept from naming one, whatever is named */
export async function assertMayName(youthId: string, context: Pick<SubgraphContext, 'rows' | 'hop'>): Promise<void> {
  if (await isKeptFromNaming(youthId, context)) throw withheld();
}

/** Which kind of service it is: that places nobody. Absent where there is no organisation. */
export async function agencyOf(
  { organisationId }: Pick<OfOrganisation, 'organisationId'>,
  { rows }: Pick<SubgraphContext, 'rows'>,
): Promise<Agency | null> {
  return organisationId === null ? null : ((await rows.of(organisationById, organisationId))[0]?.agency ?? null);
}
