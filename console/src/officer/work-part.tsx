import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { PagedList } from '../shared/paged-list';
import type { Line, Paged } from '../shared/use-paged';
import { useText } from '../texts/language';
import type { TextKey } from '../texts/texts';

/** One kind of work: how much there is of it, what it is, and each of it with the way to where it is done. */
export function WorkPart<Edge>({
  title,
  about,
  paged,
  of = (lines) => lines,
  empty = 'officer.work.nothing',
  children,
}: {
  readonly title: TextKey;
  readonly about: TextKey;
  readonly paged: Paged<Edge>;
  /** Those of the list that are work. */
  readonly of?: (lines: readonly Line<Edge>[]) => readonly Line<Edge>[];
  readonly empty?: TextKey;
  readonly children: (lines: readonly Line<Edge>[]) => ReactNode;
}) {
  const t = useText();
  const lines = of(paged.lines);
  const count = paged.lines.length === 0 && paged.state !== 'here' ? null : (paged.total ?? lines.length);
  const shown = { ...paged, lines };
  return (
    <VStack gap="space-8" as="section" align="start">
      <Heading level="2" size="medium">
        {t(title)}
        {count !== null &&
          ` (${t(paged.hasMore && paged.total === null ? 'officer.work.atLeast' : 'officer.work.count', { count })})`}
      </Heading>
      <BodyLong>{t(about)}</BodyLong>
      <PagedList paged={shown} empty={t(empty)}>
        {children}
      </PagedList>
    </VStack>
  );
}
