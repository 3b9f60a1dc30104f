import { VStack } from '@navikt/ds-react';
import { NavLink, Route, Routes, useParams } from 'react-router';
import { useText } from '../../texts/language';
import type { TextKey } from '../../texts/texts';
import { YouthNames } from '../youth-names';
import { AccessPage } from './access-page';
import { ConsentPage } from './consent-page';
import { CopyPage } from './copy-page';
import { ExplainPage } from './explain-page';
import { GivePage } from './give-page';
import { MattersPage } from './matters-page';
import { RegisterPage } from './register-page';
import { RequestsPage } from './requests-page';
import { YouthConsents } from './youth-consents';
import { YouthHead } from './youth-head';
import { YouthLogPage } from './youth-log-page';
import './youth-page.css';

const SECTIONS = [
  ['', 'officer.youth.consents'],
  ['give', 'officer.youth.give'],
  ['requests', 'officer.youth.requests'],
  ['access', 'officer.youth.access'],
  ['explain', 'officer.youth.explain'],
  ['log', 'officer.youth.log'],
  ['matters', 'officer.youth.matters'],
  ['copy', 'officer.youth.copy'],
  ['register', 'officer.youth.register'],
] as const satisfies readonly (readonly [string, TextKey])[];

/** All that an officer sees and does of one youth. Who the youth is stands on each page. */
export function YouthPage() {
  return (
    <YouthNames>
      <Routes>
        <Route path=":id/*" element={<OneYouth />} />
      </Routes>
    </YouthNames>
  );
}

function OneYouth() {
  const { id = '' } = useParams();
  // Nothing of one youth stands on the page of another while it is asked for.
  return <Sections key={id} id={id} />;
}

function Sections({ id }: { readonly id: string }) {
  const t = useText();
  const base = `/youth/${id}`;
  return (
    <VStack gap="space-24">
      <YouthHead id={id} />
      <nav aria-label={t('officer.youth.sections')}>
        <ul className="menu">
          {SECTIONS.map(([path, title]) => (
            <li key={path}>
              <NavLink to={path === '' ? base : `${base}/${path}`} end={path === ''}>
                {t(title)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Routes>
        <Route index element={<YouthConsents youthId={id} />} />
        <Route path="consents/:consentId" element={<ConsentPage youthId={id} />} />
        <Route path="give" element={<GivePage youthId={id} />} />
        <Route path="requests" element={<RequestsPage youthId={id} />} />
        <Route path="access" element={<AccessPage youthId={id} />} />
        <Route path="explain" element={<ExplainPage youthId={id} />} />
        <Route path="log" element={<YouthLogPage youthId={id} />} />
        <Route path="matters" element={<MattersPage youthId={id} />} />
        <Route path="copy" element={<CopyPage youthId={id} />} />
        <Route path="register" element={<RegisterPage youthId={id} />} />
      </Routes>
    </VStack>
  );
}
