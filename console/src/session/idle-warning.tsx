import { BodyLong, Button, Modal } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../texts/language';
import { useSession } from './session';

/** So long before the end it is said, in seconds. */
const WARN_SECONDS = 120;
const LOOK_EVERY_MS = 5_000;

/** Asks whether somebody is there before the gateway ends the session. What is typed counts as being there, at most once a minute. */
export function IdleWarning({ idleSeconds }: { readonly idleSeconds: number }) {
  const t = useText();
  const { look } = useSession();
  const seenAt = useRef(Date.now());
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    const stir = (): void => {
      if (Date.now() - seenAt.current < 60_000) return;
      seenAt.current = Date.now();
      void look();
    };
    const timer = setInterval(() => {
      const seconds = idleSeconds - (Date.now() - seenAt.current) / 1000;
      setLeft(seconds > WARN_SECONDS ? null : seconds);
      if (seconds <= 0) void look();
    }, LOOK_EVERY_MS);
    addEventListener('keydown', stir);
    addEventListener('pointerdown', stir);
    return () => {
      clearInterval(timer);
      removeEventListener('keydown', stir);
      removeEventListener('pointerdown', stir);
    };
  }, [idleSeconds, look]);

  const stay = (): void => {
    seenAt.current = Date.now();
    setLeft(null);
    void look();
  };
  if (left === null || left <= 0) return null;
  return (
    <Modal open onClose={stay} header={{ heading: t('session.idleTitle') }}>
      <Modal.Body>
        <BodyLong>{t('session.idle', { minutes: Math.max(1, Math.ceil(left / 60)) })}</BodyLong>
      </Modal.Body>
      <Modal.Footer>
        <Button onClick={stay}>{t('session.stay')}</Button>
      </Modal.Footer>
    </Modal>
  );
}
