import { Tooltip } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTipPlace } from "./tip-place.ts";

/** Names a button that shows only a sign, to a screen reader always and to the eye when it is pointed at or focused. */
export function Tip({ label, children }: { label: string; children: ReactElement }) {
  const place = useTipPlace();
  return (
    <Tooltip content={label} relationship="label" {...(place === null ? {} : { mountNode: place })}>
      {children}
    </Tooltip>
  );
}
