import { Alert, Loader } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { Asked } from '../api/use-asked';
import type { Fault } from '../api/faults';
import { useText } from '../texts/language';
import { Unreachable } from './unreachable';

/**
 * Shows an answer, or that it is on its way, or that it could not be had. Where some of it could not be had, that is said above the rest:
 * `lacking` says for each fault what it is that is missing, or nothing where the page says it at its place.
 */
export function Answer<Data>({
  asked,
  lacking = () => null,
  children,
}: {
  readonly asked: Asked<Data> & { readonly again: () => void };
  readonly lacking?: (fault: Fault) => string | null;
  readonly children: (data: Data, faults: readonly Fault[]) => ReactNode;
}) {
  const t = useText();
  if (asked.state === 'failed') return <Unreachable again={asked.again} />;
  if (asked.data === null) return <Loader title={t('state.loading')} />;
  const missing = [...new Set(asked.faults.map(lacking).filter((what) => what !== null))];
  return (
    <div aria-busy={asked.state === 'loading'}>
      {missing.length > 0 && <Alert variant="warning">{t('state.partial', { what: missing.join(', ') })}</Alert>}
      {children(asked.data, asked.faults)}
    </div>
  );
}
