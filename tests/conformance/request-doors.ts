import type { StateOfFacts } from './facts-of';
import type { Ids } from './ids';
import type { OtherAnswer } from './other-answer';
import type { Moment } from './read-suite';
import type { SuiteWorld } from './suite-world';

interface Sent {
  readonly id: string;
  readonly state: string;
  readonly categories: readonly { readonly category: string; readonly answer: string }[];
}

/** How requests stand: to who sent them, of each category, and to the youth. */
export async function standingsAt(
  world: SuiteWorld,
  { moment, ...of }: { readonly moment: Moment; readonly requests: StateOfFacts['requests']; readonly ids: Ids },
): Promise<readonly OtherAnswer[]> {
  const names = moment.requests.map(({ request }) => request);
  const standings = await standingsOf(world, { ...of, names });
  return moment.requests.flatMap(({ request: name, asker, youth }, n) => {
    const told = standings[n];
    const held = (door: string, what: string, expected: string, said: string | null | undefined): OtherAnswer => ({
      door,
      question: `${what} of ${name}`,
      expected,
      told: said ?? NOTHING,
    });
    return [
      held('asker', 'the state', asker.state, told?.asker.state),
      ...Object.entries(asker.told).map(([category, answer]) =>
        held('asker', category, answer, told?.asker.told[category]),
      ),
      held('asked', 'the state', youth ?? NOTHING, told?.youth),
    ];
  });
}

/** How a request stands, as both sides read it; what one of them does not find has no state. */
interface Standing {
  readonly asker: { readonly state: string; readonly told: Readonly<Record<string, string>> };
  readonly youth: string | null;
}

/** How the requests of these names stand, in their order. */
export async function standingsOf(
  world: SuiteWorld,
  {
    names,
    requests,
    ids,
  }: { readonly names: readonly string[]; readonly requests: StateOfFacts['requests']; readonly ids: Ids },
): Promise<readonly Standing[]> {
  if (names.length === 0) return [];
  const { json } = await world.ask(ids.caller('youth'), RECEIVED);
  const received = sentIn((json.data?.['me'] as Readonly<Record<string, unknown>>)['consentRequests']);
  const senders = new Map<string, readonly Sent[]>();
  for (const { by } of requests) {
    if (senders.has(by)) continue;
    const answer = await world.ask(ids.caller(by), SENT, {}, { purpose: 'B107' });
    senders.set(by, sentIn(answer.json.data?.['sentConsentRequests']));
  }
  return names.map((name) => {
    const id = ids.sent(name);
    const by = requests.find((each) => each.name === name)?.by ?? '';
    const sent = senders.get(by)?.find((each) => each.id === id);
    const told = Object.fromEntries(sent?.categories.map(({ category, answer }) => [category, answer]) ?? []);
    const youth = received.find((each) => each.id === id)?.state ?? null;
    return { asker: { state: sent?.state ?? NOTHING, told }, youth };
  });
}

/** The requests of a page. */
const sentIn = (page: unknown): readonly Sent[] =>
  (page as { readonly edges: readonly { readonly node: Sent }[] }).edges.map(({ node }) => node);

/** What is said of a request that is not to be found. */
const NOTHING = 'nothing';

const SENT = '{ sentConsentRequests(first: 50) { edges { node { id state categories { category answer } } } } }';
const RECEIVED = '{ me { consentRequests(first: 50) { edges { node { id state } } } } }';
