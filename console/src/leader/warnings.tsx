import { BodyShort, Heading } from '@navikt/ds-react';
import { useText } from '../texts/language';

export interface Warning {
  readonly code: string;
  readonly message: string;
}

/** Where printed figures contradict the records, or one another. Nothing is corrected; the sentences are of the API, in English. */
export function Warnings({
  source,
  warnings,
}: {
  readonly source: string | null;
  readonly warnings: readonly Warning[];
}) {
  const t = useText();
  if (warnings.length === 0) return null;
  return (
    <div>
      <Heading level="3" size="small" spacing>
        {t('reports.warnings', { count: warnings.length })}
      </Heading>
      {source !== null && <BodyShort spacing>{t('reports.source', { source })}</BodyShort>}
      <ul lang="en">
        {warnings.map(({ code, message }) => (
          <li key={code}>
            {code}: {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
