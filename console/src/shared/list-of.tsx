import { Alert, BodyLong } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useText } from '../texts/language';

/** A list at its place: what is in it, that nothing is, or that it could not be had. An outage is no absence. */
export function ListOf<Row>({
  rows,
  none,
  children,
}: {
  readonly rows: readonly Row[] | null | undefined;
  /** What is said where nothing is in it. */
  readonly none: string;
  readonly children: (rows: readonly Row[]) => ReactNode;
}) {
  const t = useText();
  if (rows === null || rows === undefined) return <Alert variant="warning">{t('state.failed')}</Alert>;
  return rows.length === 0 ? <BodyLong>{none}</BodyLong> : children(rows);
}
