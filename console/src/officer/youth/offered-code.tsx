import { BodyLong, BodyShort, Heading, VStack } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import { Done } from '../../shared/done';
import { useDates, useText } from '../../texts/language';

/** A code as it was made: it is shown here once, and kept nowhere. */
export interface OfferedCopy {
  readonly code: string;
  readonly expiresAt: string;
}

/** The code, for as long as it opens something. It is in this page alone: who goes from it makes another. */
export function OfferedCode({ offered, address }: { readonly offered: OfferedCopy | null; readonly address: string }) {
  const t = useText();
  const { time } = useDates();
  const isOver = useIsOver(offered?.expiresAt ?? null);
  const isShown = offered !== null && !isOver;
  return (
    <div>
      <Done>{isShown ? t('officer.copy.made', { at: time(offered.expiresAt) }) : null}</Done>
      {offered !== null && isOver && <BodyShort role="status">{t('officer.copy.over')}</BodyShort>}
      {isShown && (
        <VStack gap="space-8" as="section" className="narrow">
          <Heading level="3" size="small">
            {t('officer.copy.code')}
          </Heading>
          <p className="copy-code" translate="no">
            {offered.code}
          </p>
          <BodyLong>{t('officer.copy.where', { address })}</BodyLong>
          <BodyLong>{t('officer.copy.once')}</BodyLong>
        </VStack>
      )}
    </div>
  );
}

/** Whether the moment has passed, said again when it does. */
function useIsOver(moment: string | null): boolean {
  const [overAt, setOverAt] = useState<string | null>(null);
  useEffect(() => {
    if (moment === null) return;
    const timer = setTimeout(() => setOverAt(moment), Math.max(0, Date.parse(moment) - Date.now()));
    return () => clearTimeout(timer);
  }, [moment]);
  return moment !== null && overAt === moment;
}
