import { Role } from '@brobygger/domain';
import type { SubgraphContext } from '@brobygger/subgraph-kit/enforcement';

/**
 * What is told of a row to the youth and to the workers of its organisation alone, on whatever basis others read the rest: the system's own
 * resolvers say so, beside the labels.
 */
const TOLD_TO_OWN: Readonly<Record<string, readonly string[]>> = {
  HousingRecords: ['residencies'],
  Residency: ['signatures', 'toSign', 'history'],
};

export const isToldToOwn = (type: string, field: string): boolean => TOLD_TO_OWN[type]?.includes(field) === true;

/** The fields of other types than records of which that holds, by type. */
export const toldToOwnBelow = (isType: (name: string) => boolean): readonly (readonly [string, string])[] =>
  Object.entries(TOLD_TO_OWN).flatMap(([type, fields]) =>
    isType(type) ? fields.map((field) => [type, field] as const) : [],
  );

/** Whether the asker is the youth, or a worker of the organisation whose row it is. */
export const isOwnRow = (row: object, { caller }: SubgraphContext['hop']): boolean =>
  caller.role === Role.YOUTH ||
  (caller.organisationId !== null && (row as { organisationId?: unknown }).organisationId === caller.organisationId);
