import { Alert, Button, TextField, VStack } from '@navikt/ds-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { NativeField } from '../shared/native-field';
import { osloDay } from '../shared/oslo-time';
import { WrongFields, type WrongField } from '../shared/wrong-fields';
import { useLanguage, useText } from '../texts/language';
import type { TextKey } from '../texts/texts';
import type { OwnCopy } from '../youth/copy-reader';
import { openCopy } from './open-copy';

const NOTHING = { code: '', birthDate: '' };
const CODE_LETTERS = 16;

const CODE = 'copy-code';
const BIRTH_DATE = 'copy-birth-date';

const isWhole = (code: string): boolean => code.replaceAll(/[\s-]/g, '').length === CODE_LETTERS;

/** The code and the date of birth. What is typed is in this page alone, and gone when it is left. */
export function CodeForm({ onOpened }: { readonly onOpened: (copy: OwnCopy) => void }) {
  const t = useText();
  const { language } = useLanguage();
  const [typed, setTyped] = useState(NOTHING);
  const [wrong, setWrong] = useState<readonly WrongField[]>([]);
  const [refusal, setRefusal] = useState<TextKey | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const asking = useRef<AbortController | null>(null);
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const leave = (): void => {
      asking.current?.abort();
      flushSync(() => setTyped(NOTHING));
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      asking.current?.abort();
    };
  }, []);
  useEffect(() => {
    if (refusal !== null) alert.current?.focus();
  }, [refusal]);

  const saidOf = (id: string): string | undefined => wrong.find((field) => field.id === id)?.said;
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    const found = [
      ...(isWhole(typed.code) ? [] : [{ id: CODE, said: t('copyHere.codeWrong') }]),
      ...(typed.birthDate === '' ? [{ id: BIRTH_DATE, said: t('copyHere.dateWrong') }] : []),
    ];
    setWrong(found);
    setRefusal(null);
    if (found.length > 0) return;
    const controller = new AbortController();
    asking.current = controller;
    setIsBusy(true);
    const opened = await openCopy(typed, language, controller.signal);
    setIsBusy(false);
    if (opened.is === 'opened') onOpened(opened.copy);
    else setRefusal(opened.why);
  };
  return (
    <form onSubmit={(event) => void open(event)} noValidate autoComplete="off">
      <VStack gap="space-16" align="start">
        <TextField
          id={CODE}
          label={t('copyHere.code')}
          description={t('copyHere.codeAbout')}
          value={typed.code}
          onChange={({ target }) => setTyped((before) => ({ ...before, code: target.value }))}
          error={saidOf(CODE)}
          maxLength={64}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <NativeField
          id={BIRTH_DATE}
          type="date"
          label={t('copyHere.birthDate')}
          max={osloDay()}
          value={typed.birthDate}
          onChange={({ target }) => setTyped((before) => ({ ...before, birthDate: target.value }))}
          error={saidOf(BIRTH_DATE)}
          autoComplete="off"
        />
        <WrongFields wrong={wrong} />
        {refusal !== null && (
          <Alert variant="error" role="alert" ref={alert} tabIndex={-1}>
            {t(refusal)}
          </Alert>
        )}
        <div role="status">{isBusy && t('copy.start')}</div>
        <Button type="submit" loading={isBusy}>
          {t('copyHere.open')}
        </Button>
      </VStack>
    </form>
  );
}
