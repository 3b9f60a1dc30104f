import type { EntityManager } from 'typeorm';

const IS_MERGED = 'select from merged_youth where youth_id = $1 and holds';

/** Whether the registration was merged into another, so that nothing is written on it. The youth must be held. */
export const isMergedAway = async (transaction: EntityManager, youthId: string): Promise<boolean> =>
  ((await transaction.query(IS_MERGED, [youthId])) as unknown[]).length > 0;
