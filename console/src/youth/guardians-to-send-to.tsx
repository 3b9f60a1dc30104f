import { Alert, Button, Checkbox, CheckboxGroup, VStack } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { guardianName, type NamedGuardian } from '../shared/guardian-name';
import { useText } from '../texts/language';

/** A guardian of the youth, as the register has them. */
export interface KnownGuardian extends NamedGuardian {
  readonly id: string;
}

/** To whom it is sent: nobody is chosen for the youth. */
export function GuardiansToSendTo({
  guardians,
  send,
}: {
  readonly guardians: readonly KnownGuardian[];
  readonly send: (guardianIds: readonly string[]) => Promise<void>;
}) {
  const t = useText();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isMissing, setIsMissing] = useState(false);
  const group = useRef<HTMLFieldSetElement>(null);
  if (guardians.length === 0) return <Alert variant="info">{t('signing.nobody')}</Alert>;
  const submit = (): void => {
    setIsMissing(chosen.length === 0);
    if (chosen.length > 0) void send(chosen);
    else group.current?.querySelector('input')?.focus();
  };
  return (
    <VStack gap="space-16" align="start">
      <CheckboxGroup
        ref={group}
        legend={t('signing.whom')}
        value={[...chosen]}
        onChange={(values: string[]) => setChosen(values)}
        error={isMissing && t('signing.chooseOne')}
      >
        {guardians.map((each) => (
          <Checkbox key={each.id} value={each.id}>
            {guardianName(each, t)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Button onClick={submit}>{t('signing.send')}</Button>
    </VStack>
  );
}
