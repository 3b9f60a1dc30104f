import { IsIn, Length, Max, ValidateNested } from 'class-validator';
import { validateInput } from './validate-input';

class Step {
  @Length(1, 10)
  task: string;

  constructor(task: string) {
    this.task = task;
  }
}

class Plan {
  @Length(1, 10)
  goal = 'a flat';

  @Max(7)
  @IsIn([1, 2, 3])
  weeks = 1;

  @ValidateNested({ each: true })
  steps: readonly Step[] = [];
}

const planOf = (changes: Partial<Plan>): Plan => Object.assign(new Plan(), changes);

/** What the asker is told of the input, or null where it is taken. */
const faultOf = (value: unknown): Promise<{ message: string; extensions: Record<string, unknown> } | null> =>
  validateInput(value).then(
    () => null,
    (fault: unknown) => fault as { message: string; extensions: Record<string, unknown> },
  );

test('an input that holds is taken', async () => {
  expect(await faultOf(planOf({ steps: [new Step('ring'), new Step('write')] }))).toBeNull();
});

test('the fault of a field is told by its path, in words, and without the value', async () => {
  const fault = await faultOf(planOf({ goal: 'a flat of her own' }));
  expect(fault?.message).toBe('`input.goal` must be shorter than or equal to 10 characters');
  expect(fault?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.goal' });
  expect(JSON.stringify(fault)).not.toContain('of her own');
});

test('a fault in a list of inputs is told by its place', async () => {
  const fault = await faultOf(planOf({ steps: [new Step('ring'), new Step('')] }));
  expect(fault?.extensions['argument']).toBe('input.steps[1].task');
});

test('all faults are told at once, of one field as of several', async () => {
  const fault = await faultOf(planOf({ goal: '', weeks: 9, steps: [new Step('')] }));
  const faults = fault?.extensions['faults'] as readonly { readonly path: string }[];
  expect(faults.map(({ path }) => path).sort()).toEqual([
    'input.goal',
    'input.steps[0].task',
    'input.weeks',
    'input.weeks',
  ]);
});

test.each([
  ['a text', 'x'],
  ['a number', 7],
  ['nothing', null],
  ['no value', undefined],
  ['an object of no class', { goal: '' }],
])('%s is no input object and is left to its type', async (_what, value) => {
  expect(await faultOf(value)).toBeNull();
});
