import { Button, Heading, TextField, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../texts/language';

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
            label={t('officer.find.id')}
            description={t('officer.find.idAbout')}
            value={id}
            onChange={({ target }) => setId(target.value)}
            required
            autoComplete="off"
          />
          <Button type="submit" variant="secondary">
            {t('officer.find.open')}
          </Button>
        </VStack>
      </form>
    </section>
  );
}
