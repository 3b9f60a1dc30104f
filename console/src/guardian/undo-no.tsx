import { Button } from '@navikt/ds-react';
import { useText } from '../texts/language';

/** What a guardian was sent, as far as their own no to it can be undone. */
interface Declined {
  readonly state: string;
  readonly declinedByYou: boolean;
  readonly expiresAt: string;
}

/** Whether it is the guardian's own no that stands. */
export const isOwnNo = ({ state, declinedByYou }: Omit<Declined, 'expiresAt'>): boolean =>
  state === 'DECLINED' && declinedByYou;

/** Undoes the own no, as long as there is time to answer. */
export function UndoNo({
  of,
  what,
  isBusy,
  undo,
}: {
  readonly of: Declined;
  /** What was said no to. */
  readonly what: string;
  readonly isBusy: boolean;
  readonly undo: () => void;
}) {
  const t = useText();
  if (!isOwnNo(of) || Date.now() >= Date.parse(of.expiresAt)) return null;
  return (
    <div>
      <Button variant="secondary" loading={isBusy} aria-label={t('guardian.undoNoTo', { what })} onClick={undo}>
        {t('guardian.undoNo')}
      </Button>
    </div>
  );
}
