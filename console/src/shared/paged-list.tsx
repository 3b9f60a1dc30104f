import { BodyShort, Button, Loader, VStack } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useText } from '../texts/language';
import { FaultAlert } from './fault-text';
import { Unreachable } from './unreachable';
import type { Line, Paged } from './use-paged';

/** Shows a list as far as it was asked for, how far that is, and how more is asked for. */
export function PagedList<Edge>({
  paged,
  empty,
  children,
}: {
  readonly paged: Paged<Edge>;
  /** What would stand here, and what to do. */
  readonly empty: ReactNode;
  readonly children: (lines: readonly Line<Edge>[]) => ReactNode;
}) {
  const t = useText();
  const { state, lines, faults, hasMore, more, again } = paged;
  if (lines.length === 0) {
    if (state === 'loading') return <Loader title={t('state.loading')} />;
    if (state === 'failed') {
      const said = faults.filter(({ code }) => code !== 'UNREACHABLE');
      return said.length > 0 ? <FaultAlert faults={said} /> : <Unreachable again={again} />;
    }
    return <BodyShort>{empty}</BodyShort>;
  }
  return (
    <VStack gap="space-16" align="start" width="100%" aria-busy={state === 'loading'}>
      {children(lines)}
      {state === 'failed' && <Unreachable again={() => void more()} />}
      {hasMore && state !== 'failed' && (
        <Button variant="secondary" loading={state === 'loading'} onClick={() => void more()}>
          {t('state.more')}
        </Button>
      )}
    </VStack>
  );
}
