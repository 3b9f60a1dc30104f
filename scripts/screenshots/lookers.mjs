import { createRequire } from 'node:module';

const { YOUTHS } = createRequire(import.meta.url)('@brobygger/demo');
const [aksel, farid, leila, sindre] = [YOUTHS.aksel.id, YOUTHS.farid.id, YOUTHS.leila.id, YOUTHS.sindre.id];

const caseworker = (persona, title, more = {}) => ({ role: 'caseworker', persona, as: 'entra', title, ...more });
const leader = (persona, title, more = {}) => ({ role: 'leader', persona, as: 'entra', title, ...more });
const youth = (persona, title, more = {}) => ({ role: 'youth', persona, as: 'idporten', title, ...more });

/**
 * Who is photographed, by which way they log in, and what the page that shows them calls them. The first of a role goes through the whole
 * menu; the others begin `from` what they alone have, or have more of, which the first `leaves` to them. A page is photographed once for
 * each role, and about what is said, a youth or a house, where it can be. What has `charts` is shown where they stand.
 */
export const lookersOf = (house) => [
  { role: 'nobody', title: 'Who is not logged in', from: ['/', '/statement', '/check-receipt', '/copy-in-person'] },
  youth('leila', 'A youth'),
  youth('sindre', 'A youth who is asked, and has asked', { from: ['/seen', '/consents', '/claims'] }),
  youth('ida', 'A youth of 15', { from: ['/consents'] }),
  { role: 'guardian', persona: 'guardian-sindre', as: 'idporten', title: 'A guardian' },
  caseworker('uteseksjonen', 'A caseworker', { leaves: ['/qualification', '/claims/:id'] }),
  caseworker('22b', 'A caseworker of 22B Kontaktsenter', { from: ['/qualification'] }),
  caseworker('nav-ostbyen', 'A caseworker of NAV', { from: ['/economy-courses', '/claims', `/record/${sindre}`] }),
  caseworker('child-welfare-bjerke', 'A caseworker of child welfare', {
    from: ['/board?days=366', '/concerns', `/record/${leila}`, `/handover/${leila}`],
  }),
  caseworker('child-welfare-trondheim', 'A caseworker of child welfare with courses', { from: ['/courses'] }),
  caseworker('housing-22b', 'A caseworker of housing', {
    from: ['/houses', '/rent', `/record/${aksel}`],
    leaves: ['/follow-up', '/mapping', '/independence', '/orders'],
    about: house,
  }),
  caseworker('housing-futv', 'A caseworker of housing follow-up', {
    from: ['follow-up', 'mapping', 'independence', 'orders'].map((page) => `/${page}/${leila}`),
    to: [`/follow-up/${farid}`],
    about: leila,
  }),
  caseworker('uteseksjonen-and-22b', 'A caseworker of two organisations', { from: ['/membership'] }),
  leader('leader-uteseksjonen', 'A leader', { leaves: ['/qualification'] }),
  leader('leader-22b', 'A leader of 22B Kontaktsenter', { from: ['/qualification'] }),
  leader('leader-nav-ostbyen', 'A leader of NAV', { from: ['/economy-courses', '/claims'] }),
  leader('leader-child-welfare-bjerke', 'A leader of child welfare', { from: ['/board?days=366', '/courses'] }),
  leader('leader-bolig22b', 'A leader of housing', { from: ['/houses'], charts: ['/houses'] }),
  { role: 'consent_officer', persona: 'consent-officer', as: 'entra', title: 'A consent officer', about: sindre },
  { role: 'auditor', persona: 'auditor', as: 'entra', title: 'An auditor', to: [`/log/${sindre}`] },
  {
    role: 'data_protection_officer',
    persona: 'data-protection-officer',
    as: 'entra',
    title: 'A data protection officer',
  },
  { role: 'administrator', persona: 'administrator', as: 'entra', title: 'An administrator' },
];
