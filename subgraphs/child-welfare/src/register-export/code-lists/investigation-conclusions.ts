import { codeList } from '../code-list';

/** How an investigation was concluded (Undersokelse/Konklusjon/@Kode). */
export const INVESTIGATION_CONCLUSIONS = codeList([
  ['1', '2013-01-01', null, 'Barneverntjenesten fatter vedtak om tiltak'],
  ['2', '2013-01-01', null, 'Begjæring om tiltak for fylkesnemnda'],
  ['3', '2013-01-01', null, 'Undersøkelsen henlagt etter barnverntjenestens vurdering'],
  ['4', '2013-01-01', null, 'Undersøkelsen henlagt etter partens ønske'],
  ['5', '2013-01-01', '2025-12-31', 'Undersøkelsen henlagt som følge av flytting', { clarified: true }],
  ['6', '2022-01-01', null, 'Undersøkelsen henlagt etter henvisning til annen instans'],
  ['7', '2026-01-01', null, 'Undersøkelsen henlagt som følge av flytting til utlandet'],
  ['8', '2026-01-01', null, 'Undersøkelsen henlagt som følge av flytting til ukjent sted'],
  ['9', '2026-01-01', null, 'Undersøkelsen henlagt som følge av flytting til annen kommune'],
]);
