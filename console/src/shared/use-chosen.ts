import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';

/** What is being chosen in a form of filters: it begins as the address says, and again when the address says something else. */
export function useChosen<Chosen>(said: Chosen): readonly [Chosen, Dispatch<SetStateAction<Chosen>>] {
  const [chosen, setChosen] = useState(said);
  const key = JSON.stringify(said);
  useEffect(() => setChosen(said), [key]);
  return [chosen, setChosen];
}
