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
  RULE_CODES,
  Signer,
  StatedReason,
  GuardianKind,
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

/** A guardian of the youth: by name alone, one of whom the register has told no kind. */
const guardian = z.union([
  named.transform((who) => ({ who, as: 'UNKNOWN' as const })),
  z.strictObject({ who: named, as: z.enum(GuardianKind) }),
]);

/** What holds when a scenario begins. */
export const FactsBody = z
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
    guardians: z.array(guardian).default([]),
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

/** The rule by which what somebody does is refused; left out, it is carried out. */
const refused = z.enum(RULE_CODES).optional();

/** What is said yes to, under a name of its own: by it the scenario speaks of it, and of the consent that comes of it. */
const draft = z.strictObject({
  name: named,
  to: named,
  purpose: z.enum(Purpose),
  categories: each(category),
  until: moment,
});

/** What somebody does between two moments, at the second of them. */
export const ChangeBody = z.union([
  z.strictObject({ withdraw: named, by: z.enum(['youth', 'officer', 'authority']) }),
  /** Some of its categories are taken back. What takes its place, for the rest, may be named. */
  z.strictObject({
    withdraw: named,
    categories: z.array(category).min(1),
    rest: named.optional(),
    by: z.enum(['youth', 'officer']),
  }),
  z.strictObject({
    give: consent.omit({ from: true, withdrawn: true }),
    /** A guardian of `facts.guardians` who signs too, on a paper that an officer enters. */
    guardian: named.optional(),
    /** Who has signed; the youth alone, unless said otherwise. */
    signedBy: z.array(z.enum(Signer)).optional(),
    /** Of what guardians signed for a child: whether the child was heard. */
    heard: z.boolean().optional(),
    refused,
  }),
  /** The youth says yes to what guardians must sign too, and sends it to them. */
  z.strictObject({ sign: draft, sendTo: each(named), refused }),
  /** A guardian answers; `lapses` where it is given by that, and when the guardians' signatures end. */
  z.strictObject({
    signing: named,
    by: named,
    says: z.enum(['yes', 'no']),
    lapses: moment.optional(),
    refused,
  }),
  z.strictObject({ takeBack: named, refused }),
  z.strictObject({
    request: z.strictObject({ name: named, by: named, purpose: z.enum(Purpose), categories: each(category) }),
    refused,
  }),
  /** The youth answers, each category on its own. */
  z.strictObject({
    answer: named,
    yes: z.array(category).default([]),
    no: z.array(category).default([]),
    until: moment.optional(),
    refused,
  }),
  z.strictObject({ cancel: named, by: named, refused }),
  z.strictObject({ block: named }),
  z.strictObject({ unblock: named }),
  z.strictObject({ protect: z.enum(AddressProtection) }),
  z.strictObject({ endService: named }),
  z.strictObject({ endOrder: named }),
]);

/** Who must sign a consent to the category today. */
const signatures = z.strictObject({
  to: named,
  purpose: z.enum(Purpose),
  category: each(category),
  expect: z.array(z.enum(Signer)).min(1),
});

/** How a request stands: to who sent it, of each category, and to the youth. */
const standing = z.strictObject({
  request: named,
  asker: z.strictObject({
    state: z.enum(['OPEN', 'EXPIRED', 'CANCELLED']),
    told: z.partialRecord(category, z.enum(['GIVEN', 'NOT_ANSWERED'])),
  }),
  /** Left out: it never reached the youth. */
  youth: z.enum(['PENDING', 'APPROVED', 'PARTIAL', 'DENIED', 'EXPIRED', 'CANCELLED']).optional(),
});

const asked = {
  questions: z.array(question).default([]),
  signatures: z.array(signatures).default([]),
  requests: z.array(standing).default([]),
};
const asksSomething = (moment: Readonly<Record<keyof typeof asked, readonly unknown[]>>): boolean =>
  moment.questions.length + moment.signatures.length + moment.requests.length > 0;
const NOTHING_ASKED = { error: 'nothing is asked' };

const step = z
  .strictObject({ at: moment, change: z.array(ChangeBody).default([]), ...asked })
  .refine(asksSomething, NOTHING_ASKED);

/** One scenario as it is written. */
const scenario = z
  .strictObject({
    scenario: named,
    law: z.string().optional(),
    facts: FactsBody,
    at: moment,
    ...asked,
    then: z.array(step).default([]),
  })
  .refine((written) => asksSomething(written) || written.then.length > 0, NOTHING_ASKED);

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
export type Change = z.output<typeof ChangeBody>;
export type WrittenQuestion = z.output<typeof question>;
export type WrittenSignatures = z.output<typeof signatures>;
export type RequestStanding = z.output<typeof standing>;
export type Cast = z.output<typeof CastFile>;
export type Expected = WrittenQuestion['expect'];
