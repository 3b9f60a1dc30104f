/** SQL: whether the category of the request, both expressions, stands answered. A no that was undone is none. */
export const isAnswered = (request: string, category: string): string => `coalesce((
  select a.answer <> 'NOT_ANSWERED' from consent_request_answer a where a.request_id = ${request} and a.category = ${category}
  order by a.seq desc limit 1), false)`;

/** SQL: whether the answer, a row, was undone: that is said of it next. */
export const isUndone = (answer: string): string => `coalesce((
  select next.answer = 'NOT_ANSWERED' from consent_request_answer next
  where next.request_id = ${answer}.request_id and next.category = ${answer}.category and next.seq > ${answer}.seq
  order by next.seq limit 1), false)`;
