import { isDataCategory } from '@brobygger/domain';
import type { Want } from '@brobygger/subgraph-kit';

/** The wants of a question; one that is not well formed makes the whole call fail, so that nothing is released. */
export function wantsIn(wants: unknown): readonly Want[] {
  if (!Array.isArray(wants)) throw new TypeError('a call without wants');
  return (wants as unknown[]).map((each) => {
    const { youthId, category, placesYouth, fields, gate } = each as Partial<Want>;
    const isWhole =
      typeof youthId === 'string' &&
      typeof placesYouth === 'boolean' &&
      Array.isArray(fields) &&
      fields.every((field) => typeof field === 'string');
    if (!isWhole || !isDataCategory(category) || (gate !== undefined && !isDataCategory(gate))) {
      throw new TypeError('a want that is not whole');
    }
    return { youthId, category, placesYouth, fields, ...(gate === undefined ? {} : { gate }) };
  });
}
