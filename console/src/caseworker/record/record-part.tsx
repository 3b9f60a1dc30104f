import { BodyShort, Heading, VStack } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { isAway, isWithheld, type Fault } from '../../api/faults';
import { useText } from '../../texts/language';
import type { TextKey } from '../../texts/texts';

/** One kind of record. What is withheld or away is said, and never looks like nothing. */
export function RecordPart({
  title,
  at,
  rows,
  faults,
  children,
}: {
  readonly title: TextKey;
  /** Where the answer has it: `youth.nav.caseMoves`. */
  readonly at: string;
  readonly rows: readonly unknown[] | null | undefined;
  readonly faults: readonly Fault[];
  readonly children: ReactNode;
}) {
  const t = useText();
  const lacks = isWithheld(faults, at) ? t('rent.withheld') : isAway(faults, at) ? t('rent.away') : null;
  return (
    <VStack as="section" gap="space-8">
      <Heading level="2" size="small">
        {t(title)}
      </Heading>
      {(rows ?? []).length === 0 ? <BodyShort>{lacks ?? t('navRecord.none')}</BodyShort> : children}
    </VStack>
  );
}
