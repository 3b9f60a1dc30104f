import type { Purpose } from '@brobygger/client';
import { BrobyggerProvider } from '@brobygger/client/react';
import { useEffect, useState, type ReactNode } from 'react';
import { loadDemo, tokenOf, type ListedPurpose, type Persona } from './demo';
import { YouthPage } from './youth-page';

/** Who asks and for what is chosen above; the youth is shown below, as that caller may see them. */
export function App() {
  const [[personas, purposes], setDemo] = useState<readonly [readonly Persona[], readonly ListedPurpose[]]>([[], []]);
  const [isAway, setAway] = useState(false);
  const [chosen, choose] = useState<{ readonly persona: string; readonly purpose: string }>();
  useEffect(() => {
    loadDemo().then(setDemo, () => setAway(true));
  }, []);
  const persona = personas.find((each) => each.persona === (chosen?.persona ?? 'nav-bjerke'));
  const purpose = chosen?.purpose ?? persona?.purpose ?? '';

  return (
    <>
      <header>
        <h1>One youth, four services</h1>
        <p>What a caseworker sees follows from who asks and why. Change either, and look again.</p>
        <form>
          <Choice
            label="Ask as"
            value={persona?.persona ?? ''}
            onChoose={(name) => {
              const next = personas.find((each) => each.persona === name);
              choose({ persona: name, purpose: next?.purpose ?? purpose });
            }}
          >
            {personas.map((each) => (
              <option key={each.persona} value={each.persona}>
                {each.title}
              </option>
            ))}
          </Choice>
          <Choice
            label="For purpose"
            value={purpose}
            onChoose={(number) => persona && choose({ persona: persona.persona, purpose: number })}
          >
            {purposes.map(({ number, title }) => (
              <option key={number} value={number}>
                {number} {title}
              </option>
            ))}
          </Choice>
        </form>
      </header>
      <main>
        {isAway && <p role="alert">The demo world did not answer. Is it running?</p>}
        {persona && (
          <BrobyggerProvider
            url="/graphql"
            token={() => tokenOf(persona.persona)}
            caller={persona.persona}
            purpose={purpose as Purpose}
          >
            <YouthPage id={(JSON.parse(persona.variables) as { readonly id: string }).id} />
          </BrobyggerProvider>
        )}
      </main>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
}

const Choice = ({ label, value, onChoose, children }: ChoiceProps) => (
  <label>
    {label}
    <select value={value} onChange={(event) => onChoose(event.target.value)}>
      {children}
    </select>
  </label>
);
