import { Tooltip } from "@fluentui/react-components";
import { createContext, useContext, type ReactElement } from "react";

/** Where tips are put into the page: inside its header, so that nothing stands outside every landmark. */
const TipPlace = createContext<HTMLElement | null>(null);
export const TipPlaceProvider = TipPlace.Provider;

/** Names a button that shows only a sign, to a screen reader always and to the eye when it is pointed at or focused. */
export function Tip({ label, children }: { label: string; children: ReactElement }) {
  const place = useContext(TipPlace);
  return (
    <Tooltip content={label} relationship="label" {...(place === null ? {} : { mountNode: place })}>
      {children}
    </Tooltip>
  );
}
