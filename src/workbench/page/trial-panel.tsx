import type { ReactNode } from "react";
import { editSelectedCell, FAULT_SWITCHES, type FaultSwitch } from "./fault-switches.ts";
import { kilobytes, milliseconds } from "./figures.ts";
import type { RunFigures } from "./run-meter.ts";
import { EXCEL_VERSIONS, type OpenDocument, type Workbench, type WorkbenchState } from "./workbench.ts";

export const TRIAL_PANEL_ID = "trial-panel";

/** What the add-in's runs have cost, and the switches for what goes wrong in real life. */
export function TrialPanel({ workbench, state }: { workbench: Workbench; state: WorkbenchState }): ReactNode {
  const { document } = state;
  return (
    <section
      id={TRIAL_PANEL_ID}
      className="trial-panel"
      aria-label="Theo dõi và trục trặc"
      hidden={!state.isTrialShown}
    >
      <Runs runs={state.runs} />
      {document && <Faults workbench={workbench} document={document} state={state} />}
      <Missing members={document?.session.unknownMembers ?? new Set()} />
    </section>
  );
}

function Runs({ runs }: { runs: readonly RunFigures[] }): ReactNode {
  return (
    <div className="trial-runs">
      <h2>Các lần chạy</h2>
      {runs.length === 0 ? (
        <p>Chưa có lần nào. Hãy bấm “Kiểm tra” trong ngăn.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Lần</th>
              <th scope="col">Lượt gọi</th>
              <th scope="col">Lượt ghi</th>
              <th scope="col">Gửi</th>
              <th scope="col">Nhận</th>
              <th scope="col">Thời gian</th>
              <th scope="col">Lỗi</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.number}>
                <th scope="row">{run.number}</th>
                <td>{run.requests}</td>
                <td>{run.writes}</td>
                <td>{kilobytes(run.sentBytes)}</td>
                <td>{kilobytes(run.receivedBytes)}</td>
                <td>{milliseconds(run.milliseconds)}</td>
                <td>{run.errorCode ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

interface FaultsProps {
  workbench: Workbench;
  document: OpenDocument;
  state: WorkbenchState;
}

function Faults({ workbench, document, state }: FaultsProps): ReactNode {
  return (
    <div className="trial-faults">
      <h2>Trục trặc</h2>
      <div className="trial-switches">
        {FAULT_SWITCHES.map((one) => (
          <label key={one.label}>
            <input
              type="checkbox"
              checked={one.isOn(document, workbench)}
              onChange={(event) => {
                one.turn(event.target.checked, document, workbench);
                workbench.faultsChanged();
              }}
            />
            <span>
              {one.label} <small>{LASTS[one.lasts]}</small>
            </span>
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={state.isReadOnly}
            onChange={(event) => workbench.setHost({ isReadOnly: event.target.checked })}
          />
          <span>
            Sổ chỉ đọc <small>nạp lại ngăn</small>
          </span>
        </label>
      </div>
      <div className="trial-choices">
        <label>
          Mỗi lượt trả lời chậm thêm{" "}
          <select
            value={document.faults.slowMs}
            onChange={(event) => workbench.setSlow(Number(event.target.value))}
          >
            {SLOW_SECONDS.map((seconds) => (
              <option key={seconds} value={seconds * 1000}>
                {seconds} giây
              </option>
            ))}
          </select>
        </label>
        <label>
          Bản Excel có ExcelApi{" "}
          <select
            value={state.excelApi}
            onChange={(event) => workbench.setHost({ excelApi: event.target.value })}
          >
            {EXCEL_VERSIONS.map((version) => (
              <option key={version}>{version}</option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => editSelectedCell(document.model)}>
          Người khác sửa ngay ô đang chọn
        </button>
        <button type="button" onClick={workbench.reloadPane}>
          Nạp lại ngăn
        </button>
      </div>
    </div>
  );
}

function Missing({ members }: { members: ReadonlySet<string> }): ReactNode {
  if (members.size === 0) return null;
  return <p className="trial-missing">Bàn thử chưa có: {[...members].join(", ")}</p>;
}

const LASTS: Readonly<Record<FaultSwitch["lasts"], string>> = {
  once: "một lần",
  seconds: "tự hết",
  untilOff: "đến khi tắt",
};
const SLOW_SECONDS = [0, 1, 5];
