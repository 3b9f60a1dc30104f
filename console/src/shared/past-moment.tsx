import { Button, HStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useText } from '../texts/language';
import { osloFieldOf, osloMoment } from './oslo-time';
import { NativeField } from './native-field';

/** Asks for now, or a moment that has been. The moment is `null` for now. */
export function PastMoment({
  at,
  onChange,
}: {
  readonly at: string | null;
  readonly onChange: (at: string | null) => void;
}) {
  const t = useText();
  const [field, setField] = useState(at === null ? '' : osloFieldOf(new Date(at)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChange(field === '' ? null : osloMoment(field));
      }}
    >
      <HStack gap="space-8" align="end">
        <NativeField
          label={t('moment.at')}
          description={t('moment.about')}
          type="datetime-local"
          max={osloFieldOf(new Date())}
          value={field}
          onChange={({ target }) => setField(target.value)}
        />
        <Button type="submit" variant="secondary">
          {t('moment.show')}
        </Button>
        {at !== null && (
          <Button
            type="button"
            variant="tertiary"
            onClick={() => {
              setField('');
              onChange(null);
            }}
          >
            {t('moment.now')}
          </Button>
        )}
      </HStack>
    </form>
  );
}
