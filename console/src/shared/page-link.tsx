import { Link as AkselLink } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A link to another page of the console. Where several say the same, each is named by what it leads to as well. */
export const PageLink = ({
  to,
  children,
  named,
}: {
  readonly to: string;
  readonly children: ReactNode;
  /** The whole name; it begins with what the link says. */
  readonly named?: string;
}) => (
  <AkselLink as={Link} to={to} aria-label={named}>
    {children}
  </AkselLink>
);
