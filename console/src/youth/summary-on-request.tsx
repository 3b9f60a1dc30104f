import { lazy, Suspense, useState } from 'react';
import { useText } from '../texts/language';

// Few of those who come in open it: the lines themselves stand below.
const SeenSummary = lazy(async () => ({ default: (await import('./seen-summary')).SeenSummary }));

/** The summary of the log, asked for when it is opened. */
export function SummaryOnRequest() {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('summary.title')}</summary>
      {isOpen && (
        <Suspense>
          <SeenSummary />
        </Suspense>
      )}
    </details>
  );
}
