import { BodyLong, Button, Heading, Loader, VStack } from '@navikt/ds-react';
import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from 'react';
import { BrowserRouter, Link, Navigate, Route, Routes, useLocation } from 'react-router';
import { Layout } from './layout/layout';
import { placeAt, placesOf, type Place } from './places';
import { IdleWarning } from './session/idle-warning';
import { LoginPage } from './session/login-page';
import { MembershipPage } from './session/membership-page';
import { SessionProvider, useSession } from './session/session';
import { DraftAlert } from './shared/draft-alert';
import { PageBoundary } from './shared/page-boundary';
import { Unreachable } from './shared/unreachable';
import { LanguageProvider, useText } from './texts/language';

const StatementPage = lazy(async () => ({
  default: (await import('./statement/statement-page')).StatementPage,
}));

const CopyInPersonPage = lazy(async () => ({
  default: (await import('./copy-in-person/copy-in-person-page')).CopyInPersonPage,
}));

const CheckReceiptPage = lazy(async () => ({
  default: (await import('./receipts/check-receipt-page')).CheckReceiptPage,
}));

/** Read by whoever comes, logged in or not. */
const READ_BY_ALL: Readonly<Record<string, ComponentType>> = {
  '/statement': StatementPage,
  '/check-receipt': CheckReceiptPage,
};

/** For who has a code, and no login. */
const COPY_IN_PERSON = '/copy-in-person';

/** The whole of it. */
export function App() {
  return (
    <LanguageProvider>
      <BrowserRouter basename="/console">
        <SessionProvider>
          <Shown />
        </SessionProvider>
      </BrowserRouter>
    </LanguageProvider>
  );
}

function Shown() {
  const { state, look } = useSession();
  const { pathname } = useLocation();
  const t = useText();
  const OpenPage = READ_BY_ALL[pathname];
  if (OpenPage !== undefined) {
    const caller = state.is === 'in' ? state.who.caller : null;
    return (
      <Layout places={caller === null ? [] : placesOf(caller)}>
        <Suspense fallback={<Loader title={t('state.loading')} />}>
          <OpenPage />
        </Suspense>
        {state.is === 'in' && <IdleWarning leftSeconds={state.who.leftSeconds} />}
      </Layout>
    );
  }
  if (state.is === 'looking') {
    return (
      <Layout places={[]}>
        <Loader title={t('state.loading')} />
      </Layout>
    );
  }
  if (state.is === 'unreachable') {
    return (
      <Layout places={[]}>
        <Heading level="1" size="large" spacing>
          {t('app.name')}
        </Heading>
        <Unreachable again={() => void look()} />
      </Layout>
    );
  }
  if (pathname === COPY_IN_PERSON) {
    const isSomebodyIn = state.is === 'in';
    return (
      <Layout places={[]}>
        <Suspense fallback={<Loader title={t('state.loading')} />}>
          <CopyInPersonPage key={String(isSomebodyIn)} isSomebodyIn={isSomebodyIn} />
        </Suspense>
        {state.is === 'in' && <IdleWarning leftSeconds={state.who.leftSeconds} />}
      </Layout>
    );
  }
  if (state.is === 'nobody') {
    return (
      <Layout places={[]}>
        <LoginPage ended={state.ended} />
      </Layout>
    );
  }
  const { caller, memberships, leftSeconds } = state.who;
  const hasSeveral = memberships.length > 1;
  const places = caller === null ? [] : placesOf(caller);
  return (
    <Layout places={places}>
      {caller === null ? (
        <MembershipPage memberships={memberships} />
      ) : (
        <Pages places={places} choice={hasSeveral ? <MembershipPage memberships={memberships} /> : null} />
      )}
      <DraftAlert />
      <IdleWarning leftSeconds={leftSeconds} />
    </Layout>
  );
}

function Pages({ places, choice }: { readonly places: readonly Place[]; readonly choice: ReactNode }) {
  const t = useText();
  const { pathname } = useLocation();
  const place = placeAt(places, pathname);
  const title = place === undefined ? t('app.name') : `${t(place.title)} – ${t('app.name')}`;
  const titlesItself = place?.titlesItself === true;
  useEffect(() => {
    if (!titlesItself) document.title = title;
  }, [title, titlesItself]);
  useEffect(() => {
    // A page that was gone to is read from its top, by whoever listens to it too. Only then: whoever types is not moved.
    document.getElementById('content')?.focus();
    scrollTo(0, 0);
  }, [pathname]);
  const [first] = places;
  if (first === undefined) {
    return (
      <VStack gap="space-16">
        <Heading level="1" size="large">
          {t('home.title')}
        </Heading>
        <BodyLong>{t('home.none')}</BodyLong>
      </VStack>
    );
  }
  return (
    <PageBoundary title={place === undefined ? t('app.name') : t(place.title)} at={pathname}>
      <Suspense fallback={<Loader title={t('state.loading')} />}>
        <Routes>
          <Route index element={<Navigate to={first.path} replace />} />
          {places.map(({ path, Page }) => (
            <Route key={path} path={`${path}/*`} element={<Page />} />
          ))}
          {choice !== null && <Route path="/membership" element={choice} />}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </PageBoundary>
  );
}

function NotFound() {
  const t = useText();
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('notFound.title')}
      </Heading>
      <BodyLong>{t('notFound.about')}</BodyLong>
      <Button as={Link} to="/">
        {t('home.toFront')}
      </Button>
    </VStack>
  );
}
