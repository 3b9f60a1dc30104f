import { newId, type Purpose } from '@brobygger/domain';
import { ORGANISATIONS, YOUTHS } from '@brobygger/demo';
import { runsEveryBlockAt } from '@brobygger/testkit';
import { Kind, parse, type OperationDefinitionNode, type TypeNode } from 'graphql';
import type { DemoWorld } from './demo-world';
import { operationOf } from './page-examples';

/** A persona who reads a page, and the purpose for which they ask. */
type Reader = readonly [persona: string, purpose: Purpose | null];

const workers = (...personas: readonly string[]): readonly Reader[] => personas.map((persona) => [persona, 'B107']);
const OUTREACH = workers('uteseksjonen', '22b', 'leader-uteseksjonen');
const CHILD_WELFARE = workers('child-welfare-bjerke');
const HOUSING = workers('housing-22b', 'leader-bolig22b');
const LEADERS = workers(
  'leader-22b',
  'leader-uteseksjonen',
  'leader-bolig22b',
  'leader-nav-ostbyen',
  'leader-child-welfare-bjerke',
);
const ANYBODY: readonly Reader[] = [
  ['nav-ostbyen', 'B101'],
  ...workers('nav-ostbyen', 'nav-bjerke'),
  ['leila', null],
  ['consent-officer', null],
];

/** The operations of each page, and who asks them. What else pages show of operations is told as a story by the tests of those pages. */
const asked = [
  [runsEveryBlockAt('docs/leader.md', 'graphql'), LEADERS],
  [runsEveryBlockAt('docs/housing-worker.md', 'graphql'), HOUSING],
  [runsEveryBlockAt('docs/child-welfare-worker.md', 'graphql'), CHILD_WELFARE],
  [runsEveryBlockAt('docs/outreach-worker.md', 'graphql'), OUTREACH],
  [runsEveryBlockAt('docs/youth.md', 'graphql'), [['leila', null]]],
  [runsEveryBlockAt('docs/youth.nb.md', 'graphql'), [['leila', null]]],
  [runsEveryBlockAt('docs/youth.nn.md', 'graphql'), [['leila', null]]],
  [runsEveryBlockAt('docs/frontend-developer.md', 'graphql'), ANYBODY],
  [runsEveryBlockAt('docs/dpia.md', 'graphql'), [['data-protection-officer', null]]],
] as const satisfies readonly (readonly [ReturnType<typeof runsEveryBlockAt>, readonly Reader[]])[];

const operations = asked.flatMap(([blocks, readers]) =>
  blocks.map((block) => [`${block.where} ${operationOf(block.text).name}`, block, readers] as const),
);

/** What an example of a page is never answered with, whoever it is about: it says that the example is wrong, not that nobody is there. */
const WRONG = new Set([
  ...['BAD_USER_INPUT', 'FORBIDDEN_ROLE', 'PURPOSE_REQUIRED', 'PURPOSE_NOT_OPEN', 'UNAUTHENTICATED'],
  ...['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_TOO_LARGE', 'INTERNAL_SERVER_ERROR'],
]);

/** What operations name that must be there, by their variables. */
type Known = Readonly<Record<string, string>>;

const ORGANISATIONS_NAMED: Known = {
  houseId: ORGANISATIONS.bolig22b.id,
  otherHouseId: ORGANISATIONS.staffedHouse.id,
  // Who takes what child welfare hands over, and who takes concerns.
  receiverId: ORGANISATIONS.bolig22b.id,
  receiver: ORGANISATIONS.childWelfareTrondheim.id,
};

/** A value of the type, where it must have one: a youth of the demo world, and else what nobody has. */
function valueOf(name: string, type: TypeNode, known: Known, today: string): unknown {
  if (type.kind !== Kind.NON_NULL_TYPE) return undefined;
  const named = type.type.kind === Kind.NAMED_TYPE ? type.type.name.value : '';
  if (named === 'ID') return /^(id|youth|youthId)$/.test(name) ? YOUTHS.leila.id : (known[name] ?? newId());
  if (named === 'Int') return name === 'year' ? Number(today.slice(0, 4)) : 1;
  if (named === 'LocalDate') return today;
  return name === 'operation' ? '{ me { id } }' : '15820800904';
}

function variablesOf(text: string, known: Known, today: string): Readonly<Record<string, unknown>> {
  const [operation] = parse(text).definitions as readonly OperationDefinitionNode[];
  return Object.fromEntries(
    (operation?.variableDefinitions ?? []).map(({ variable: { name }, type }) => [
      name.value,
      valueOf(name.value, type, known, today),
    ]),
  );
}

/** Each operation of the pages is one that its reader may ask, as it stands. */
export function tellEveryOperation(world: () => DemoWorld, today: string): void {
  let known = ORGANISATIONS_NAMED;
  beforeAll(async () => {
    const [plan] = await world().query<{ readonly id: string }>(
      'child-welfare',
      'select id::text as id from measures_plan where youth_id = $1',
      [YOUTHS.leila.id],
    );
    known = { ...known, planId: plan?.id ?? '' };
  });

  test.each(operations)('%s is asked as it stands', async (_where, block, readers) => {
    const text = block.use();
    const faults: unknown[] = [];
    for (const [persona, purpose] of readers) {
      const { errors } = await world().ask(persona, purpose, text, variablesOf(text, known, today));
      const wrong = errors.filter(({ extensions }) => WRONG.has(extensions.code));
      if (wrong.length === 0) return;
      faults.push([persona, wrong]);
    }
    expect(faults).toEqual([]);
  });
}
