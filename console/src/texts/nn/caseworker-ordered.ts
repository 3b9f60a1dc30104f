/** Orders for information of child welfare (pålegg), and the answer to each. */
export const caseworkerOrdered = {
  'ordered.title': 'Pålegg frå barnevernet',
  'ordered.about':
    'Barnevernet kan krevje å få vite noko (bvl. § 13-4). Du svarar på éin ting om gongen. Ungdommen ser kven som svara, og kva.',
  'ordered.all': 'pålegga',
  'ordered.empty': 'Ingen pålegg ventar på svar.',
  'ordered.caption': 'Pålegg som ventar på svar, det eldste først',
  'ordered.kind': 'Pålegg i',
  'ordered.givenAt': 'Gitt',
  'ordered.answerOf': 'Svar på pålegget om ungdommen ({reference}), {on}',
  'ordered.release': 'Skal barnevernet få sjå dette? {what}',
  'ordered.yes': 'Ja, dei får sjå det',
  'ordered.no': 'Nei',
  'ordered.done': 'Svaret er lagra.',
};
