/** The texts that describe the services. They are where a rule without a statute comes from. */
export const RULE_SOURCE = {
  KONTAKTSENTER_22B: '22B Kontaktsenter, Trondheim',
  STAFFED_HOUSES: 'Døgnbemannede bofellesskap for enslige mindreårige, Trondheim',
  USIT_2016: 'Uteseksjonen i Trondheim, Årsrapport 2016',
  PROGRAMME: 'Informasjons- og kvalifiseringsprogram for enslige mindreårige, Trondheim',
  FRA_UNGDOM_TIL_VOKSEN: 'Fra ungdom til voksen, Bydel Bjerke',
} as const;
