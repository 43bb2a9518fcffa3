import { Button } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useSpeech } from "../texts.ts";

/** Takes a message away. */
export function CloseButton({ className, onClose }: { className?: string; onClose: () => void }) {
  const { t } = useSpeech();
  return (
    <Button
      size="small"
      appearance="transparent"
      {...(className === undefined ? {} : { className })}
      icon={<Dismiss16Regular />}
      aria-label={t.actions.close}
      title={t.actions.close}
      onClick={onClose}
    />
  );
}
