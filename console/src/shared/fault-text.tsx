import { Alert, BodyShort, List } from '@navikt/ds-react';
import { useEffect, useRef } from 'react';
import type { Fault } from '../api/faults';
import { useText } from '../texts/language';
import { nb } from '../texts/nb';
import type { TextKey } from '../texts/texts';
import { StepUp } from './step-up';

const isKey = (key: string): key is TextKey => key in nb;

/** The sentence for a fault: by the rule that was violated, else by the code, else that it did not work. */
export function useFaultText(): (fault: Pick<Fault, 'code' | 'rule'>) => string {
  const t = useText();
  return ({ code, rule }) => {
    const keys = [...(rule === null ? [] : [`fault.rule.${rule}`]), `fault.${code}`];
    return t(keys.find(isKey) ?? 'fault.other');
  };
}

/**
 * Says what was refused, and is gone to when it is said. `fieldOf` names the field of the form that an argument came from.
 */
export function FaultAlert({
  faults,
  fieldOf = () => null,
}: {
  readonly faults: readonly Fault[];
  readonly fieldOf?: (argument: string) => string | null;
}) {
  const faultText = useFaultText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  const sentences = [
    ...new Set(
      faults.map((fault) => {
        const field = fault.argument === null ? null : fieldOf(fault.argument);
        return field === null ? faultText(fault) : `${field.replace(/[?:.]$/, '')}: ${faultText(fault)}`;
      }),
    ),
  ];
  return (
    <Alert variant="error" ref={box} tabIndex={-1} role="alert">
      {sentences.length === 1 ? (
        <BodyShort>{sentences[0]}</BodyShort>
      ) : (
        <List>
          {sentences.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
      )}
      {faults.some(({ code }) => code === 'INSUFFICIENT_USER_AUTHENTICATION') && <StepUp />}
    </Alert>
  );
}
