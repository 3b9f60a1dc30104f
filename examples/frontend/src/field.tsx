import type { FieldState, Help } from '@brobygger/client';
import type { ReactNode } from 'react';
import { inWords } from './in-words';

interface FieldProps {
  readonly of: { field(path: string): FieldState };
  readonly path: string;
  readonly name: string;
  /** What is shown where it was released. */
  readonly children: ReactNode;
}

/** One field with how it stands: never called empty where it is withheld, nor hidden where it is empty. */
export function Field({ of, path, name, children }: FieldProps) {
  const state = of.field(path);
  return (
    <div className="field" data-state={state.is === 'released' ? 'released' : state.why}>
      <dt>{name}</dt>
      <dd>{state.is === 'released' ? children : <WhyEmpty state={state} />}</dd>
    </div>
  );
}

function WhyEmpty({ state }: { readonly state: FieldState & { readonly is: 'empty' } }) {
  switch (state.why) {
    case 'nothing':
      return <span className="quiet">Nothing registered</span>;
    case 'withheld':
      return (
        <>
          <strong>Not shared</strong>
          <span className="quiet">
            {inWords(state.consent.owner)} · {HELP[state.help]}
          </span>
        </>
      );
    case 'away':
      return <strong>Could not be had now. {HELP.RETRY}</strong>;
    case 'refused':
      return <strong>Refused: {state.meaning}</strong>;
    case 'not-asked':
      return <span className="quiet">Not asked for</span>;
  }
}

const HELP: Readonly<Record<Help, string>> = {
  REQUEST_CONSENT: 'you may ask the youth for consent',
  STATE_REASON: 'say why you read it, if others are assigned',
  RETRY: 'Try again.',
  NONE: 'no consent opens it for this purpose',
};
