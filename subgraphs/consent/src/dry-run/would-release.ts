import { CATEGORIES, isPurposeOpenTo, OpenedBy, PURPOSES, Role, type Caller } from '@brobygger/domain';
import type { GraphQLSchema } from 'graphql';
import { CategoryOwner } from '../access/access-decision.type';
import type { Need } from '../preview/consented-fields';
import { askedValues, type AskedValue, type RoleGate } from './asked-values';
import { possibleBasesOf, type Asking } from './possible-bases';
import { readOperations } from './read-operations';
import type { DryRun, DryRunField, DryRunNeed } from './would-release.type';

/**
 * What the operations could ever release to who asks, field by field, of any youth: by the labels of the schema, the catalogues and the
 * engine. It reads no data.
 * @throws BAD_USER_INPUT where the query is not GraphQL, does not fit the schema or is too large
 */
export function wouldRelease(schema: GraphQLSchema, query: string, asking: Asking): DryRun {
  const { caller, purpose } = asking;
  const isPurposeOpen = isPurposeOpenTo(purpose, caller);
  const known = new Map<string, DryRunNeed>();
  const foretell = (need: Need): DryRunNeed => {
    const key = `${need.category} ${need.placesYouth}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const { category, placesYouth } = need;
    const owner = CategoryOwner[CATEGORIES[category].owner];
    const found = { category, owner, placesYouth, ...possibleBasesOf(asking, need) };
    known.set(key, found);
    return found;
  };
  const fieldOf = ({ path, field, gates, needs, rowsOf }: AskedValue): DryRunField => {
    const foretold = needs.map(foretell);
    const reason = whyNever({ isPurposeOpen, isOfRole: gates.every((gate) => letsBy(gate, caller)), foretold });
    return { path, field, rowsOf, couldBeReleased: reason === null, reason, needs: foretold };
  };
  return {
    isPurposeOpen,
    needsOrder: PURPOSES[purpose].openedBy === OpenedBy.STATUTE,
    fields: askedValues(schema, readOperations(schema, query)).map(fieldOf),
  };
}

/** The first that stands in the way, in the order in which a request meets it. */
function whyNever({
  isPurposeOpen,
  isOfRole,
  foretold,
}: {
  readonly isPurposeOpen: boolean;
  readonly isOfRole: boolean;
  readonly foretold: readonly DryRunNeed[];
}): DryRunField['reason'] {
  if (!isPurposeOpen) return 'PURPOSE_NOT_FOR_CALLER';
  if (!isOfRole) return 'ROLE_NOT_PERMITTED';
  return foretold.find(({ reason }) => reason !== null)?.reason ?? null;
}

/** As the services enforce their labels. */
function letsBy({ label, owners }: RoleGate, { role, agency }: Caller): boolean {
  const { roles, ownAgency, elsewhere } = label;
  const isNear =
    !ownAgency || owners.some((owner) => owner === agency) || (agency !== null && elsewhere.includes(role));
  return Object.hasOwn(Role, role) && roles.includes(role) && isNear;
}
