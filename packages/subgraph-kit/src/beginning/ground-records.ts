import { createError, isId, REGISTRY } from '@brobygger/domain';
import { In, type DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { z } from 'zod';
import type { Answering } from '../peer-questions/peer-question';
import { GroundKind } from './ground';

/** Records of an owner that service can rest on, wherever it begins: a case, a decision. They have an id and a youth. */
export interface GroundRecords {
  readonly kind: GroundKind;
  readonly entity: EntityTarget<ObjectLiteral>;
  /**
   * Whether they ground the service of their own organisation alone (`organisationId`), as a concern does: that it was found tells of it
   * wherever service begins.
   */
  readonly isOwnGround?: boolean;
}

/** The question by which the registry asks an owner which of the records that grounds refer to it has. */
export const GROUNDS_QUESTION = 'grounds';

/** The most that are asked for at once. */
export const MOST_GROUNDS = 500;

const id = z.string().refine(isId);
const Asked = z.object({
  records: z
    .array(z.object({ kind: z.enum(GroundKind), id, youthId: id, organisationId: id.optional() }))
    .max(MOST_GROUNDS),
});

interface AskedRecord {
  readonly kind: GroundKind;
  readonly id: string;
  readonly youthId: string;
  /** Whose service rests on it. */
  readonly organisationId?: string | undefined;
}

/** The places of what the records of a kind have, in one statement. */
async function placesOf(
  { manager }: DataSource,
  { kind, entity, isOwnGround = false }: GroundRecords,
  asked: readonly AskedRecord[],
): Promise<readonly number[]> {
  const places = asked.flatMap((record, place) => (record.kind === kind ? [place] : []));
  if (places.length === 0) return [];
  const ofKind = asked.filter((record) => record.kind === kind);
  const where = { id: In(ofKind.map(({ id }) => id)), youthId: In(ofKind.map(({ youthId }) => youthId)) };
  const select = { id: true, youthId: true, ...(isOwnGround ? { organisationId: true } : {}) };
  const found = await manager.find(entity, { where, select });
  const rows = new Map(found.map((row) => [row['id'] as string, row]));
  return places.filter((place) => {
    const { id: named, youthId, organisationId } = asked[place] as AskedRecord;
    const row = rows.get(named.toLowerCase());
    if (row?.['youthId'] !== youthId.toLowerCase()) return false;
    return !isOwnGround || row['organisationId'] === organisationId?.toLowerCase();
  });
}

/** Answers the registry, and nobody else, with the places of those that are there, of that youth. */
export const createGroundAnswering = ({
  dataSource,
  grounds,
}: {
  readonly dataSource: DataSource;
  readonly grounds: readonly GroundRecords[];
}): Answering => ({
  askers: [REGISTRY],
  async answer(body) {
    const asked = Asked.safeParse(body).data;
    if (asked === undefined) throw createError('BAD_USER_INPUT', 'no such records');
    const found = await Promise.all(grounds.map((each) => placesOf(dataSource, each, asked.records)));
    return { found: found.flat() };
  },
});
