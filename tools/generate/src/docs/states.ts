import { ACTORS, STATE_MACHINES } from '@brobygger/consent';
import { QUALIFICATION_ACTORS, QUALIFICATION_MACHINE, QualificationStatus } from '@brobygger/nav';
import { code, tableOf } from './table';

/** `docs/states.md`: what may be done with what stands in the registry, and by whom. */
export function states(): string {
  return `# States, and who may set them

Generated from the tables that the registry is held to, and at the end what NAV is. Tests ask for every act in every state
as everybody: what does not stand here is refused, and nothing is written. What time does (to expire, to lapse, to close) nobody sets.

*–*: refused in this state. A state that leads to itself: the act is taken, and changes no state.

${tableOf(
  ['who', 'is'],
  Object.entries({ ...ACTORS, ...QUALIFICATION_ACTORS }).map(([actor, text]) => [code(actor), text]),
)}

${Object.values(STATE_MACHINES).map(sectionOf).join('\n\n')}

${sectionOf({ title: 'Place in 22B Kvalifisering', states: Object.values(QualificationStatus), acts: QUALIFICATION_MACHINE })}
`;
}

/** A state machine of any service, with its states in order. */
interface PrintedMachine {
  readonly title: string;
  readonly states: readonly string[];
  readonly acts: Readonly<
    Record<
      string,
      {
        readonly mutation: string;
        readonly by: readonly string[];
        readonly leads: Readonly<Partial<Record<string, string>>>;
      }
    >
  >;
}

const sectionOf = ({ title, states: all, acts }: PrintedMachine): string => `## ${title}

${tableOf(
  ['act', 'by', ...all.map((state) => `from ${code(state)}`)],
  Object.values(acts).map(({ mutation, by, leads }) => [
    code(mutation),
    by.map(code).join(', '),
    ...all.map((state) => {
      const to = leads[state];
      return to === undefined ? '–' : code(to);
    }),
  ]),
)}`;
