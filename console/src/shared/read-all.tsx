import { Button } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../texts/language';
import type { Paged } from './use-paged';

/** Reads on to the end, page by page, by somebody who presses once. */
export function ReadAll<Edge>({ paged }: { readonly paged: Paged<Edge> }) {
  const t = useText();
  const [isOn, setIsOn] = useState(false);
  const { state, hasMore, more } = paged;
  const next = useRef(more);
  next.current = more;
  useEffect(() => {
    if (isOn && hasMore && state === 'here') void next.current();
  }, [isOn, hasMore, state]);
  if (!hasMore || (isOn && state !== 'failed')) return null;
  return (
    <Button variant="secondary" size="small" onClick={() => setIsOn(true)}>
      {t('log.readAll')}
    </Button>
  );
}
