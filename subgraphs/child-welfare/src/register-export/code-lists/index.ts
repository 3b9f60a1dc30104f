import type { CodeList } from '../code-list';
import { ACTS_OF_LAW } from './acts';
import { CASE_CONTENTS } from './case-contents';
import { DECISION_STATUSES } from './decision-statuses';
import { EXTENSIONS } from './extensions';
import { INVESTIGATION_CONCLUSIONS } from './investigation-conclusions';
import { MEASURE_CATEGORIES } from './measure-categories';
import { PLAN_TYPES } from './plan-types';
import { REPEALS } from './repeals';
import { REPORT_CONCLUSIONS } from './report-conclusions';
import { REPORTERS } from './reporters';
import { SEXES } from './sexes';

/** The register's lists of codes by the path that the schema gives them, the way it spells them. */
export const CODE_LISTS: Readonly<Record<string, CodeList>> = {
  '/Barnevern/Sak/@Kjonn': SEXES,
  '/Barnevern/Sak/Melding/Melder/@Kode': REPORTERS,
  '/Barnevern/Sak/Melding/Saksinnhold/@Kode': CASE_CONTENTS,
  '/Barnevern/Sak/Melding/Konklusjon/@Kode': REPORT_CONCLUSIONS,
  ' /Barnevern/Sak/Undersokelse/UtvidetFrist/@Innvilget': EXTENSIONS,
  '/Barnevern/Sak/Undersokelse/Konklusjon/@Kode': INVESTIGATION_CONCLUSIONS,
  '/Barnevern/Sak/Plan/@Plantype': PLAN_TYPES,
  '/Barnevern/Sak/Tiltak/Kategori/@Kode': MEASURE_CATEGORIES,
  '/Barnevern/Sak/Tiltak/Opphevelse/@Kode': REPEALS,
  '/Barnevern/Sak/Vedtak/Status/@Kode': DECISION_STATUSES,
  Lov: ACTS_OF_LAW,
};
