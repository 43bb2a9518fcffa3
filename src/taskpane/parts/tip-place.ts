import { createContext, useContext } from "react";

/**
 * Where tips are put into the page: inside its header, so that nothing stands outside every landmark. Apart from the tip
 * itself, whose placing of pop-ups has no part in the first load.
 */
const TipPlace = createContext<HTMLElement | null>(null);
export const TipPlaceProvider = TipPlace.Provider;

export function useTipPlace(): HTMLElement | null {
  return useContext(TipPlace);
}
