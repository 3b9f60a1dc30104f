import { Link as AkselLink } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A link to another page of the console. */
export const PageLink = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => (
  <AkselLink as={Link} to={to}>
    {children}
  </AkselLink>
);
