import { Heading, TextField, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../texts/language';
import { SendButton } from '../shared/send-button';

/** Goes to a youth whose id somebody has: from a letter, a table or a log. */
export function OpenById({ to }: { readonly to: (id: string) => string }) {
  const t = useText();
  const go = useNavigate();
  const [id, setId] = useState('');
  return (
    <section aria-labelledby="by-id" className="narrow">
      <Heading level="2" size="medium" id="by-id" spacing>
        {t('officer.find.byId')}
      </Heading>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void go(to(encodeURIComponent(id.trim())));
        }}
      >
        <VStack gap="space-16" align="start">
          <TextField
            id="youth-id"
            label={t('officer.find.id')}
            description={t('officer.find.idAbout')}
            value={id}
            onChange={({ target }) => setId(target.value)}
            autoComplete="off"
          />
          <SendButton
            variant="secondary"
            isBusy={false}
            needed={[{ id: 'youth-id', label: t('officer.find.id'), isFilled: id.trim() !== '' }]}
          >
            {t('officer.find.open')}
          </SendButton>
        </VStack>
      </form>
    </section>
  );
}
