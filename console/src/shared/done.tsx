import { Alert } from '@navikt/ds-react';
import type { ReactNode } from 'react';

/** Says what was done; who listens hears it. It is in the page before, so that a change of it is heard. */
export function Done({ children }: { readonly children: ReactNode }) {
  return <div role="status">{children === null ? null : <Alert variant="success">{children}</Alert>}</div>;
}
