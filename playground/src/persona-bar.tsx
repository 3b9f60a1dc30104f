import type { Persona, Purpose } from './catalogue';
import { Legend } from './legend';
import { TokenField } from './token-field';
import type { Outcome } from './withheld';

interface PersonaBarProps {
  readonly personas: readonly Persona[];
  readonly persona: Persona | null;
  readonly onPersona: (persona: Persona) => void;
  readonly onToken: (token: string) => void;
  readonly purposes: readonly Purpose[];
  readonly purpose: string;
  readonly onPurpose: (purpose: string) => void;
  readonly outcome: Outcome | null;
  /** Take the places of what the editors below put into the bar. */
  readonly onButtonPlace: (place: HTMLElement | null) => void;
  readonly onAnswerPlace: (place: HTMLElement | null) => void;
}

/** The bar on top: who asks, why, and in one line what came of the last run. */
export function PersonaBar(props: PersonaBarProps) {
  return (
    <header className="bar">
      <h1>Brobygger playground</h1>
      <div className="controls">
        {props.persona === null ? (
          <TokenField onToken={props.onToken} />
        ) : (
          <PersonaChooser {...props} persona={props.persona} />
        )}
        <PurposeChooser {...props} />
        <div ref={props.onButtonPlace} />
        <Legend />
      </div>
      <div ref={props.onAnswerPlace} />
      <p className="outcome" role="status" data-tone={props.outcome?.tone ?? 'idle'}>
        {props.outcome?.text ?? ''}
      </p>
    </header>
  );
}

function PersonaChooser({ personas, persona, onPersona }: PersonaBarProps & { readonly persona: Persona }) {
  const choose = (name: string) => {
    const chosen = personas.find((candidate) => candidate.persona === name);
    if (chosen !== undefined) onPersona(chosen);
  };
  return (
    <div className="control">
      <label htmlFor="persona">Ask as</label>
      <select
        id="persona"
        value={persona.persona}
        onChange={(event) => choose(event.target.value)}
        aria-describedby="persona-role"
      >
        {personas.map((candidate) => (
          <option key={candidate.persona} value={candidate.persona}>
            {candidate.title}
          </option>
        ))}
      </select>
      <span id="persona-role" className="hint">
        {persona.organisation === null ? persona.role : `${persona.role}, ${persona.organisation}`}
      </span>
    </div>
  );
}

function PurposeChooser({ purposes, purpose, onPurpose }: PersonaBarProps) {
  return (
    <div className="control">
      <label htmlFor="purpose">For purpose</label>
      <select
        id="purpose"
        value={purpose}
        onChange={(event) => onPurpose(event.target.value)}
        aria-describedby="purpose-header"
      >
        <option value="">none stated</option>
        {purposes.map(({ number, title }) => (
          <option key={number} value={number}>
            {number} {title}
          </option>
        ))}
      </select>
      <span id="purpose-header" className="hint">
        header <code>behandlingsnummer</code>
      </span>
    </div>
  );
}
