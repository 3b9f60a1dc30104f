import { BodyLong, Button, Heading, Modal, VStack } from '@navikt/ds-react';
import { useText } from '../texts/language';
import { CopyReader, type OwnCopy } from '../youth/copy-reader';
import { useLeftAlone } from './use-left-alone';

/** The copy to read and to print. It is in this page alone, and gone with it. */
export function OpenedCopy({ copy, onGone }: { readonly copy: OwnCopy; readonly onGone: () => void }) {
  const t = useText();
  const isAsked = useLeftAlone(onGone);
  return (
    <VStack gap="space-16" align="start">
      <Heading level="1" size="large">
        {t('copyHere.shown')}
      </Heading>
      <BodyLong className="not-printed">{t('copyHere.shownAbout')}</BodyLong>
      <Button className="not-printed" onClick={onGone}>
        {t('copyHere.done')}
      </Button>
      <CopyReader copy={copy} />
      <Button className="not-printed" onClick={onGone}>
        {t('copyHere.done')}
      </Button>
      {isAsked && (
        // What is pressed in it is heard as anything is that whoever reads does.
        <Modal open onClose={() => undefined} header={{ heading: t('session.idleTitle') }}>
          <Modal.Body>
            <BodyLong>{t('copyHere.idle')}</BodyLong>
          </Modal.Body>
          <Modal.Footer>
            <Button>{t('copyHere.stillReading')}</Button>
            <Button variant="secondary" onClick={onGone}>
              {t('copyHere.done')}
            </Button>
          </Modal.Footer>
        </Modal>
      )}
    </VStack>
  );
}
