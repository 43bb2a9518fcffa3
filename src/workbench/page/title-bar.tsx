import { ArrowRedo20Regular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import type { ReactNode } from "react";
import type { Workbench, WorkbenchState } from "./workbench.ts";
import { LOCALE, texts } from "./texts.ts";

/** Loads the page anew: an Excel in the other language, with the add-in in that one. */
const OTHER_LOCALE = LOCALE.startsWith("en") ? "vi-VN" : "en-US";

export function TitleBar({ workbench, state }: { workbench: Workbench; state: WorkbenchState }): ReactNode {
  const model = state.document?.model;
  return (
    <header className="title-bar">
      <div className="quick-access">
        <span className="logo" aria-hidden="true">
          S
        </span>
        <button
          type="button"
          aria-label={texts.save}
          title={`${texts.save} (Ctrl+S)`}
          disabled={!model}
          onClick={() => workbench.save()}
        >
          <Save20Regular />
        </button>
        <button
          type="button"
          aria-label={texts.undo}
          title={`${texts.undo} (Ctrl+Z)`}
          disabled={!model?.canUndo}
          onClick={() => workbench.undo()}
        >
          <ArrowUndo20Regular />
        </button>
        <button
          type="button"
          aria-label={texts.redo}
          title={`${texts.redo} (Ctrl+Y)`}
          disabled={!model?.canRedo}
          onClick={() => workbench.redo()}
        >
          <ArrowRedo20Regular />
        </button>
      </div>
      <h1 className="file-name">
        {model?.name ?? texts.nothingOpen}
        <span className="product"> – {texts.product}</span>
      </h1>
      <p className="about">
        {texts.about} ·{" "}
        <a href={`?locale=${OTHER_LOCALE}`} lang={OTHER_LOCALE.slice(0, 2)}>
          {texts.otherLanguage}
        </a>
      </p>
    </header>
  );
}
