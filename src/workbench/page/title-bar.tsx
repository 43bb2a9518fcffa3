import { ArrowRedo20Regular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import type { ReactNode } from "react";
import type { Workbench, WorkbenchState } from "./workbench.ts";

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
          aria-label="Lưu"
          title="Lưu (Ctrl+S)"
          disabled={!model}
          onClick={() => workbench.save()}
        >
          <Save20Regular />
        </button>
        <button
          type="button"
          aria-label="Hoàn tác"
          title="Hoàn tác (Ctrl+Z)"
          disabled={!model?.canUndo}
          onClick={() => workbench.undo()}
        >
          <ArrowUndo20Regular />
        </button>
        <button
          type="button"
          aria-label="Làm lại"
          title="Làm lại (Ctrl+Y)"
          disabled={!model?.canRedo}
          onClick={() => workbench.redo()}
        >
          <ArrowRedo20Regular />
        </button>
      </div>
      <h1 className="file-name">
        {model?.name ?? "Chưa mở sổ nào"}
        <span className="product"> – Bàn thử</span>
      </h1>
      <p className="about">Trang thay cho Excel để chạy thử phần bổ trợ</p>
    </header>
  );
}
