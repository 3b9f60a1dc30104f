import { Alert } from '@navikt/ds-react';
import { useEffect, useRef, type ReactNode } from 'react';

/**
 * Says what was done; who listens hears it. It is in the page before, so that a change of it is heard. It is gone to where the focus was
 * lost: a button that is busy, or that what was done took away, has none.
 */
export function Done({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const isSaid = children !== null && children !== undefined;
  useEffect(() => {
    const { activeElement, body } = document;
    if (isSaid && (activeElement === null || activeElement === body)) box.current?.focus();
  }, [isSaid]);
  return (
    <div role="status">
      {isSaid && (
        <Alert variant="success" ref={box} tabIndex={-1}>
          {children}
        </Alert>
      )}
    </div>
  );
}
