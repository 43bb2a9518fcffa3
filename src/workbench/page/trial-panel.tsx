import type { ReactNode } from "react";
import { PROFILES } from "../engine/profiles.ts";
import { editSelectedCell, FAULT_SWITCHES } from "./fault-switches.ts";
import { kilobytes, milliseconds } from "./figures.ts";
import type { RunFigures } from "./run-meter.ts";
import { EXCEL_VERSIONS, type OpenDocument, type Workbench, type WorkbenchState } from "./workbench.ts";
import { texts } from "./texts.ts";

export const TRIAL_PANEL_ID = "trial-panel";

/** What the add-in's runs have cost, and the switches for what goes wrong in real life. */
export function TrialPanel({ workbench, state }: { workbench: Workbench; state: WorkbenchState }): ReactNode {
  const { document } = state;
  return (
    <section
      id={TRIAL_PANEL_ID}
      className="trial-panel"
      aria-label={texts.trial}
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
      <h2>{texts.runs}</h2>
      {runs.length === 0 ? (
        <p>{texts.noRuns}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {texts.runColumns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
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

function Faults(props: FaultsProps): ReactNode {
  return (
    <div className="trial-faults">
      <h2>{texts.faults}</h2>
      <Switches {...props} />
      <HostChoices {...props} />
    </div>
  );
}

function Switches({ workbench, document, state }: FaultsProps): ReactNode {
  return (
    <div className="trial-switches">
      {FAULT_SWITCHES.map((one) => (
        <label key={one.name}>
          <input
            type="checkbox"
            checked={one.isOn(document, workbench)}
            onChange={(event) => {
              one.turn(event.target.checked, document, workbench);
              workbench.faultsChanged();
            }}
          />
          <span>
            {texts.faultNames[one.name]} <small>{texts.lasts[one.lasts]}</small>
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
          {texts.readOnly} <small>{texts.reloadsPane}</small>
        </span>
      </label>
    </div>
  );
}

function HostChoices({ workbench, document, state }: FaultsProps): ReactNode {
  const profiles = Object.values(PROFILES);
  return (
    <div className="trial-choices">
      <Choice
        label={texts.slow}
        value={document.faults.slowMs}
        choices={SLOW_SECONDS.map((seconds) => [seconds * 1000, texts.seconds(seconds)])}
        onChoose={(value) => workbench.setSlow(Number(value))}
      />
      <Choice
        label={texts.excelKind}
        value={state.profile}
        choices={profiles.map(({ id, name }) => [id, name])}
        onChoose={(value) => {
          const chosen = profiles.find(({ id }) => id === value);
          if (chosen) workbench.setHost({ profile: chosen.id });
        }}
      />
      <Choice
        label={texts.excelApi}
        value={state.excelApi}
        choices={EXCEL_VERSIONS.map((version) => [version, version])}
        onChoose={(value) => workbench.setHost({ excelApi: value })}
      />
      <label>
        <input
          type="checkbox"
          checked={state.isPaneAsInExcel}
          onChange={({ target }) => workbench.showPaneAsInExcel(target.checked)}
        />{" "}
        {texts.excelsPane}
      </label>
      <button type="button" onClick={() => editSelectedCell(document.model)}>
        {texts.editByOther}
      </button>
      <button type="button" onClick={workbench.reloadPane}>
        {texts.reloadPane}
      </button>
      <button type="button" title={texts.scriptLabTip} onClick={() => workbench.openPane("/script-lab.html")}>
        {texts.scriptLab}
      </button>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string | number;
  choices: readonly (readonly [value: string | number, label: string])[];
  onChoose: (value: string) => void;
}

function Choice({ label, value, choices, onChoose }: ChoiceProps): ReactNode {
  return (
    <label>
      {label}{" "}
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Missing({ members }: { members: ReadonlySet<string> }): ReactNode {
  if (members.size === 0) return null;
  return (
    <p className="trial-missing">
      {texts.missing}: {[...members].join(", ")}
    </p>
  );
}

const SLOW_SECONDS = [0, 1, 5];
