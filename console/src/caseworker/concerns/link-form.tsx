import { Button, Heading, TextField, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { LinkConcernDocument } from '../../generated/graphql';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { useText } from '../../texts/language';
import type { ConcernForm } from './concern-view';
import { DelayFields, delayOf, lacksDay, type TypedDelay } from './delay-fields';

/** Whom a report is about: by number, or as its sender named them. It keeps no draft: it says who is looked for. */
export function LinkForm({ report, askedFor, onDone }: ConcernForm) {
  const t = useText();
  const { send, isBusy, faults } = useAct(onDone);
  const [identifier, setIdentifier] = useState('');
  const [delay, setDelay] = useState<TypedDelay>({ ground: '', until: '' });
  const [isMissing, setIsMissing] = useState(false);
  const [lacksUntil, setLacksUntil] = useState(false);
  const link = async (whom: { readonly youthId: string } | { readonly identifier: string }): Promise<void> => {
    setLacksUntil(lacksDay(delay));
    if (lacksDay(delay)) return;
    const input = { reportId: report.id, ...whom, ...delayOf(delay) };
    if ((await send(LinkConcernDocument, { input }, askedFor)) !== null) onDone();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsMissing(identifier.trim() === '');
    if (identifier.trim() !== '') void link({ identifier });
  };
  const named = report.namedYouthId ?? null;
  return (
    <form onSubmit={submit} noValidate className="narrow">
      <VStack gap="space-16" align="start">
        <Heading level="2" size="medium">
          {t('concerns.link')}
        </Heading>
        <TextField
          label={t('concerns.identifier')}
          description={t('concerns.linkAbout')}
          autoComplete="off"
          value={identifier}
          error={isMissing ? t('record.missing') : undefined}
          onChange={({ target }) => setIdentifier(target.value)}
        />
        <DelayFields delay={delay} isMissing={lacksUntil} onDelay={setDelay} />
        <FaultAlert faults={faults} />
        <Button type="submit" loading={isBusy}>
          {t('concerns.linkSend')}
        </Button>
        {named !== null && (
          <Button type="button" variant="secondary" loading={isBusy} onClick={() => void link({ youthId: named })}>
            {t('concerns.linkNamed')}
          </Button>
        )}
      </VStack>
    </form>
  );
}
