import { GraphiQL } from 'graphiql';
import { useMemo, useRef, useState } from 'react';
import type { Catalogue, Persona } from './catalogue';
import { type Example, ExampleLoader } from './example-loader';
import { createExplorer } from './explorer';
import { createMemoryStorage } from './memory-storage';
import { PersonaBar } from './persona-bar';
import { createRunner } from './run-operation';
import { pastedSession, personaSession } from './session';
import type { Outcome } from './withheld';

const welcome: Example = { query: '# Paste a bearer token above, choose a purpose, and ask.\n', variables: '{}' };

/** The whole page: the bar and GraphiQL, sharing one session that lives in memory. */
export function Playground({ catalogue }: { readonly catalogue: Catalogue }) {
  const [persona, setPersona] = useState<Persona | null>(catalogue.personas[0] ?? null);
  const [session, setSession] = useState(() =>
    persona === null ? pastedSession('') : personaSession(persona.persona),
  );
  const [purpose, setPurpose] = useState(persona?.purpose ?? '');
  const [outcome, setOutcome] = useState<Outcome | null>(
    catalogue.fault === null ? null : { tone: 'fault', text: `${catalogue.fault}.` },
  );
  // Read at each run: a change of purpose must not make GraphiQL load the schema anew, as a new fetcher does.
  const currentPurpose = useRef(purpose);
  currentPurpose.current = purpose;

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
      />
      <main>
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
        </GraphiQL>
      </main>
    </>
  );
}
