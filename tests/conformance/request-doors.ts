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
  {
    moment,
    requests,
    ids,
  }: { readonly moment: Moment; readonly requests: StateOfFacts['requests']; readonly ids: Ids },
): Promise<readonly OtherAnswer[]> {
  if (moment.requests.length === 0) return [];
  const { json } = await world.ask(ids.caller('youth'), RECEIVED);
  const received = sentIn((json.data?.['me'] as Readonly<Record<string, unknown>>)['consentRequests']);
  const senders = new Map<string, readonly Sent[]>();
  for (const { by } of requests) {
    if (senders.has(by)) continue;
    const answer = await world.ask(ids.caller(by), SENT, {}, { purpose: 'B107' });
    senders.set(by, sentIn(answer.json.data?.['sentConsentRequests']));
  }
  return moment.requests.flatMap(({ request: name, asker, youth }) => {
    const of = (door: string, what: string, expected: string, told: string | undefined): OtherAnswer => ({
      door,
      question: `${what} of ${name}`,
      expected,
      told: told ?? NOTHING,
    });
    const id = ids.sent(name);
    const by = requests.find((each) => each.name === name)?.by ?? '';
    const sent = senders.get(by)?.find((each) => each.id === id);
    const told = new Map(sent?.categories.map(({ category, answer }) => [category, answer]));
    return [
      of('asker', 'the state', asker.state, sent?.state),
      ...Object.entries(asker.told).map(([category, answer]) => of('asker', category, answer, told.get(category))),
      of('asked', 'the state', youth ?? NOTHING, received.find((each) => each.id === id)?.state),
    ];
  });
}

/** The requests of a page. */
const sentIn = (page: unknown): readonly Sent[] =>
  (page as { readonly edges: readonly { readonly node: Sent }[] }).edges.map(({ node }) => node);

/** What is said of a request that is not to be found. */
const NOTHING = 'nothing';

const SENT = '{ sentConsentRequests(first: 50) { edges { node { id state categories { category answer } } } } }';
const RECEIVED = '{ me { consentRequests(first: 50) { edges { node { id state } } } } }';
