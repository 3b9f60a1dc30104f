/** What the server answered. */
export interface PictureAnswer {
  readonly data?: { readonly youth?: Record<string, unknown> | null } | null;
  readonly errors?: readonly PictureError[];
}

export interface PictureError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly consent?: { readonly category: string; readonly owner: string; readonly remedy: string };
  };
}

/** One decision of `Youth.access`. */
interface Access {
  readonly category: string;
  readonly decision: 'PERMIT' | 'DENY';
  readonly reason: string | null;
}

/** A line of the table: what came, and on which basis; or what was withheld. */
export interface PictureRow {
  readonly agency: string;
  readonly field: string;
  readonly value: string;
  readonly basis: string;
}

const AGENCIES = ['childWelfare', 'nav', 'outreach', 'housing'] as const;

/** The lines of the picture, agency by agency, in the order asked. */
export function pictureRows(
  { data, errors = [] }: PictureAnswer,
  categoriesOf: ReadonlyMap<string, readonly string[]>,
): readonly PictureRow[] {
  const youth = data?.youth ?? {};
  const access = new Map(((youth['access'] ?? []) as readonly Access[]).map((each) => [each.category, each]));
  const withheld = new Map(errors.map((error) => [(error.path ?? []).join('.'), error]));

  function row(agency: string, key: string, path: string, value: unknown): readonly PictureRow[] {
    const error = withheld.get(path);
    if (error !== undefined) {
      const consent = error.extensions?.consent;
      return [
        { agency, field: key, value: '— withheld', basis: consent === undefined ? error.message : consent.category },
      ];
    }
    const bases = (categoriesOf.get(`${typeOf(agency)}.${key}`) ?? []).map((each) => access.get(each)?.reason ?? '');
    const basis = bases.find((each) => each !== '') ?? '';
    const inside = [...withheld.keys()]
      .filter((each) => each.startsWith(`${path}.`))
      .map((each) => each.slice(path.length + 1));
    return [
      {
        agency,
        field: key,
        value: inWords(value) + (inside.length === 0 ? '' : `\n(withheld: ${inside.join(', ')})`),
        basis,
      },
    ];
  }

  const person = ['name', 'birthDate', 'selfPresentation'].flatMap((key) =>
    row('youth', key, `youth.${key}`, youth[key]),
  );
  const records = AGENCIES.flatMap((agency) => {
    const held = youth[agency] as Record<string, unknown> | null | undefined;
    if (held === null || held === undefined) return row(agency, '', `youth.${agency}`, null);
    return Object.entries(held).flatMap(([key, value]) => row(agency, key, `youth.${agency}.${key}`, value));
  });
  return [...person, ...records];
}

/** The type that holds an agency's part of the picture. */
const typeOf = (agency: string): string =>
  agency === 'youth' ? 'Youth' : `${agency.charAt(0).toUpperCase()}${agency.slice(1)}Records`;

/** A value as a person reads it: members on lines of their own, lists as bullets, nothing as a dash. */
function inWords(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) {
    return value.length === 0
      ? '–'
      : (value as unknown[]).map((each) => `• ${inWords(each).replaceAll('\n', ', ')}`).join('\n');
  }
  if (typeof value !== 'object') return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  const members = Object.entries(value).filter(
    ([, each]) => each !== null && !(Array.isArray(each) && each.length === 0),
  );
  return members.map(([key, each]) => `${key}: ${inWords(each)}`).join('\n');
}
