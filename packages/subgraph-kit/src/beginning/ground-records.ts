import { createError, isId, REGISTRY } from '@brobygger/domain';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
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
    const found = await Promise.all(
      asked.records.map(async ({ kind, ...key }, place) => {
        for (const { entity } of grounds.filter((each) => each.kind === kind)) {
          if (await dataSource.manager.existsBy(entity, key)) return [place];
        }
        return [];
      }),
    );
    return { found: found.flat() };
  },
});
