import { isServiceName, ownerOf, type Language, type Owner } from '@brobygger/domain';
import type { GraphQLFormattedError } from 'graphql';
import { chronological, isRecord } from './chronological';
import type { PlannedPart } from './copy-plan';
import { headingOf, ownerTitle } from './copy-texts';
import type { Followed } from './follow-pages';

/** What became of a part. An outage is never told as nothing. */
export type PartState = 'TOLD' | 'NOTHING' | 'WITHHELD' | 'NOT_ANSWERED' | 'NOT_WHOLE';

/** One part of a copy, as it is told. */
export interface CopyPart {
  readonly heading: string;
  /** The name in the schema, for who asks further; absent of the plain values. */
  readonly field?: string;
  readonly owner: Owner;
  readonly state: PartState;
  /** Who did not answer, in words; absent where everybody did. */
  readonly notAnswered?: readonly string[];
  /** The fields below that are withheld, by dots. */
  readonly withheld?: readonly string[];
  /** Where the rest begins, to be asked for with GraphQL, where there was more than is copied. */
  readonly restAfter?: string;
  readonly content?: unknown;
  readonly parts?: readonly CopyPart[];
}

/** The answer to a field that is withheld; every other error says that somebody could not answer. */
const REFUSALS: ReadonlySet<unknown> = new Set(['UNAUTHORIZED_FIELD_OR_TYPE', 'FORBIDDEN_ROLE']);

type Path = readonly (string | number)[];

/** The part as it is told. */
export function tellPart(planned: PlannedPart, { value, errors, rest }: Followed, language: Language): CopyPart {
  const { field, owner, parts } = planned;
  const at: Path = field === null ? ['me'] : ['me', field];
  const told = tell({ ...planned, at, value, errors, isCut: rest !== null, language });
  const cut = rest === null || rest.from === null ? {} : { restAfter: rest.from };
  if (parts.length === 0 || !isRecord(value)) return { ...told, ...cut };
  const { content: _content, state: _state, ...head } = told;
  const below = parts.map((part) =>
    tell({ ...part, owner, at: [...at, part.field], value: value[part.field] ?? null, errors, isCut: false, language }),
  );
  return { ...head, state: stateOfAll(below), parts: below };
}

function tell(part: {
  readonly field: string | null;
  readonly category: PlannedPart['category'];
  readonly owner: Owner;
  readonly at: Path;
  readonly value: unknown;
  readonly errors: readonly GraphQLFormattedError[];
  readonly isCut: boolean;
  readonly language: Language;
}): CopyPart {
  const { field, owner, at, value, errors, isCut, language } = part;
  const here = errors.filter(({ path = [] }) => isOn(path, at));
  const refused = here.filter(isRefusal);
  const lost = here.filter((error) => !isRefusal(error));
  const withheld = unique(
    refused.filter(({ path = [] }) => path.length > at.length).map(({ path = [] }) => nameOf(path)),
  );
  const away = unique(lost.map((error) => ownerTitle(awayIn(error, owner), language)));
  const isAbsent = value === null || value === undefined;
  const state = ((): PartState => {
    if (isAbsent && lost.length > 0) return 'NOT_ANSWERED';
    if (isAbsent && isCut) return 'NOT_ANSWERED';
    if (lost.length > 0 || isCut) return 'NOT_WHOLE';
    if (isAbsent) return refused.length > 0 ? 'WITHHELD' : 'NOTHING';
    return Array.isArray(value) && value.length === 0 ? 'NOTHING' : 'TOLD';
  })();
  return {
    heading: headingOf(part, language),
    ...(field === null ? {} : { field }),
    owner,
    state,
    ...(away.length === 0 ? {} : { notAnswered: away }),
    ...(withheld.length === 0 ? {} : { withheld }),
    ...(isAbsent ? {} : { content: chronological(value) }),
  };
}

/** What is said of the records of an agency as a whole. */
function stateOfAll(parts: readonly CopyPart[]): PartState {
  const states = new Set(parts.map(({ state }) => state));
  const [only] = states;
  if (only !== undefined && states.size === 1) return only;
  if (states.has('NOT_ANSWERED') || states.has('NOT_WHOLE')) return 'NOT_WHOLE';
  return states.has('TOLD') ? 'TOLD' : 'WITHHELD';
}

/** Whether an error is of the part, of something in it, or of all that it stands in. */
const isOn = (path: Path, at: Path): boolean => path.slice(0, at.length).every((step, n) => step === at[n]);

const isRefusal = ({ extensions }: GraphQLFormattedError): boolean => REFUSALS.has(extensions?.['code']);

/** Who is away: the service that the error names, the registry where it could not be asked, or else who owns the part. */
function awayIn({ extensions }: GraphQLFormattedError, owner: Owner): Owner {
  const service = extensions?.['service'];
  if (isServiceName(service)) return ownerOf(service);
  return extensions?.['code'] === 'REGISTRY_UNAVAILABLE' ? 'CONSENT' : owner;
}

/** The way from the youth to a field: rows and pages have no names. */
const nameOf = (path: Path): string =>
  path
    .slice(1)
    .filter((step) => typeof step === 'string' && step !== 'edges' && step !== 'node')
    .join('.');

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];
