import { BodyShort } from '@navikt/ds-react';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { ask } from '../api/use-asked';
import { RegisteredAsDocument, type RegisteredAsQuery } from '../generated/graphql';
import { PageLink } from '../shared/page-link';
import { useDates, useText } from '../texts/language';

type Registered = NonNullable<NonNullable<NonNullable<RegisteredAsQuery['youths']>[number]>['registeredAs']>;

/** Who a youth is; `null` where that could not be had, and nothing as long as it is on its way. */
type Names = ReadonlyMap<string, Registered | null>;

const Known = createContext<{ readonly names: Names; readonly want: (id: string) => void } | null>(null);

/** The API names at most so many youths in one answer. */
const MOST = 50;

/**
 * Asks who the youths of a page are, each once, since each look stands in the youth's log. What is wanted at the same time is asked for
 * together. It is kept as long as the page is shown.
 */
export function YouthNames({ children }: { readonly children: ReactNode }) {
  const [names, setNames] = useState<Names>(new Map());
  const wanted = useRef({ asked: new Set<string>(), next: new Set<string>() });
  const want = useCallback((id: string) => {
    const { asked, next } = wanted.current;
    if (asked.has(id)) return;
    asked.add(id);
    next.add(id);
    if (next.size === 1) queueMicrotask(() => void askAll());
    async function askAll(): Promise<void> {
      const ids = [...next];
      next.clear();
      for (let from = 0; from < ids.length; from += MOST) {
        const some = ids.slice(from, from + MOST);
        const { data } = await ask(RegisteredAsDocument, { ids: some });
        const found = new Map(data?.youths?.map((youth) => [youth?.id, youth?.registeredAs ?? null]));
        setNames((before) => new Map([...before, ...some.map((each) => [each, found.get(each) ?? null] as const)]));
      }
    }
  }, []);
  const known = useMemo(() => ({ names, want }), [names, want]);
  return <Known value={known}>{children}</Known>;
}

/** Who a youth is, asked for when it is first shown. */
export function useYouthName(id: string): Registered | null | undefined {
  const known = useContext(Known);
  if (known === null) throw new Error('outside of YouthNames');
  const { names, want } = known;
  useEffect(() => want(id), [id, want]);
  return names.get(id);
}

/**
 * The way to a page of a youth: name and date of birth, and the id that stands in letters and tables. Where several ways are of one youth,
 * each is named by what it is of as well.
 */
export function YouthLink({ id, to, of }: { readonly id: string; readonly to: string; readonly of?: string }) {
  const t = useText();
  const { day } = useDates();
  const who = useYouthName(id);
  const isNamed = who !== null && who !== undefined;
  const said = isNamed
    ? t('officer.youth.named', { name: who.name, born: day(who.birthDate) })
    : t('officer.work.youth', { id });
  const link = (
    <PageLink to={to} {...(of === undefined ? {} : { named: `${said}: ${of}` })}>
      {said}
    </PageLink>
  );
  if (!isNamed) return link;
  return (
    <>
      {link}
      <BodyShort size="small">{id}</BodyShort>
    </>
  );
}
