import type { DataSource } from 'typeorm';
import { recordTypeName } from './record-type';

/** The types whose tables say which youth a row is about, and the youths' own, by their names in the schema. */
export const youthRecordsOf = ({ entityMetadatas }: Pick<DataSource, 'entityMetadatas'>): ReadonlySet<string> =>
  new Set(
    entityMetadatas.flatMap(({ target, columns }) => {
      const name = typeof target === 'function' ? recordTypeName(target) : null;
      const isRecord = name === 'Youth' || columns.some(({ propertyName }) => propertyName === 'youthId');
      return name !== null && isRecord ? [name] : [];
    }),
  );
