import {
  AddressProtection,
  Agency,
  Assurance,
  Basis,
  DataCategory,
  EMERGENCY_CATEGORIES,
  Profession,
  Purpose,
  Role,
  StatedReason,
} from '@brobygger/domain';
import { DenyCode } from '@brobygger/consent-engine';
import { z } from 'zod';

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const category = z.enum(DataCategory);
const named = z.string().min(1);

/** One or several: each makes a question of its own. */
const each = <Item extends z.ZodType>(item: Item) =>
  z.union([item.transform((one) => [one]), z.array(item).min(1)]) as z.ZodType<readonly z.output<Item>[]>;

/** What is expected, as it is written: `permit CONSENT`, `deny NO_BASIS`. */
const expectation = z.string().transform((text, context) => {
  const [effect, reason = '', ...more] = text.split(' ');
  if (effect === 'permit' && Object.hasOwn(Basis, reason) && reason !== Basis.OVERSIGHT && more.length === 0) {
    return { effect, reason: reason as Exclude<Basis, 'OVERSIGHT'> } as const;
  }
  if (effect === 'deny' && Object.hasOwn(DenyCode, reason) && more.length === 0) {
    return { effect, reason: reason as DenyCode } as const;
  }
  context.addIssue({ code: 'custom', message: 'neither `permit` with a basis nor `deny` with a code' });
  return z.NEVER;
});

const question = z.strictObject({
  ask: z.strictObject({
    who: each(named),
    purpose: each(z.enum(Purpose).nullable()),
    category: each(category),
    /** Whether it is about those fields of the category that tell where the youth is. */
    placesYouth: z.boolean().default(false),
    order: named.nullable().default(null),
    reason: z.enum(StatedReason).nullable().default(null),
    about: z.enum(['youth', 'nobody']).default('youth'),
  }),
  expect: expectation,
  /** The consent that it rests on. */
  on: named.optional(),
});

const consent = z.strictObject({
  name: named.optional(),
  to: named,
  purpose: z.enum(Purpose),
  categories: each(category),
  from: moment,
  until: moment,
  guardianLapses: moment.nullable().default(null),
  withdrawn: moment.nullable().default(null),
});

const order = z.strictObject({
  name: named,
  of: named,
  given: moment,
  ended: moment.nullable().default(null),
  released: z.array(category).default([]),
  refused: z.array(category).default([]),
});

const service = z.strictObject({ organisation: named, from: moment, until: moment.nullable().default(null) });

const facts = z
  .strictObject({
    youth: z
      .strictObject({
        born: z.iso.date().default('2007-11-20'),
        protection: z.enum(AddressProtection).default('UNGRADED'),
      })
      .default({ born: '2007-11-20', protection: 'UNGRADED' }),
    services: z.array(service).default([]),
    assigned: z.array(named).default([]),
    consents: z.array(consent).default([]),
    orders: z.array(order).default([]),
    blocks: z.array(named).default([]),
    conflicts: z.array(named).default([]),
    emergencies: z
      .array(
        z.strictObject({
          organisation: named,
          opened: moment,
          closes: moment,
          categories: z.array(category).default([...EMERGENCY_CATEGORIES]),
        }),
      )
      .default([]),
  })
  .prefault({});

/** What somebody does between two moments, at the second of them. */
const change = z.union([
  z.strictObject({ withdraw: named, by: z.enum(['youth', 'officer', 'authority']) }),
  z.strictObject({ give: consent.omit({ from: true, guardianLapses: true, withdrawn: true }) }),
  z.strictObject({ block: named }),
  z.strictObject({ unblock: named }),
  z.strictObject({ protect: z.enum(AddressProtection) }),
  z.strictObject({ endService: named }),
  z.strictObject({ endOrder: named }),
]);

const step = z.strictObject({ at: moment, change: z.array(change).default([]), questions: z.array(question).min(1) });

/** One scenario as it is written. */
const scenario = z.strictObject({
  scenario: named,
  law: z.string().optional(),
  facts,
  at: moment,
  questions: z.array(question).min(1),
  then: z.array(step).default([]),
});

/** A file of scenarios. */
export const ScenarioFile = z.array(scenario).min(1);

const organisation = z.strictObject({ agency: z.enum(Agency) });
const person = z.strictObject({
  organisation: named.optional(),
  role: z.enum(Role).default('CASEWORKER'),
  assurance: z.enum(Assurance).default('SUBSTANTIAL'),
  profession: z.enum(Profession).optional(),
  isNameless: z.boolean().default(false),
});

/** Who is in every scenario. */
export const CastFile = z.strictObject({
  organisations: z.record(named, organisation),
  people: z.record(named, person),
});

export type Scenario = z.output<typeof scenario>;
export type ScenarioFacts = Scenario['facts'];
export type Change = z.output<typeof change>;
export type WrittenQuestion = z.output<typeof question>;
export type Cast = z.output<typeof CastFile>;
export type Expected = WrittenQuestion['expect'];
