import { consentOfRequest } from './consent-of-request';
import { SuiteMalformed } from './suite-malformed';
import type { Cast, Change, Scenario } from './suite-schema';

/** Whom the youth of the scenario is among those who ask. */
const YOUTHS = ['youth', 'another-youth'];

/** What a scenario names, by what it is: the places that speak of it, and whom they speak of. */
interface Names {
  readonly of: string;
  readonly at: string;
  readonly known: readonly string[];
  readonly used: readonly string[];
}

/** Holds every name of a scenario against what it, or the cast, calls so. @throws SuiteMalformed */
export function assertNamed(place: string, scenario: Scenario, cast: Cast): void {
  for (const { of, at, known, used } of namesIn(scenario, cast)) {
    for (const name of used.filter((each) => !known.includes(each))) {
      throw new SuiteMalformed(`${place}.${at}: no ${of} is called \`${name}\` (${scenario.scenario})`);
    }
  }
  const moments = [scenario.at, ...scenario.then.map((step) => step.at)].map((moment) => moment.getTime());
  if (moments.some((moment, n) => n > 0 && moment <= (moments[n - 1] ?? 0))) {
    throw new SuiteMalformed(`${place}.then: time goes forward (${scenario.scenario})`);
  }
}

function namesIn({ facts, then, ...first }: Scenario, cast: Cast): readonly Names[] {
  const changes = then.flatMap(({ change }) => change);
  const moments = [first, ...then];
  const asked = moments.flatMap(({ questions }) => questions);
  const given = changes.flatMap((change) => ('give' in change ? [change.give] : []));
  const signings = changes.flatMap((change) => ('sign' in change ? [change.sign] : []));
  const requests = changes.flatMap((change) => ('request' in change ? [change.request] : []));
  const organisations = { of: 'organisation', known: Object.keys(cast.organisations) };
  const people = { of: 'person', known: [...Object.keys(cast.people), ...YOUTHS] };
  const consents = {
    of: 'consent',
    known: [
      ...[...facts.consents, ...given, ...signings].flatMap(({ name }) => name ?? []),
      ...changes.flatMap((change) => ('rest' in change && change.rest !== undefined ? [change.rest] : [])),
      ...requests.flatMap(({ name, categories }) => categories.map((category) => consentOfRequest(name, category))),
    ],
  };
  const request = { of: 'request', known: requests.map(({ name }) => name) };
  return [
    {
      ...organisations,
      at: 'facts',
      used: [
        ...facts.services.map(({ organisation }) => organisation),
        ...[...facts.consents, ...given, ...signings].map(({ to }) => to),
        ...facts.orders.map(({ of }) => of),
        ...facts.emergencies.map(({ organisation }) => organisation),
      ],
    },
    { ...organisations, at: 'signatures', used: moments.flatMap(({ signatures }) => signatures.map(({ to }) => to)) },
    {
      ...consents,
      at: 'then',
      used: changes.flatMap((change) => ('withdraw' in change ? [change.withdraw] : [])),
    },
    {
      ...people,
      at: 'facts',
      used: [...facts.blocks, ...facts.conflicts, ...facts.assigned, ...facts.guardians.map(({ who }) => who)],
    },
    { ...people, at: 'questions', used: asked.flatMap(({ ask }) => [...ask.who]) },
    { ...people, at: 'then', used: changes.flatMap(actingIn) },
    {
      of: 'signing',
      at: 'then',
      known: signings.map(({ name }) => name),
      used: changes.flatMap((change) =>
        'signing' in change ? [change.signing] : 'takeBack' in change ? [change.takeBack] : [],
      ),
    },
    {
      ...request,
      at: 'then',
      used: changes.flatMap((change) =>
        'answer' in change ? [change.answer] : 'cancel' in change ? [change.cancel] : [],
      ),
    },
    {
      ...request,
      at: 'requests',
      used: moments.flatMap(({ requests: standing }) => standing.map((each) => each.request)),
    },
    { ...consents, at: 'questions', used: asked.flatMap(({ on }) => on ?? []) },
    {
      of: 'order',
      at: 'questions',
      known: facts.orders.map(({ name }) => name),
      used: asked.flatMap(({ ask }) => ask.order ?? []),
    },
  ];
}

/** The people of the cast who act in a change. */
function actingIn(change: Change): readonly string[] {
  if ('sign' in change) return change.sendTo;
  if ('signing' in change || 'cancel' in change) return [change.by];
  if ('request' in change) return [change.request.by];
  return 'give' in change && change.guardian !== undefined ? [change.guardian] : [];
}
