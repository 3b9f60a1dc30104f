import { Alert, BodyShort } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useText } from '../texts/language';

/** One of a list, by what its page's address says: that one, that there is none such, or that the list could not be had. */
export function OneOf<Row>({
  rows,
  isIt,
  unknown,
  children,
}: {
  readonly rows: readonly (Row | null)[] | null | undefined;
  readonly isIt: (row: Row) => boolean;
  /** What is said where the list holds none such. */
  readonly unknown: string;
  /** With where in the list it stands. */
  readonly children: (row: Row, index: number) => ReactNode;
}) {
  const t = useText();
  if (rows === null || rows === undefined) return <Alert variant="warning">{t('state.failed')}</Alert>;
  const index = rows.findIndex((row) => row !== null && isIt(row));
  const row = rows[index] ?? null;
  return row === null ? <BodyShort>{unknown}</BodyShort> : children(row, index);
}
