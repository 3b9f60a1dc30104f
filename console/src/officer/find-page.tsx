import { Alert, BodyLong, Heading, Radio, RadioGroup, TextField, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { Fault } from '../api/faults';
import { act } from '../api/use-asked';
import { FindYouthDocument, type FindYouthInput } from '../generated/graphql';
import { FaultAlert } from '../shared/fault-text';
import { osloDay } from '../shared/oslo-time';
import { useText } from '../texts/language';
import { OpenById } from './open-by-id';
import { Searches } from './searches';
import { NativeField } from '../shared/native-field';
import { SendButton } from '../shared/send-button';

type Means = 'identifier' | 'name';

const FIELDS = { identifier: ['identifier'], name: ['name', 'birthDate'] } as const;
const LABELS = {
  identifier: 'officer.find.number',
  name: 'officer.find.name',
  birthDate: 'officer.find.birthDate',
} as const;

/**
 * Finds one youth. Nobody, several, a protected address and another municipality are said in the same words. What is typed is kept nowhere:
 * it says who is looked for.
 */
export function FindPage() {
  const t = useText();
  const go = useNavigate();
  const [means, setMeans] = useState<Means>('name');
  const [typed, setTyped] = useState({ identifier: '', name: '', birthDate: '' });
  const [isBusy, setIsBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [missed, setMissed] = useState<number | null>(null);
  const [tries, setTries] = useState(0);

  const find = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsBusy(true);
    setMissed(null);
    setFaults([]);
    const { done, faults: refused } = await act(FindYouthDocument, { input: inputOf(means, typed) });
    setIsBusy(false);
    setFaults(refused);
    setTries((before) => before + 1);
    if (done === null) return;
    const { youthId, triesLeft } = done.findYouth;
    if (youthId !== null && youthId !== undefined) void go(`/youth/${youthId}`);
    else setMissed(triesLeft);
  };
  const field = (name: keyof typeof typed) => ({
    id: `find-${name}`,
    value: typed[name],
    onChange: ({ target }: { target: { value: string } }) =>
      setTyped((before) => ({ ...before, [name]: target.value })),
    autoComplete: 'off',
  });

  return (
    <VStack gap="space-32">
      <VStack gap="space-16" className="narrow">
        <Heading level="1" size="large">
          {t('officer.find.title')}
        </Heading>
        <BodyLong>{t('officer.find.about')}</BodyLong>
        <form onSubmit={(event) => void find(event)}>
          <VStack gap="space-16" align="start">
            <RadioGroup legend={t('officer.find.by')} value={means} onChange={(value: Means) => setMeans(value)}>
              <Radio value="name">{t('officer.find.byName')}</Radio>
              <Radio value="identifier">{t('officer.find.byNumber')}</Radio>
            </RadioGroup>
            {means === 'identifier' ? (
              <TextField
                label={t(LABELS.identifier)}
                description={t('officer.find.numberAbout')}
                {...field('identifier')}
              />
            ) : (
              <>
                <TextField label={t(LABELS.name)} description={t('officer.find.nameAbout')} {...field('name')} />
                <NativeField label={t(LABELS.birthDate)} type="date" max={osloDay()} {...field('birthDate')} />
              </>
            )}
            <SendButton
              key={means}
              isBusy={isBusy}
              needed={FIELDS[means].map((name) => ({
                id: `find-${name}`,
                label: t(LABELS[name]),
                isFilled: typed[name].trim() !== '',
              }))}
            >
              {t('officer.find.find')}
            </SendButton>
          </VStack>
        </form>
        <FaultAlert faults={faults} />
        <div role="status">
          {missed !== null && (
            <Alert variant="info">
              {t('officer.find.nobody')} {t('officer.find.triesLeft', { count: missed })}
            </Alert>
          )}
        </div>
      </VStack>
      <OpenById to={(id) => `/youth/${id}`} />
      <section aria-labelledby="searches">
        <Heading level="2" size="medium" id="searches" spacing>
          {t('officer.find.searches')}
        </Heading>
        <Searches key={tries} />
      </section>
    </VStack>
  );
}

const inputOf = (means: Means, typed: Readonly<Record<'identifier' | 'name' | 'birthDate', string>>): FindYouthInput =>
  means === 'identifier'
    ? { identifier: typed.identifier.replaceAll(/\s/g, '') }
    : { name: typed.name.trim(), birthDate: typed.birthDate };
