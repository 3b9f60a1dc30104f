import { createRequire } from 'node:module';

const { YOUTHS } = createRequire(import.meta.url)('@brobygger/demo');

/**
 * Who is photographed, by which way they log in, and what the page that shows them calls them. A page that one of a role has shown is not
 * photographed again as another of the role has it; what somebody `leaves` is shown by another who has more there, and what is looked at
 * `about` a youth is so before it is about others. Whoever goes `to` something finds no link to it, and who
 * begins `from` something is not led through the whole menu; what has `charts` is shown where they
 * stand.
 */
export const LOOKERS = [
  { role: 'nobody', title: 'Who is not logged in', from: ['/', '/statement', '/check-receipt', '/copy-in-person'] },
  { role: 'youth', persona: 'leila', as: 'idporten', title: 'A youth' },
  {
    role: 'youth',
    persona: 'sindre',
    as: 'idporten',
    title: 'A youth who is asked, and has asked',
    from: ['/seen', '/consents', '/claims'],
  },
  { role: 'youth', persona: 'ida', as: 'idporten', title: 'A youth of 15', from: ['/consents'] },
  { role: 'guardian', persona: 'guardian-sindre', as: 'idporten', title: 'A guardian' },
  { role: 'caseworker', persona: 'uteseksjonen', as: 'entra', title: 'A caseworker', leaves: ['/qualification'] },
  { role: 'caseworker', persona: '22b', as: 'entra', title: 'A caseworker of 22B Kontaktsenter' },
  { role: 'caseworker', persona: 'nav-ostbyen', as: 'entra', title: 'A caseworker of NAV', leaves: ['/handover'] },
  {
    role: 'caseworker',
    persona: 'child-welfare-bjerke',
    as: 'entra',
    title: 'A caseworker of child welfare',
    leaves: ['/courses'],
  },
  {
    role: 'caseworker',
    persona: 'child-welfare-trondheim',
    as: 'entra',
    title: 'A caseworker of child welfare with courses',
  },
  {
    role: 'caseworker',
    persona: 'housing-22b',
    as: 'entra',
    title: 'A caseworker of housing',
    leaves: ['/follow-up', '/mapping', '/independence', '/orders'],
  },
  { role: 'caseworker', persona: 'housing-futv', as: 'entra', title: 'A caseworker of housing follow-up' },
  {
    role: 'caseworker',
    persona: 'uteseksjonen-and-22b',
    as: 'entra',
    title: 'A caseworker of two organisations',
    from: ['/membership'],
  },
  { role: 'leader', persona: 'leader-uteseksjonen', as: 'entra', title: 'A leader', leaves: ['/qualification'] },
  { role: 'leader', persona: 'leader-22b', as: 'entra', title: 'A leader of 22B Kontaktsenter' },
  { role: 'leader', persona: 'leader-nav-ostbyen', as: 'entra', title: 'A leader of NAV' },
  {
    role: 'leader',
    persona: 'leader-child-welfare-bjerke',
    as: 'entra',
    title: 'A leader of child welfare',
  },
  {
    role: 'leader',
    persona: 'leader-bolig22b',
    as: 'entra',
    title: 'A leader of housing',
    charts: ['/houses'],
  },
  { role: 'consent_officer', persona: 'consent-officer', as: 'entra', title: 'A consent officer' },
  { role: 'auditor', persona: 'auditor', as: 'entra', title: 'An auditor', to: [`/log/${YOUTHS.sindre.id}`] },
  {
    role: 'data_protection_officer',
    persona: 'data-protection-officer',
    as: 'entra',
    title: 'A data protection officer',
  },
  { role: 'administrator', persona: 'administrator', as: 'entra', title: 'An administrator' },
];
