import { createError, isId, REGISTRY } from '@brobygger/domain';
import { In, type DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { z } from 'zod';
import type { Answering } from '../peer-questions/peer-question';
import { GroundKind } from './ground';

/** Records of an owner that service can rest on, wherever it begins: a case, a decision. They have an id and a youth. */
export interface GroundRecords {
  readonly kind: GroundKind;
  readonly entity: EntityTarget<ObjectLiteral>;
}

/** The question by which the registry asks an owner which of the records that grounds refer to it has. */
export const GROUNDS_QUESTION = 'grounds';

/** The most that are asked for at once. */
export const MOST_GROUNDS = 500;

const id = z.string().refine(isId);
const Asked = z.object({
  records: z.array(z.object({ kind: z.enum(GroundKind), id, youthId: id })).max(MOST_GROUNDS),
});

interface AskedRecord {
  readonly kind: GroundKind;
  readonly id: string;
  readonly youthId: string;
}

/** The places of what the records of a kind have, in one statement. */
async function placesOf(
  { manager }: DataSource,
  { kind, entity }: GroundRecords,
  asked: readonly AskedRecord[],
): Promise<readonly number[]> {
  const places = asked.flatMap((record, place) => (record.kind === kind ? [place] : []));
  if (places.length === 0) return [];
  const ids = places.map((place) => asked[place]?.id);
  const rows = await manager.find(entity, { where: { id: In(ids) }, select: { id: true, youthId: true } });
  const youthOf = new Map(rows.map((row) => [row['id'] as string, row['youthId'] as string]));
  return places.filter((place) => {
    const { id: named, youthId } = asked[place] as AskedRecord;
    return youthOf.get(named.toLowerCase()) === youthId.toLowerCase();
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
