import { codeList } from '../code-list';

/** How a concern report was concluded (Melding/Konklusjon/@Kode). */
export const REPORT_CONCLUSIONS = codeList([
  ['1', '2013-01-01', '2025-12-31', 'Henlagt'],
  ['2', '2013-01-01', null, 'Ikke henlagt'],
  ['3', '2020-01-01', null, 'Henlagt pga. aktive tiltak'],
  ['4', '2020-01-01', null, 'Melding i pågående undersøkelse'],
  ['5', '2026-01-01', null, 'Henlagt på grunn av flytting til utlandet'],
  ['6', '2026-01-01', null, 'Henlagt på grunn av flytting til ukjent sted'],
  ['7', '2026-01-01', null, 'Overført til annen tjeneste som følge av flytting til annen kommune'],
  ['8', '2026-01-01', null, 'Overført til annen etat'],
  ['9', '2026-01-01', null, 'Henlagt på grunn av annen lov'],
  ['10', '2026-01-01', null, 'Henlagt av andre grunner'],
]);
