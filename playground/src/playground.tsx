import { GraphiQL } from 'graphiql';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Catalogue, Persona } from './catalogue';
import { type Example, ExampleLoader } from './example-loader';
import { createExplorer } from './explorer';
import { keepChoice, readChoice, type Choice } from './kept-choice';
import { createMemoryStorage } from './memory-storage';
import { PersonaBar } from './persona-bar';
import { keepTabsPlain } from './plain-tabs';
import { createRunner, foretell, type Foreteller } from './run-operation';
import { pastedSession, personaSession } from './session';
import type { Outcome } from './withheld';
import { WouldIGet } from './would-i-get';

const welcome: Example = { query: '# Paste a bearer token above, choose a purpose, and ask.\n', variables: '{}' };

/** The whole page: the bar and GraphiQL, sharing one session that lives in memory. */
export function Playground({ catalogue }: { readonly catalogue: Catalogue }) {
  const [kept] = useState(readChoice);
  const [persona, setPersona] = useState<Persona | null>(
    () => catalogue.personas.find((each) => each.persona === kept.persona) ?? catalogue.personas[0] ?? null,
  );
  const [session, setSession] = useState(() =>
    persona === null ? pastedSession('') : personaSession(persona.persona),
  );
  const [purpose, setPurpose] = useState(() => purposeAtFirst(catalogue, kept, persona));
  const [button, setButton] = useState<HTMLElement | null>(null);
  const [answer, setAnswer] = useState<HTMLElement | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(
    catalogue.fault === null ? null : { tone: 'fault', text: `${catalogue.fault}.` },
  );
  // Read at each run: a change of purpose must not make GraphiQL load the schema anew, as a new fetcher does.
  const currentPurpose = useRef(purpose);
  currentPurpose.current = purpose;

  useEffect(() => keepChoice({ persona: persona?.persona ?? null, purpose }), [persona, purpose]);

  const fetcher = useMemo(
    () =>
      createRunner({
        session,
        purpose: () => currentPurpose.current,
        report: setOutcome,
        onTokensNotIssued: () => setPersona(null),
      }),
    [session],
  );
  const [{ plugins, storage }] = useState(() => ({ plugins: [createExplorer()], storage: createMemoryStorage() }));
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current === null ? undefined : keepTabsPlain(main.current)), []);
  const first = useRef<Example>(persona ?? welcome);

  const choose = (chosen: Persona) => {
    setPersona(chosen);
    setSession(personaSession(chosen.persona));
    setPurpose(chosen.purpose ?? '');
    setOutcome(null);
  };

  return (
    <>
      <PersonaBar
        personas={catalogue.personas}
        persona={persona}
        onPersona={choose}
        onToken={(token) => {
          setSession(pastedSession(token));
          setOutcome(null);
        }}
        purposes={catalogue.purposes}
        purpose={purpose}
        onPurpose={setPurpose}
        outcome={outcome}
        onButtonPlace={setButton}
        onAnswerPlace={setAnswer}
      />
      <main ref={main}>
        <GraphiQL
          fetcher={fetcher}
          plugins={plugins}
          storage={storage}
          shouldPersistHeaders={false}
          isHeadersEditorEnabled={false}
          defaultEditorToolsVisibility="variables"
          initialQuery={first.current.query}
          initialVariables={first.current.variables}
        >
          <GraphiQL.Logo>
            <></>
          </GraphiQL.Logo>
          <ExampleLoader example={persona ?? first.current} />
          <WouldIGet
            places={{ button, answer }}
            asker={`${persona?.persona ?? ''} ${purpose}`}
            foretell={(operation) => foretell({ session, purpose: () => purpose, ...openTo(persona) }, operation)}
          />
        </GraphiQL>
      </main>
    </>
  );
}

/** The purpose of the address, where the catalogue has it; an empty one is a choice too. */
function purposeAtFirst({ purposes }: Catalogue, kept: Choice, persona: Persona | null): string {
  const isKnown = kept.purpose === '' || purposes.some(({ number }) => number === kept.purpose);
  return (isKnown ? kept.purpose : persona?.purpose) ?? '';
}

/** What is known to be open to somebody. */
const openTo = (persona: Persona | null): Pick<Foreteller, 'impliedPurpose' | 'openPurpose'> => ({
  impliedPurpose: persona?.impliedPurpose ?? null,
  // Who implies a purpose is refused another one.
  openPurpose: persona?.impliedPurpose ?? persona?.purpose ?? null,
});
