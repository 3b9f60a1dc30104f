import { BodyLong, Button, Modal } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { drafts } from '../shared/own-drafts';
import { useText } from '../texts/language';
import { useSession } from './session';

/** So long before the end it is said, in seconds. */
const WARN_SECONDS = 120;
const LOOK_EVERY_MS = 5_000;
/** Who types is here; it is said at most so often. */
const SAY_EVERY_MS = 60_000;

/**
 * Asks whether somebody is there before the gateway ends the session. The gateway says how long is left, since another tab may be in use;
 * looking alone keeps nobody logged in.
 */
export function IdleWarning({ leftSeconds }: { readonly leftSeconds: number }) {
  const t = useText();
  const { look, stay } = useSession();
  const endsAt = useRef(0);
  const saidAt = useRef(Date.now());
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    endsAt.current = Date.now() + leftSeconds * 1000;
    setLeft(leftSeconds > WARN_SECONDS ? null : leftSeconds);
  }, [leftSeconds]);

  useEffect(() => {
    const stir = (): void => {
      if (Date.now() - saidAt.current < SAY_EVERY_MS) return;
      saidAt.current = Date.now();
      void stay();
    };
    const timer = setInterval(() => {
      const seconds = (endsAt.current - Date.now()) / 1000;
      if (seconds <= WARN_SECONDS) void look();
      setLeft(seconds > WARN_SECONDS ? null : seconds);
    }, LOOK_EVERY_MS);
    addEventListener('keydown', stir);
    addEventListener('pointerdown', stir);
    return () => {
      clearInterval(timer);
      removeEventListener('keydown', stir);
      removeEventListener('pointerdown', stir);
    };
  }, [look, stay]);

  if (left === null || left <= 0) return null;
  // Not every form keeps what is typed: it is promised where something is kept.
  const isKept = drafts.fault() === null && (drafts.hasKept() || drafts.hasUnwritten());
  return (
    <Modal open onClose={() => void stay()} header={{ heading: t('session.idleTitle') }}>
      <Modal.Body>
        <BodyLong>
          {t('session.idle', { minutes: Math.max(1, Math.ceil(left / 60)) })} {isKept && t('session.idleKept')}
        </BodyLong>
      </Modal.Body>
      <Modal.Footer>
        <Button onClick={() => void stay()}>{t('session.stay')}</Button>
      </Modal.Footer>
    </Modal>
  );
}
