import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import { DocumentTable24Regular } from "@fluentui/react-icons/svg/document-table";
import { FolderOpen24Regular } from "@fluentui/react-icons/svg/folder-open";
import { Save24Regular } from "@fluentui/react-icons/svg/save";
import { useRef, type ReactNode } from "react";
import type { AddInManifest, RibbonButton } from "./ribbon-manifest.ts";
import { SAMPLES } from "./samples.ts";
import type { Workbench, WorkbenchState } from "./workbench.ts";
import { texts } from "./texts.ts";

interface RibbonProps {
  workbench: Workbench;
  state: WorkbenchState;
  manifest: AddInManifest;
  /** Id of the function command that is running. */
  busy: string | null;
  onButton: (button: RibbonButton) => void;
}

export function Ribbon({ workbench, state, manifest, busy, onButton }: RibbonProps): ReactNode {
  return (
    <nav className="ribbon" aria-label={texts.ribbon}>
      <div className="ribbon-tabs">
        <span className="ribbon-tab" aria-current="true">
          {texts.home}
        </span>
      </div>
      <div className="ribbon-groups">
        <Group label={texts.file}>
          <OpenButton workbench={workbench} />
          <SamplesButton workbench={workbench} />
          <LargeButton
            icon={<Save24Regular />}
            label={texts.download}
            tooltip={texts.downloadTip}
            disabled={!state.document}
            onClick={() => workbench.save()}
          />
        </Group>
        {manifest.groups.map((group) => (
          <Group key={group.id} label={group.label}>
            {group.buttons.map((button) => (
              <LargeButton
                key={button.id}
                icon={<img src={button.icon} width={24} height={24} alt="" />}
                label={button.label}
                tooltip={button.tooltip}
                disabled={!state.document || busy === button.id}
                onClick={() => onButton(button)}
              />
            ))}
          </Group>
        ))}
      </div>
    </nav>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className="ribbon-group" role="group" aria-label={label}>
      <div className="ribbon-buttons">{children}</div>
      <div className="ribbon-group-label" aria-hidden="true">
        {label}
      </div>
    </div>
  );
}

interface LargeButtonProps {
  icon: ReactNode;
  label: string;
  tooltip: string;
  disabled?: boolean;
  onClick: () => void;
}

function LargeButton({ icon, label, tooltip, disabled = false, onClick }: LargeButtonProps): ReactNode {
  return (
    <button type="button" className="ribbon-button" title={tooltip} disabled={disabled} onClick={onClick}>
      {icon}
      <span>{label}</span>
    </button>
  );
}

function OpenButton({ workbench }: { workbench: Workbench }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <LargeButton
        icon={<FolderOpen24Regular />}
        label={texts.open}
        tooltip={texts.openTip}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        hidden
        aria-label={texts.fileToOpen}
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file must be able to come again.
          event.target.value = "";
          if (file) void workbench.openFile(file);
        }}
      />
    </>
  );
}

const MENU_ID = "samples-menu";

function SamplesButton({ workbench }: { workbench: Workbench }): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const place = (): void => {
    if (!button.current || !menu.current) return;
    const { left, bottom } = button.current.getBoundingClientRect();
    menu.current.style.left = `${left}px`;
    menu.current.style.top = `${bottom}px`;
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="ribbon-button"
        popoverTarget={MENU_ID}
        title={texts.samplesTip}
      >
        <DocumentTable24Regular />
        <span>
          {texts.samples} <ChevronDown12Regular />
        </span>
      </button>
      <div
        ref={menu}
        id={MENU_ID}
        popover="auto"
        className="menu"
        role="menu"
        aria-label={texts.sampleList}
        onBeforeToggle={place}
      >
        {SAMPLES.map((sample) => (
          <button
            key={sample.file}
            type="button"
            role="menuitem"
            aria-label={sample.label}
            onClick={() => {
              menu.current?.hidePopover();
              void workbench.openAddress(`/assets/${sample.file}`, sample.file);
            }}
          >
            <b>{sample.label}</b>
            <small>{sample.description}</small>
          </button>
        ))}
      </div>
    </>
  );
}
